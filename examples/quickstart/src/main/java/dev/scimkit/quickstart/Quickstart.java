package dev.scimkit.quickstart;

import dev.scimkit.server.access.Authenticator;
import dev.scimkit.server.access.serviceuser.ServiceUser;
import dev.scimkit.server.http.jdk.JdkScimServer;
import java.io.IOException;
import java.net.BindException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Starts a SCIM server from the command line; {@code --help} lists the options. */
public final class Quickstart {

    private static final int EXIT_NOT_STARTED = 2;

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
        }
    }

    private static void serve(Arguments arguments) {
        configureProcess();
        Configuration configuration =
                arguments.config() == null ? Configuration.random() : ConfigurationReader.read(arguments.config());
        @Nullable AuthorizationServer oauth = arguments.oauth() ? startOAuth(arguments, configuration) : null;
        JdkScimServer server = start(arguments, configuration, oauth);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, oauth), "stop"));
        System.out.println(whereDataIsKept(arguments));
        for (ServiceUser serviceUser : configuration.serviceUsers().all()) {
            String baseUrl = QuickstartServer.baseUrl(server, serviceUser.organization());
            System.out.print(configuration
                    .inventedToken()
                    .map(token -> Instructions.invented(serviceUser, token, baseUrl))
                    .orElseGet(() -> Instructions.configured(serviceUser, baseUrl)));
            if (oauth != null) {
                System.out.print(Instructions.oauth(serviceUser, configuration.inventedToken(), oauth.tokenEndpoint()));
            }
        }
        for (String organization : configuration.organizations()) {
            System.out.println("ready " + QuickstartServer.baseUrl(server, organization));
        }
    }

    private static AuthorizationServer startOAuth(Arguments arguments, Configuration configuration) {
        int port = arguments.port() == 0 ? 0 : arguments.port() + 1;
        return listening(port, () -> AuthorizationServer.start(port, configuration.serviceUsers(), Clock.systemUTC()));
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
    }

    private static void setUnlessGiven(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }

    private static JdkScimServer start(
            Arguments arguments, Configuration configuration, @Nullable AuthorizationServer oauth) {
        Authenticator others = oauth == null ? credentials -> Optional.empty() : oauth.authenticator();
        return listening(
                arguments.port(),
                () -> QuickstartServer.start(
                        arguments.port(), configuration, arguments.profile(), others, arguments.me()));
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

    private static String whereDataIsKept(Arguments arguments) {
        String inMemory = "Users and groups are kept in memory and are lost when this process ends";
        return arguments.data() == null
                ? inMemory
                : inMemory + "; --data " + arguments.data() + " is ignored, since files are not supported yet";
    }

    private static void stop(JdkScimServer server, @Nullable AuthorizationServer oauth) {
        System.out.println("stopping; requests in progress are finished first");
        server.close();
        if (oauth != null) {
            oauth.close();
        }
    }
}
