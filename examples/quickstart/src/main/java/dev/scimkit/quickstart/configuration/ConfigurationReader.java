package dev.scimkit.quickstart.configuration;

import dev.scimkit.server.access.serviceuser.FileServiceUserStore;
import dev.scimkit.server.access.serviceuser.ServiceUser;
import dev.scimkit.server.access.serviceuser.WritableServiceUserStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the configuration file strictly: an error names what it does not understand. */
public final class ConfigurationReader {

    /** Characters that need no escaping in a URL. */
    private static final Pattern ORGANIZATION = Pattern.compile("[A-Za-z0-9_-]{1,200}");

    /** The syntax of a token after {@code Bearer} (RFC 6750 section 2.1). */
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._~+/-]+=*");

    private static final String SERVICE_USERS = "serviceUsers";
    private static final String SERVICE_USERS_FILE = "serviceUsersFile";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private ConfigurationReader() {}

    /**
     * Reads a configuration file.
     *
     * @throws StartupException if it cannot be read; the message names the member that is wrong
     */
    public static Configuration read(Path file) {
        return read(file, tree -> read(tree, file));
    }

    /**
     * Reads another file in the same way.
     *
     * @param read makes something of its JSON
     * @throws StartupException if it cannot be read; the message names the member that is wrong
     */
    static <T> T read(Path file, Function<JsonNode, T> read) {
        try {
            return read.apply(JSON.readTree(Files.readAllBytes(file)));
        } catch (FileServiceUserStore.UnusableFileException wrong) {
            throw new StartupException(file + ": " + SERVICE_USERS_FILE + ": " + wrong.getMessage());
        } catch (NoSuchFileException missing) {
            throw new StartupException(file + ": does not exist");
        } catch (IOException unreadable) {
            throw new StartupException(file + ": cannot be read");
        } catch (JacksonException malformed) {
            // the parser's own message could repeat a token
            int line = malformed.getLocation() == null
                    ? 1
                    : malformed.getLocation().getLineNr();
            throw new StartupException(file + ": not valid JSON, or a member appears twice, near line " + line);
        } catch (StartupException wrong) {
            throw new StartupException(file + ": " + wrong.getMessage());
        }
    }

    private static Configuration read(JsonNode tree, Path file) {
        ConfigObject root = ConfigObject.of("", tree, Set.of("organizations", SERVICE_USERS, SERVICE_USERS_FILE));
        List<String> organizations = organizations(root);
        WritableServiceUserStore store =
                root.has(SERVICE_USERS_FILE) ? stored(root, file, organizations) : listed(root, organizations);
        return new Configuration(organizations, store, Optional.empty());
    }

    /** Service users in a separate file, relative to the folder of the configuration. */
    private static WritableServiceUserStore stored(ConfigObject root, Path file, List<String> organizations) {
        if (root.has(SERVICE_USERS)) {
            throw root.error(SERVICE_USERS_FILE, "cannot be combined with " + SERVICE_USERS);
        }
        FileServiceUserStore store =
                FileServiceUserStore.open(file.resolveSibling(Path.of(root.text(SERVICE_USERS_FILE))));
        for (ServiceUser serviceUser : store.all()) {
            if (!organizations.contains(serviceUser.organization())) {
                throw root.error(
                        SERVICE_USERS_FILE,
                        "contains the service user '" + serviceUser
                                + "', whose organization is not listed in organizations");
            }
        }
        return store;
    }

    private static WritableServiceUserStore listed(ConfigObject root, List<String> organizations) {
        WritableServiceUserStore store = WritableServiceUserStore.inMemory();
        Set<String> tokens = new HashSet<>();
        Set<String> known = Set.of("name", "organization", "roles", "token", "metadata");
        for (ConfigObject object : root.objects(SERVICE_USERS, known)) {
            ServiceUser serviceUser = serviceUser(object, organizations);
            if (!tokens.add(object.text("token"))) {
                throw object.error("token", "is already the token of another service user");
            }
            store.put(serviceUser);
        }
        return store;
    }

    private static List<String> organizations(ConfigObject root) {
        List<String> organizations = root.texts("organizations");
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < organizations.size(); i++) {
            String name = "organizations[" + i + "]";
            if (!ORGANIZATION.matcher(organizations.get(i)).matches()) {
                throw root.error(name, "may contain only letters, digits, '-' and '_'");
            }
            if (!seen.add(organizations.get(i))) {
                throw root.error(name, "duplicates an earlier organization");
            }
        }
        if (organizations.isEmpty()) {
            throw root.error("organizations", "must contain at least one organization");
        }
        return List.copyOf(organizations);
    }

    private static ServiceUser serviceUser(ConfigObject object, List<String> organizations) {
        String organization = object.text("organization");
        if (!organizations.contains(organization)) {
            throw object.error("organization", "is not listed in organizations");
        }
        String token = object.text("token");
        if (!TOKEN.matcher(token).matches()) {
            throw object.error("token", "may contain only letters, digits and -._~+/ (RFC 6750)");
        }
        Map<String, String> metadata = object.map("metadata");
        for (String uri : RedirectUris.registered(metadata)) {
            if (!RedirectUris.isAllowed(uri)) {
                throw object.error(
                        "metadata." + RedirectUris.KEY, "must list " + RedirectUris.ALLOWED + ", not '" + uri + "'");
            }
        }
        return new ServiceUser(
                id(organization, object.text("name"), token),
                object.text("name"),
                organization,
                Set.copyOf(object.texts("roles")),
                metadata,
                List.of(ServiceUser.TokenHash.of(token)));
    }

    /** The same at each start, so that what was approved for a client stays approved until its token changes. */
    private static String id(String organization, String name, String token) {
        String text = String.join(
                "\n", organization, name, ServiceUser.TokenHash.of(token).sha256());
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
