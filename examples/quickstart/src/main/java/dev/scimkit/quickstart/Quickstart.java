package dev.scimkit.quickstart;

import dev.scimkit.quickstart.configuration.Arguments;
import dev.scimkit.quickstart.configuration.Configuration;
import dev.scimkit.quickstart.configuration.ConfigurationReader;
import dev.scimkit.quickstart.configuration.EntitlementsReader;
import dev.scimkit.quickstart.configuration.OAuthOptions;
import dev.scimkit.quickstart.configuration.StartupException;
import dev.scimkit.quickstart.oauth.AuthorizationServer;
import dev.scimkit.server.ScimService;
import dev.scimkit.server.access.Authenticator;
import dev.scimkit.server.access.serviceuser.BasicAuthenticator;
import dev.scimkit.server.access.serviceuser.ServiceUser;
import dev.scimkit.server.access.serviceuser.ServiceUserStore;
import dev.scimkit.server.access.serviceuser.WritableServiceUserStore;
import dev.scimkit.server.entitlement.EntitlementCatalog;
import dev.scimkit.server.http.jdk.JdkScimServer;
import dev.scimkit.server.profile.ScimProfile;
import java.io.IOException;
import java.net.BindException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Starts a SCIM server from the command line; {@code --help} lists the options. */
public final class Quickstart {

    private static final int EXIT_UNEXPECTED = 1;
    private static final int EXIT_NOT_STARTED = 2;

    /** Log only problems. They are kept here since the JDK forgets loggers that nobody refers to. */
    private static final List<Logger> DATABASE_LOGGERS =
            List.of(Logger.getLogger("com.zaxxer.hikari"), Logger.getLogger("dev.scimkit.jdbc"));

    private Quickstart() {}

    /**
     * Starts the server and returns; the process then serves until it is stopped.
     *
     * @param words the command line
     */
    public static void main(String[] words) {
        try {
            Arguments arguments = Arguments.parse(List.of(words));
            if (arguments.help()) {
                System.out.print(Arguments.HELP);
            } else {
                serve(arguments);
            }
        } catch (StartupException notStarted) {
            System.err.println("scimkit-quickstart: " + notStarted.getMessage());
            System.exit(EXIT_NOT_STARTED);
        } catch (RuntimeException | Error unexpected) {
            // threads of what was started already would keep the process alive
            unexpected.printStackTrace();
            System.exit(EXIT_UNEXPECTED);
        }
    }

