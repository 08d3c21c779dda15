package dev.scimkit.jdbc.internal.type;

import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.AttributePath;
import dev.scimkit.core.schema.ResolvedPath.ResolvedAttribute;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.core.schema.Schema;
import dev.scimkit.core.schema.Uniqueness;
import dev.scimkit.server.profile.ExternalIdPolicy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The attributes of a type whose values are in tables of their own. */
public final class IndexedAttributes {

    /** What identity providers look up, in types that have it. */
    private static final List<String> USUAL =
            List.of("externalId", "displayName", "emails.value", ExternalIdPolicy.DOMAIN_TERM);

    /** The organization of values that are unique in all organizations. */
    private static final String EVERY_ORGANIZATION = "";

    private final Map<String, IndexedAttribute> byName = new LinkedHashMap<>();

    private IndexedAttributes() {}

    /**
     * Finds the attributes of a type that are indexed: unique ones, those that identity providers usually look up, and
     * those that the application names.
     *
     * @param type the type
     * @param named paths that the application names
     * @return the attributes
     * @throws IllegalArgumentException if a path does not name a simple attribute of the type
     */
    public static IndexedAttributes of(ResourceType type, Collection<String> named) {
        IndexedAttributes indexed = new IndexedAttributes();
        indexed.addUnique(null, type.schema());
        type.extensions().forEach(extension -> indexed.addUnique(extension.schema(), extension.schema()));
        for (String path : USUAL) {
            ResolvedAttribute usual = simple(type, path);
            if (usual != null) {
                indexed.add(usual, IndexedAttribute.Kind.LOOKUP);
            }
        }
        for (String path : named) {
            ResolvedAttribute attribute = simple(type, path);
            if (attribute == null) {
                throw new IllegalArgumentException(
                        type.name() + " has no attribute '" + path + "' that can be looked up: name a simple attribute"
                                + " or a sub-attribute, such as emails.value");
            }
            indexed.add(attribute, IndexedAttribute.Kind.LOOKUP);
        }
        return indexed;
    }

    private static @Nullable ResolvedAttribute simple(ResourceType type, String path) {
        return type.resolve(AttributePath.parse(path).orElseThrow()).orElse(null) instanceof ResolvedAttribute found
                        && !found.definition().isComplex()
                        && !found.attribute().isSecret()
                        && !found.definition().isSecret()
                ? found
                : null;
    }

    private void addUnique(@Nullable Schema extension, Schema schema) {
        for (AttributeDefinition attribute : schema.attributes()) {
            ResolvedAttribute path = ResolvedAttribute.of(extension, attribute);
            if (attribute.isComplex()) {
                attribute.subAttributes().forEach(sub -> addIfUnique(path.sub(sub)));
            } else {
                addIfUnique(path);
            }
        }
    }

    private void addIfUnique(ResolvedAttribute path) {
        Uniqueness uniqueness = path.definition().uniqueness();
        if (uniqueness != Uniqueness.NONE) {
            add(path, uniqueness == Uniqueness.GLOBAL ? IndexedAttribute.Kind.GLOBAL : IndexedAttribute.Kind.UNIQUE);
        }
    }

    private void add(ResolvedAttribute path, IndexedAttribute.Kind kind) {
        byName.putIfAbsent(path.toString(), new IndexedAttribute(path, kind));
    }

    /** {@return the attributes in a constant order} */
    public Collection<IndexedAttribute> all() {
        return byName.values();
    }

    /**
     * Finds an attribute.
     *
     * @param path the path
     * @return the attribute, or null if it is not indexed
     */
    public @Nullable IndexedAttribute find(ResolvedAttribute path) {
        return byName.get(path.toString());
    }

    /**
     * Lists the values of a resource that must be unique.
     *
     * @param organization the organization of the resource
     * @param forms its forms
     * @return the values
     */
    public List<IndexedValue> unique(String organization, JsonNode forms) {
        List<IndexedValue> values = new ArrayList<>();
        for (IndexedAttribute attribute : all()) {
            if (attribute.kind() != IndexedAttribute.Kind.LOOKUP) {
                boolean global = attribute.kind() == IndexedAttribute.Kind.GLOBAL;
                add(global ? EVERY_ORGANIZATION : organization, attribute, forms, values);
            }
        }
        return values;
    }

    /**
     * Lists the other values by which a resource is looked up or sorted, and the attributes that have none.
     *
     * @param organization the organization of the resource
     * @param forms its forms
     * @return the values
     */
    public List<IndexedValue> lookups(String organization, JsonNode forms) {
        List<IndexedValue> values = new ArrayList<>();
        for (IndexedAttribute attribute : all()) {
            if (attribute.kind() != IndexedAttribute.Kind.UNIQUE) {
                add(organization, attribute, forms, values);
            }
            if (attribute.isOrdered() && attribute.keys(forms).isEmpty()) {
                values.add(new IndexedValue(organization, attribute.missing(), ""));
            }
        }
        return values;
    }

    private static void add(String scope, IndexedAttribute attribute, JsonNode forms, List<IndexedValue> values) {
        attribute.keys(forms).forEach(key -> values.add(new IndexedValue(scope, attribute.name(), key)));
    }

    /**
     * A value in a table of its own.
     *
     * @param organization the organization in which it is looked up, or unique; empty for all of them
     * @param attribute the name of the attribute
     * @param key the key of its form
     */
    public record IndexedValue(String organization, String attribute, String key) {}
}
