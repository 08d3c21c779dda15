package dev.scimkit.server.zitadel;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.json.JsonReader;
import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.json.JsonWriter;
import dev.scimkit.core.resource.Attributes;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.AttributePath;
import dev.scimkit.server.profile.ExternalIdPolicy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * What ZITADEL stores of a user beside the account's own columns, as key-value pairs: for repositories that store such
 * pairs.
 *
 * <p>Keys are {@code urn:zitadel:scim:} followed by the name of the attribute, such as
 * {@code urn:zitadel:scim:name.middleName}; the {@code externalId} of a provisioning domain has the key
 * {@code urn:zitadel:scim:okta:externalId}. Values are plain text; multi-valued attributes are JSON arrays.
 *
 * @param pairs values by key; keys that {@link #isKey} does not know are ignored
 */
public record UserMetadata(Map<String, String> pairs) {

    /** The prefix of all keys. */
    public static final String PREFIX = "urn:zitadel:scim:";

    private static final List<String> TEXTS = List.of(
            "name.middleName",
            "name.honorificPrefix",
            "name.honorificSuffix",
            "profileUrl",
            "title",
            "locale",
            "timezone",
            "externalId");
    private static final List<String> LISTS = List.of("ims", "addresses", "photos", "entitlements", "roles", "emails");
    private static final String OF_DOMAIN = ":externalId";

    public UserMetadata {
        pairs = Map.copyOf(Objects.requireNonNull(pairs, "pairs"));
    }

    /**
     * Extracts the pairs of a user.
     *
     * @param user the user that the repository receives
     * @return all its pairs; stored keys that are not among them must be removed
     */
    public static UserMetadata of(Resource user) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String attribute : TEXTS) {
            String text = text(user, attribute);
            if (text != null) {
                pairs.put(PREFIX + attribute, text);
            }
        }
        for (String attribute : LISTS) {
            if (user.tree().get(attribute) instanceof ArrayNode list && !list.isEmpty()) {
                pairs.put(PREFIX + attribute, JsonWriter.write(list));
            }
        }
        ExternalIdPolicy.byDomain(user).forEach((domain, id) -> pairs.put(PREFIX + domain + OF_DOMAIN, id));
        return new UserMetadata(pairs);
    }

    /**
     * Checks whether this mapping reads and writes a key of a user's metadata.
     *
     * @param key the key
     * @return false for other keys, which a repository leaves alone
     */
    public static boolean isKey(String key) {
        if (!key.startsWith(PREFIX)) {
            return false;
        }
        String attribute = key.substring(PREFIX.length());
        return TEXTS.contains(attribute) || LISTS.contains(attribute) || attribute.endsWith(OF_DOMAIN);
    }

    /**
     * Adds these attributes to a user made from the account's columns.
     *
     * @param user the user, of the type that the repository stores
     * @return the user with the attributes of these pairs
     * @throws IllegalArgumentException if a value must be a JSON array but is not; the message names its key
     */
    public Resource addTo(Resource user) {
        Resource whole = user;
        for (String attribute : TEXTS) {
            String text = pairs.get(PREFIX + attribute);
            if (text != null) {
                whole = with(whole, attribute, StringNode.valueOf(text));
            }
        }
        for (String attribute : LISTS) {
            String json = pairs.get(PREFIX + attribute);
            if (json != null) {
                whole = whole.with(attribute, list(PREFIX + attribute, json));
            }
        }
        return ExternalIdPolicy.withDomains(whole, externalIdsOfDomains());
    }

    private Map<String, String> externalIdsOfDomains() {
        Map<String, String> ids = new LinkedHashMap<>();
        pairs.keySet().stream()
                .filter(key -> key.startsWith(PREFIX) && key.endsWith(OF_DOMAIN))
                .filter(key -> key.length() >= PREFIX.length() + OF_DOMAIN.length())
                .sorted()
                .forEach(key -> ids.put(
                        key.substring(PREFIX.length(), key.length() - OF_DOMAIN.length()),
                        pairs.getOrDefault(key, "")));
        return ids;
    }

    private static @Nullable String text(Resource user, String attribute) {
        AttributePath path = path(attribute);
        String part = path.subAttribute();
        if (part == null) {
            return Attributes.string(user.tree(), attribute);
        }
        return user.tree().get(path.attribute()) instanceof ObjectNode parts ? Attributes.string(parts, part) : null;
    }

    private static Resource with(Resource user, String attribute, StringNode text) {
        AttributePath path = path(attribute);
        String part = path.subAttribute();
        if (part == null) {
            return user.with(attribute, text);
        }
        ObjectNode parts =
                user.tree().get(path.attribute()) instanceof ObjectNode object ? object : JsonTree.emptyObject();
        return user.with(path.attribute(), JsonTree.with(parts, part, text));
    }

    private static AttributePath path(String attribute) {
        return AttributePath.parse(attribute).orElseThrow();
    }

    private static JsonNode list(String key, String json) {
        JsonNode list;
        try {
            list = JsonReader.standard().read(json);
        } catch (ScimException malformed) {
            throw new IllegalArgumentException("The value of '" + key + "' is not valid JSON", malformed);
        }
        if (!list.isArray()) {
            throw new IllegalArgumentException("The value of '" + key + "' must be a JSON array");
        }
        return list;
    }
}