    private static void serve(Arguments arguments) {
        configureProcess();
        @Nullable Configuration read = arguments.config() == null ? null : ConfigurationReader.read(arguments.config());
        @Nullable
        EntitlementCatalog entitlements =
                arguments.entitlements() == null ? null : EntitlementsReader.read(arguments.entitlements());
        Storage storage = Storage.open(arguments.place(), arguments.profile());
        WritableServiceUserStore serviceUsers = read == null ? storage.serviceUsers() : read.serviceUsers();
        @Nullable AuthorizationServer oauth = startOAuth(arguments, serviceUsers, storage);
        JdkScimServer server = start(arguments, storage, serviceUsers, entitlements, oauth);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, oauth, storage), "stop"));
        System.out.println(storage.description());
        if (oauth != null) {
            System.out.println("The authorization server listens on " + oauth.localUrl());
        }
        // a token is made only when nothing can prevent the start any longer, since it is shown only once
        Configuration configuration = read == null ? invented(arguments, serviceUsers) : read;
        boolean onlyOAuth = !arguments.profile().requirements().isEmpty();
        for (ServiceUser serviceUser : serviceUsers.all()) {
            String baseUrl = QuickstartServer.baseUrl(server, serviceUser.organization());
            System.out.print(instructions(configuration, serviceUser, baseUrl, read == null, onlyOAuth));
            if (oauth != null) {
                System.out.print(
                        Instructions.oauth(serviceUser, configuration.newToken(), oauth, read == null, onlyOAuth));
            }
            if (arguments.basic()) {
                System.out.print(Instructions.basic(serviceUser, configuration.newToken()));
            }
        }
        for (String organization : configuration.organizations()) {
            System.out.println("ready " + QuickstartServer.baseUrl(server, organization));
        }
    }

    private static Configuration invented(Arguments arguments, WritableServiceUserStore serviceUsers) {
        Configuration configuration = Configuration.of(serviceUsers, arguments.newToken());
        if (arguments.oauth() != null) {
            configuration.register(arguments.oauth().redirectUris());
        }
        return configuration;
    }

    private static String instructions(
            Configuration configuration, ServiceUser serviceUser, String baseUrl, boolean invented, boolean onlyOAuth) {
        if (!invented) {
            return Instructions.configured(serviceUser, baseUrl, onlyOAuth);
        }
        return configuration
                .newToken()
                .map(token -> Instructions.invented(serviceUser, token, baseUrl, onlyOAuth))
                .orElseGet(() -> Instructions.found(serviceUser, baseUrl, onlyOAuth));
    }

    private static @Nullable AuthorizationServer startOAuth(
            Arguments arguments, WritableServiceUserStore serviceUsers, Storage storage) {
        OAuthOptions options = arguments.oauth();
        if (options == null) {
            return null;
        }
        int port = arguments.port() == 0 ? 0 : arguments.port() + 1;
        return listening(
                port,
                () -> AuthorizationServer.start(
                        port, options.url(), serviceUsers, storage.grants(), Clock.systemUTC()));
    }

    private static void configureProcess() {
        // Otherwise the JDK's server delays each answer in two packets by 40 ms.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        // What JdkScimServer cannot limit itself, see docs/limits.md; seconds from the connection to the end of a body.
        setUnlessGiven("sun.net.httpserver.maxReqTime", "60");
        setUnlessGiven("sun.net.httpserver.maxReqHeaderSize", "65536");
        setUnlessGiven("jdk.httpserver.maxConnections", "2000");
        // One line for each log entry, followed by its stack trace.
        System.setProperty("java.util.logging.SimpleFormatter.format", "%1$tFT%1$tT%1$tz %4$s %5$s%6$s%n");
        DATABASE_LOGGERS.forEach(logger -> logger.setLevel(Level.WARNING));
    }

    private static void setUnlessGiven(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }

    private static JdkScimServer start(
            Arguments arguments,
            Storage storage,
            ServiceUserStore serviceUsers,
            @Nullable EntitlementCatalog entitlements,
            @Nullable AuthorizationServer oauth) {
        Authenticator tokens = oauth == null ? request -> Optional.empty() : oauth.authenticator();
        Authenticator others = arguments.basic() ? tokens.or(BasicAuthenticator.of(serviceUsers)) : tokens;
        return listening(
                arguments.port(),
                () -> QuickstartServer.start(
                        arguments.port(),
                        service(
                                storage,
                                serviceUsers,
                                arguments.profile(),
                                others,
                                new QuickstartServer.Extras(
                                        arguments.me(), arguments.groupMemberships(), entitlements))));
    }

    /** What was configured may not fit together, such as an entitlement with the endpoint of the users. */
    private static ScimService service(
            Storage storage,
            ServiceUserStore serviceUsers,
            ScimProfile profile,
            Authenticator others,
            QuickstartServer.Extras extras) {
        try {
            return QuickstartServer.service(storage, serviceUsers, profile, others, extras);
        } catch (IllegalStateException doesNotFit) {
            throw new StartupException(Objects.requireNonNullElse(doesNotFit.getMessage(), doesNotFit.toString()));
        }
    }

    private interface Start<T> {
        T run() throws IOException;
    }

    private static <T> T listening(int port, Start<T> start) {
        try {
            return start.run();
        } catch (BindException inUse) {
            throw new StartupException("port " + port + " of 127.0.0.1 is in use or not permitted");
        } catch (IOException failure) {
            throw new StartupException("cannot listen on port " + port + " of 127.0.0.1: " + failure.getMessage());
        }
    }

    private static void stop(JdkScimServer server, @Nullable AuthorizationServer oauth, Storage storage) {
        System.out.println("stopping; requests in progress are finished first");
        server.close();
        if (oauth != null) {
            oauth.close();
        }
        storage.close();
    }
}
