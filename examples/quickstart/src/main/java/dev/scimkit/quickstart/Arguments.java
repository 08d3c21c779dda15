package dev.scimkit.quickstart;

import dev.scimkit.server.profile.ScimProfile;
import dev.scimkit.server.zitadel.Zitadel;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The command line.
 *
 * @param help whether to print only the help
 * @param port where to listen, 0 for any free port
 * @param config the configuration file, or null to invent a configuration
 * @param profile how the server behaves
 * @param oauth whether to serve a token endpoint as well
 * @param data where to keep the resources, or null to keep them in memory
 */
record Arguments(
        boolean help,
        int port,
        @Nullable Path config,
        ScimProfile profile,
        boolean oauth,
        @Nullable Path data) {

    static final String HELP = """
            Usage: java -jar scimkit-quickstart.jar [options]

              --port N           listen on this port of 127.0.0.1; 0 for any free port (default 8080)
              --config FILE      organizations and service users, as JSON; without it the server invents one of each
              --profile NAME     standard, or zitadel to answer as ZITADEL does (default standard)
              --phone-region CC  region of national phone numbers, with the profile zitadel (default CH)
              --oauth            also serve a token endpoint for client credentials, on the next port
              --data FILE        keep resources in this file (not implemented yet: they are kept in memory)
              --help             print this help
            """;

    private static final String OAUTH = "--oauth";
    private static final String PHONE_REGION = "--phone-region";
    private static final Set<String> OPTIONS = Set.of("--port", "--config", "--profile", PHONE_REGION, OAUTH, "--data");

    /**
     * Reads the command line.
     *
     * @throws StartupException if an option is unknown or its value is wrong
     */
    static Arguments parse(List<String> words) {
        if (words.contains("--help")) {
            return new Arguments(true, 0, null, ScimProfile.standard(), false, null);
        }
        Map<String, String> given = options(words.iterator());
        return new Arguments(
                false,
                port(given.getOrDefault("--port", "8080")),
                path(given, "--config"),
                profile(given.getOrDefault("--profile", "standard"), given.get(PHONE_REGION)),
                given.containsKey(OAUTH),
                path(given, "--data"));
    }

    private static Map<String, String> options(Iterator<String> words) {
        Map<String, String> given = new HashMap<>();
        while (words.hasNext()) {
            String option = words.next();
            if (!OPTIONS.contains(option)) {
                throw new StartupException("unknown option '" + option + "'; --help lists the options");
            }
            if (!option.equals(OAUTH) && !words.hasNext()) {
                throw new StartupException(option + " needs a value");
            }
            if (given.put(option, option.equals(OAUTH) ? "" : words.next()) != null) {
                throw new StartupException(option + " must be given only once");
            }
        }
        return given;
    }

    private static int port(String value) {
        if (value.matches("[0-9]{1,5}") && Integer.parseInt(value) <= 65_535) {
            return Integer.parseInt(value);
        }
        throw new StartupException("--port must be a number from 0 to 65535, not '" + value + "'");
    }

    private static ScimProfile profile(String name, @Nullable String phoneRegion) {
        if (phoneRegion != null && !name.equals("zitadel")) {
            throw new StartupException(PHONE_REGION + " needs --profile zitadel");
        }
        return switch (name) {
            case "standard" -> ScimProfile.standard();
            case "zitadel" -> phoneRegion == null ? Zitadel.profile() : zitadel(phoneRegion);
            default -> throw new StartupException("--profile must be standard or zitadel, not '" + name + "'");
        };
    }

    private static ScimProfile zitadel(String phoneRegion) {
        try {
            return Zitadel.profile(phoneRegion);
        } catch (IllegalArgumentException unknown) {
            throw new StartupException(PHONE_REGION + " must be a region such as US, not '" + phoneRegion + "'");
        }
    }

    private static @Nullable Path path(Map<String, String> given, String option) {
        String value = given.get(option);
        return value == null ? null : Path.of(value);
    }
}
