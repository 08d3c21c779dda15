package dev.scimkit.server.internal.engine.type;

import dev.scimkit.core.internal.Ascii;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.core.schema.Schema;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The resource types of a service provider, all their schemas, and those of the discovery endpoints.
 *
 * <p>Immutable. Look-ups take names and URIs in any case.
 */
public final class SchemaCatalog {

    private final Map<String, ResourceType> byName = new LinkedHashMap<>();
    private final Set<String> endpoints = new HashSet<>();
    private final Map<String, Schema> schemas = new LinkedHashMap<>();

    private SchemaCatalog(Collection<ResourceType> resourceTypes, Collection<Schema> others) {
        resourceTypes.forEach(this::add);
        others.forEach(this::add);
    }

    /**
     * Makes a catalog.
     *
     * @param resourceTypes the resource types, in listing order
     * @param others schemas that no resource type has, listed after the others
     * @return the catalog
     * @throws IllegalArgumentException when two types share a name or an endpoint, or two different schemas share a URI
     */
    public static SchemaCatalog of(Collection<ResourceType> resourceTypes, Collection<Schema> others) {
        return new SchemaCatalog(resourceTypes, others);
    }

    /** {@return the resource types in order} */
    public List<ResourceType> resourceTypes() {
        return List.copyOf(byName.values());
    }

    /** {@return all schemas, each once} */
    public List<Schema> schemas() {
        return List.copyOf(schemas.values());
    }

    /**
     * Finds a resource type by name.
     *
     * @param name its name
     * @return the type, or empty when no type has that name
     */
    public Optional<ResourceType> resourceType(String name) {
        return Optional.ofNullable(byName.get(key(name)));
    }

    /**
     * Finds a schema.
     *
     * @param uri its URI
     * @return the schema, or empty when there is none with that URI
     */
    public Optional<Schema> schema(String uri) {
        return Optional.ofNullable(schemas.get(key(uri)));
    }

    private void add(ResourceType type) {
        if (byName.put(key(type.name()), type) != null) {
            throw new IllegalArgumentException("Two resource types are named " + type.name());
        }
        if (!endpoints.add(key(type.endpoint()))) {
            throw new IllegalArgumentException("Two resource types have the endpoint " + type.endpoint());
        }
        add(type.schema());
        type.extensions().forEach(extension -> add(extension.schema()));
    }

    private void add(Schema schema) {
        Schema other = schemas.put(key(schema.id()), schema);
        if (other != null && !other.equals(schema)) {
            throw new IllegalArgumentException("Two different schemas have the URI " + schema.id());
        }
    }

    private static String key(String text) {
        return Ascii.lowerCase(text);
    }
}
