package dev.scimkit.quickstart.configuration;

import dev.scimkit.patch.request.PatchOptions;
import dev.scimkit.server.profile.PatchPolicy;
import dev.scimkit.server.profile.ScimLimits;
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
 * @param entitlements the file with what users can be assigned, or null for none
 * @param profile how the server behaves
 * @param groupMemberships whether to serve {@code /GroupMemberships}
 * @param me whether to serve {@code /Me}
 * @param oauth how to start an authorization server as well, or null to start none
 * @param basic whether to accept HTTP Basic
 * @param place where to keep the data
 * @param newToken whether to make another token for the invented service user
 */
public record Arguments(
        boolean help,
        int port,
        @Nullable Path config,
        @Nullable Path entitlements,
        ScimProfile profile,
        boolean groupMemberships,
        boolean me,
        @Nullable OAuthOptions oauth,
        boolean basic,
        Place place,
        boolean newToken) {

    public static final String HELP = """
            Usage: java -jar scimkit-quickstart.jar [options]

              --port N           listen on this port of 127.0.0.1; 0 for any free port (default 8080)
              --config FILE      organizations and service users, as JSON; without it the server invents one of each
                                 at the first start
              --profile NAME     standard, interop to follow the SCIM 2.0 interoperability profile, ipsie-al1 or
                                 ipsie-al2 to follow IPSIE's account lifecycle profile (needs --oauth), or zitadel to
                                 answer as ZITADEL does (default standard)
              --phone-region CC  region of national phone numbers, with the profile zitadel (default CH)
              --max-results N    most resources on a page of a list (default 1000, or 100 with the profile zitadel; at least
                                 100 with interop and ipsie-…)
              --group-patch-status 204|200
                                 how a PATCH of a group is answered: 204 without a body, or 200 with the group
                                 (default 204; not with the profile zitadel)
              --entitlements FILE
                                 serve the roles and entitlements in this file, as JSON, for Okta to discover
              --group-memberships
                                 serve the members of groups at /GroupMemberships, in pages (experimental)
              --me               serve /Me: the user whose userName is the name of the service user
              --oauth            also start an OAuth 2.0 authorization server, on the next port: authorization code with
                                 refresh tokens, as Okta uses it, and client credentials
              --oauth-url URL    how clients reach the authorization server, such as the https address of a tunnel
              --redirect-uri URI where Okta gets the code, for the invented service user; may be given several times, and
                                 is kept
              --basic            accept HTTP Basic as well: the name of a service user, and its token as password
              --data FILE        keep everything in this SQLite database (default scimkit-quickstart.db);
                                 --data :memory: keeps nothing
              --jdbc-url URL     keep everything in this PostgreSQL database (jdbc:postgresql://host/database), with
                                 user and password from SCIMKIT_JDBC_USER and SCIMKIT_JDBC_PASSWORD
              --new-token        make another token for the invented service user, and show it
              --help             print this help
            """;

    private static final String OAUTH = "--oauth";
    private static final String OAUTH_URL = "--oauth-url";
    private static final String REDIRECT_URI = "--redirect-uri";
    private static final String BASIC = "--basic";
    private static final String PHONE_REGION = "--phone-region";
    private static final String ME = "--me";
    private static final String MAX_RESULTS = "--max-results";
    private static final String GROUP_PATCH_STATUS = "--group-patch-status";
    private static final String GROUP_MEMBERSHIPS = "--group-memberships";
    private static final String CONFIG = "--config";
    private static final String ENTITLEMENTS = "--entitlements";
    private static final String DATA = "--data";
    private static final String JDBC_URL = "--jdbc-url";
    private static final String NEW_TOKEN = "--new-token";
    private static final Set<String> FLAGS = Set.of(OAUTH, BASIC, GROUP_MEMBERSHIPS, ME, NEW_TOKEN);
    private static final Set<String> OPTIONS = Set.of(
            "--port",
            CONFIG,
            ENTITLEMENTS,
            "--profile",
            PHONE_REGION,
            MAX_RESULTS,
            GROUP_PATCH_STATUS,
            GROUP_MEMBERSHIPS,
            ME,
            OAUTH,
            OAUTH_URL,
            REDIRECT_URI,
            BASIC,
            DATA,
            JDBC_URL,
            NEW_TOKEN);
    private static final int MOST_RESULTS = 1_000_000;

    /**
     * Reads the command line.
     *
     * @throws StartupException if an option is unknown or its value is wrong
     */
    public static Arguments parse(List<String> words) {
        if (words.contains("--help")) {
            return new Arguments(
                    true, 0, null, null, ScimProfile.standard(), false, false, null, false, new Place.Memory(), false);
        }
        Map<String, String> given = options(words.iterator());
        requireOAuthForIpsie(given);
        return new Arguments(
                false,
                port(given.getOrDefault("--port", "8080")),
                path(given, CONFIG),
                path(given, ENTITLEMENTS),
                adjusted(profile(given.getOrDefault("--profile", "standard"), given.get(PHONE_REGION)), given),
                given.containsKey(GROUP_MEMBERSHIPS),
                given.containsKey(ME),
                oauth(given),
                given.containsKey(BASIC),
                place(given),
                newToken(given));
    }

    private static Map<String, String> options(Iterator<String> words) {
        Map<String, String> given = new HashMap<>();
        while (words.hasNext()) {
            String option = words.next();
            if (!OPTIONS.contains(option)) {
                throw new StartupException("unknown option '" + option + "'; --help lists the options");
            }
            if (!FLAGS.contains(option) && !words.hasNext()) {
                throw new StartupException(option + " needs a value");
            }
            String value = FLAGS.contains(option) ? "" : words.next();
            if (option.equals(REDIRECT_URI)) {
                given.merge(option, value, (first, next) -> first + " " + next);
            } else if (given.put(option, value) != null) {
                throw new StartupException(option + " must be given only once");
            }
        }
        return given;
    }

    private static void requireOAuthForIpsie(Map<String, String> given) {
        String profile = given.getOrDefault("--profile", "");
        if (profile.startsWith("ipsie-") && !given.containsKey(OAUTH)) {
            throw new StartupException("--profile " + profile + " needs " + OAUTH + ": it accepts no other tokens");
        }
        if (profile.startsWith("ipsie-") && given.containsKey(BASIC)) {
            throw new StartupException("--profile " + profile + " cannot be combined with " + BASIC
                    + ": it demands OAuth 2.0 for every request");
        }
    }

    private static @Nullable OAuthOptions oauth(Map<String, String> given) {
        for (String option : List.of(OAUTH_URL, REDIRECT_URI)) {
            if (given.containsKey(option) && !given.containsKey(OAUTH)) {
                throw new StartupException(option + " needs " + OAUTH);
            }
        }
        if (given.containsKey(REDIRECT_URI) && given.containsKey(CONFIG)) {
            throw new StartupException(REDIRECT_URI + " cannot be combined with " + CONFIG
                    + ": list the URIs in the metadata " + RedirectUris.KEY + " of each service user");
        }
        return given.containsKey(OAUTH) ? OAuthOptions.parse(given.get(OAUTH_URL), given.get(REDIRECT_URI)) : null;
    }

    private static int port(String value) {
        if (value.matches("[0-9]{1,5}") && Integer.parseInt(value) <= 65_535) {
            return Integer.parseInt(value);
        }
        throw new StartupException("--port must be a number from 0 to 65535, not '" + value + "'");
    }

    /** The profile with the settings that have options of their own. */
    private static ScimProfile adjusted(ScimProfile profile, Map<String, String> given) {
        String maxResults = given.get(MAX_RESULTS);
        ScimProfile limited = maxResults == null ? profile : withMaxResults(profile, maxResults);
        String status = given.get(GROUP_PATCH_STATUS);
        if (status == null) {
            return limited;
        }
        if (!given.getOrDefault("--profile", "standard").equals("standard")) {
            throw new StartupException(GROUP_PATCH_STATUS + " needs --profile standard");
        }
        return limited.toBuilder()
                .patch(PatchPolicy.standard(PatchOptions.Limits.standard(), withoutBody(status)))
                .build();
    }

    private static ScimProfile withMaxResults(ScimProfile profile, String value) {
        if (!value.matches("[0-9]{1,7}") || Integer.parseInt(value) < 1 || Integer.parseInt(value) > MOST_RESULTS) {
            throw new StartupException(
                    MAX_RESULTS + " must be a number from 1 to " + MOST_RESULTS + ", not '" + value + "'");
        }
        int most = Integer.parseInt(value);
        ScimLimits limits = profile.limits();
        ScimProfile limited = profile.withLimits(limits.withCounts(Math.min(limits.defaultCount(), most), most));
        if (profile.followsInterop(List.of()) && !limited.followsInterop(List.of())) {
            throw new StartupException(MAX_RESULTS + " must be at least " + limits.defaultCount()
                    + " with this profile: the interoperability profile demands such pages");
        }
        return limited;
    }

    /** The names of the types whose PATCH is answered without a body. */
    private static Set<String> withoutBody(String status) {
        return switch (status) {
            case "204" -> Set.of("Group");
            case "200" -> Set.of();
            default -> throw new StartupException(GROUP_PATCH_STATUS + " must be 204 or 200, not '" + status + "'");
        };
    }

    private static ScimProfile profile(String name, @Nullable String phoneRegion) {
        if (phoneRegion != null && !name.equals("zitadel")) {
            throw new StartupException(PHONE_REGION + " needs --profile zitadel");
        }
        return switch (name) {
            case "standard" -> ScimProfile.standard();
            case "interop" -> ScimProfile.interop();
            case "ipsie-al1" -> ScimProfile.ipsie(1);
            case "ipsie-al2" -> ScimProfile.ipsie(2);
            case "zitadel" -> phoneRegion == null ? Zitadel.profile() : zitadel(phoneRegion);
            default ->
                throw new StartupException(
                        "--profile must be standard, interop, ipsie-al1, ipsie-al2 or zitadel, not '" + name + "'");
        };
    }

    private static ScimProfile zitadel(String phoneRegion) {
        try {
            return Zitadel.profile(phoneRegion);
        } catch (IllegalArgumentException unknown) {
            throw new StartupException(PHONE_REGION + " must be a region such as US, not '" + phoneRegion + "'");
        }
    }

    private static Place place(Map<String, String> given) {
        String file = given.getOrDefault(DATA, "scimkit-quickstart.db");
        String url = given.get(JDBC_URL);
        if (url == null) {
            return file.equals(":memory:") ? new Place.Memory() : new Place.File(Path.of(file));
        }
        if (given.containsKey(DATA)) {
            throw new StartupException(DATA + " and " + JDBC_URL + " cannot be combined");
        }
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new StartupException(JDBC_URL + " must begin with jdbc:postgresql:");
        }
        return new Place.Postgresql(url);
    }

    private static boolean newToken(Map<String, String> given) {
        if (given.containsKey(NEW_TOKEN) && given.containsKey(CONFIG)) {
            throw new StartupException(NEW_TOKEN + " cannot be combined with " + CONFIG + ", which has its own tokens");
        }
        return given.containsKey(NEW_TOKEN);
    }

    private static @Nullable Path path(Map<String, String> given, String option) {
        String value = given.get(option);
        return value == null ? null : Path.of(value);
    }
}
