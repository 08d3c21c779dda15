package dev.scimkit.testkit.language;

import dev.scimkit.testkit.rule.Conversation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a server declares in its {@code /ResourceTypes} and {@code /Schemas} (RFC 7643 sections 6 and 7): its resource types
 * with their attributes. What cannot be read is taken to be as in the RFC, so that no failure becomes a skip.
 */
public final class Declaration {

    private final Map<String, JsonNode> schemas;
    private final List<Type> types;
    private final boolean hasTypes;

    /**
     * A resource type.
     *
     * @param name its name
     * @param endpoint its endpoint, with a leading slash
     * @param schema the URI of its schema
     * @param extensions the URIs of the schemas that extend it, and whether each is required
     */
    public record Type(String name, String endpoint, String schema, Map<String, Boolean> extensions) {}

    private Declaration(Map<String, JsonNode> schemas, List<Type> types, boolean hasTypes) {
        this.schemas = schemas;
        this.types = types;
        this.hasTypes = hasTypes;
    }

    /** {@return the declaration of a server of which nothing can be read} */
    public static Declaration unreadable() {
        return new Declaration(Map.of(), List.of(), false);
    }

    /**
     * Returns what the server of a conversation declares.
     *
     * @param scim the conversation of a rule
     * @return the declaration
     */
    public static Declaration of(Conversation scim) {
        return ((ServerConversation) scim).declaration();
    }

    /**
     * Reads what a server declares.
     *
     * @param scim a conversation with the server
     * @return what could be read
     */
    public static Declaration read(Conversation scim) {
        Optional<List<JsonNode>> resourceTypes = resources(scim, "/ResourceTypes");
        List<Type> types = new ArrayList<>();
        resourceTypes.orElse(List.of()).forEach(type -> types.add(type(type)));
        Map<String, JsonNode> schemas = new LinkedHashMap<>();
        for (JsonNode schema : resources(scim, "/Schemas").orElse(List.of())) {
            if (schema.path("id").isString() && schema.path("attributes").isArray()) {
                schemas.put(schema.path("id").asString(), schema);
            }
        }
        return new Declaration(schemas, types, resourceTypes.isPresent());
    }

    private static Optional<List<JsonNode>> resources(Conversation scim, String path) {
        try {
            return Optional.of(scim.get(path).success().values("/Resources/*"));
        } catch (RuleFailure unreadable) {
            return Optional.empty();
        }
    }

    private static Type type(JsonNode node) {
        Map<String, Boolean> extensions = new LinkedHashMap<>();
        node.path("schemaExtensions")
                .forEach(extension -> extensions.put(
                        extension.path("schema").asString(""),
                        extension.path("required").asBoolean(false)));
        return new Type(
                node.path("name").asString(""),
                endpoint(node),
                node.path("schema").asString(""),
                extensions);
    }

    /**
     * Returns the endpoint of a resource type as a path below the base URL.
     *
     * @param type an entry of {@code /ResourceTypes}, whose endpoint may be a path with or without a slash, or a URL
     * @return the path, with a leading slash
     */
    public static String endpoint(JsonNode type) {
        String endpoint = type.path("endpoint").asString("");
        return "/" + endpoint.substring(endpoint.lastIndexOf('/') + 1);
    }

    /** {@return the resource types, in order; none if they cannot be read} */
    public List<Type> types() {
        return types;
    }

    /** {@return whether the resource types can be read} */
    public boolean hasTypes() {
        return hasTypes;
    }

    /**
     * Finds the resource type of an endpoint.
     *
     * @param path a path below the base URL
     * @return the type; that of the RFC for users and groups of a server that does not say
     */
    public Optional<Type> typeAt(String path) {
        String endpoint = "/" + path.substring(1).split("[/?]", 2)[0];
        Optional<Type> declared =
                types.stream().filter(type -> type.endpoint().equals(endpoint)).findFirst();
        return declared.or(() -> Optional.ofNullable(
                switch (endpoint) {
                    case "/Users" -> new Type("User", endpoint, SchemaUris.USER, Map.of(SchemaUris.ENTERPRISE, false));
                    case "/Groups" -> new Type("Group", endpoint, SchemaUris.GROUP, Map.of());
                    default -> null;
                }));
    }

    /**
     * Lists the attributes of a schema.
     *
     * @param schema its URI
     * @return the definitions; none if it cannot be read
     */
    public List<JsonNode> attributes(String schema) {
        JsonNode found = schemas.get(schema);
        return found == null ? List.of() : List.copyOf(found.path("attributes").values());
    }

    /**
     * Finds an attribute or a sub-attribute.
     *
     * @param schema the URI of the schema
     * @param path its name in any case, sub-attributes after a dot
     * @return the definition, or empty if the schema has none or cannot be read
     */
    public Optional<JsonNode> attribute(String schema, String path) {
        String[] names = path.split("\\.", 2);
        Optional<JsonNode> attribute = named(attributes(schema).stream(), names[0]);
        return names.length == 1
                ? attribute
                : attribute.flatMap(owner -> named(owner.path("subAttributes").valueStream(), names[1]));
    }

    /**
     * Finds an attribute of a resource type.
     *
     * @param type the resource type
     * @param path the path of the attribute, after the URI of its schema if it is one of an extension
     * @return the definition
     */
    Optional<JsonNode> attributeAt(Type type, String path) {
        return Stream.concat(Stream.of(type.schema()), type.extensions().keySet().stream())
                .filter(uri -> path.regionMatches(true, 0, uri + ":", 0, uri.length() + 1))
                .findFirst()
                .map(uri -> attribute(uri, path.substring(uri.length() + 1)))
                .orElseGet(() -> attribute(type.schema(), path));
    }

    private static Optional<JsonNode> named(Stream<JsonNode> definitions, String name) {
        return definitions
                .filter(definition -> definition.path("name").asString("").equalsIgnoreCase(name))
                .findFirst();
    }

    /**
     * Says whether an attribute exists, as far as is known.
     *
     * @param schema the URI of the schema
     * @param path its name in any case
     * @return false if the schema can be read and has no such attribute
     */
    public boolean mayHave(String schema, String path) {
        return !schemas.containsKey(schema) || attribute(schema, path).isPresent();
    }

    /**
     * Finds the first of the names that the RFC gives to attributes of a type, but the server does not declare.
     *
     * @param type the resource type
     * @param paths names of attributes
     * @return the name
     */
    Optional<String> firstMissing(Type type, Stream<String> paths) {
        List<String> uris = new ArrayList<>(List.of(type.schema()));
        uris.addAll(type.extensions().keySet());
        return paths.filter(isMissing(uris)).findFirst();
    }

    private Predicate<String> isMissing(List<String> uris) {
        return path -> {
            boolean standard = false;
            for (String uri : uris) {
                if (attribute(uri, path).isPresent() || isUnknown(uri, path)) {
                    return false;
                }
                standard |= StandardAttributes.of(uri).contains(path.toLowerCase(Locale.ROOT));
            }
            return standard;
        };
    }

    /** Whether a schema that has the attribute in the RFC cannot be read. */
    private boolean isUnknown(String uri, String path) {
        return !schemas.containsKey(uri) && StandardAttributes.of(uri).contains(path.toLowerCase(Locale.ROOT));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Declaration that && schemas.equals(that.schemas) && types.equals(that.types);
    }

    @Override
    public int hashCode() {
        return Objects.hash(new HashMap<>(schemas), types);
    }
}
