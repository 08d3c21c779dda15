package dev.scimkit.jpa.internal.definition;

import dev.scimkit.core.schema.AttributeBuilder;
import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.Mutability;
import dev.scimkit.core.schema.ResolvedPath.ResolvedAttribute;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.core.schema.Schema;
import dev.scimkit.core.schema.Uniqueness;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Derives the resource type that a service publishes from a standard one: it has only the attributes that are
 * mapped, so the schema promises nothing that is not stored.
 */
public final class PublishedType {

    private static final String PASSWORD = "password";
    private static final String GROUPS = "groups";
    private static final String MEMBERS = "members";
    private static final String VALUE = "value";
    private static final String REF = "$ref";
    private static final Set<String> OF_MEMBERS = Set.of(VALUE, REF, "type");

    private final ResourceType type;
    private final boolean keepsRest;
    private final Map<String, Use> uses = new HashMap<>();
    private final Set<String> places = new HashSet<>();

    /** How an attribute is mapped. */
    private static final class Use {
        private final Set<String> subAttributes = new LinkedHashSet<>();
        private final Set<String> readOnly = new LinkedHashSet<>();
        private final Map<String, Set<String>> fixed = new HashMap<>();
        private boolean writable;
        private boolean list;
        private boolean partly;
        private boolean unique;
        private boolean required;
        private final Set<String> requiredParts = new LinkedHashSet<>();
    }

    private PublishedType(ResourceType type, boolean keepsRest) {
        this.type = type;
        this.keepsRest = keepsRest;
    }

    /**
     * Derives the type.
     *
     * @param definition the mapping, with the type to start from
     * @return the type to publish
     * @throws IllegalArgumentException if an attribute does not exist, or a required one is not mapped
     */
    public static ResourceType of(EntityDefinition definition) {
        PublishedType published =
                new PublishedType(definition.type(), definition.names().rest() != null);
        definition.values().forEach(published::add);
        definition.lists().forEach(published::add);
        if (!definition.members().isEmpty()) {
            definition.members().forEach(members -> published.take(MEMBERS + "/" + members.collection(), MEMBERS));
            Use use = published.use(MEMBERS);
            use.subAttributes.addAll(OF_MEMBERS);
            use.list = true;
            use.writable = true;
        }
        if (definition.password() != null) {
            published.use(PASSWORD).writable = true;
        }
        for (UniqueDefinition unique : definition.unique()) {
            published.use(MappedPath.attribute(unique.attribute(), definition.type())).unique = true;
        }
        return published.build(definition);
    }

    private Use use(String key) {
        return uses.computeIfAbsent(key, unused -> new Use());
    }

    private Use use(ResolvedAttribute path) {
        return use(ResolvedAttribute.of(path.extension(), path.attribute()).toString());
    }

    private void add(ValueDefinition value) {
        MappedPath path = MappedPath.parse(value.path(), type);
        Use use = use(path.attribute());
        use.partly = true;
        Map<String, JsonNode> element = path.element();
        take(path.attribute() + (element == null ? "" : new TreeMap<>(element).toString()), value.path());
        AttributeDefinition sub = path.attribute().subAttribute();
        if (sub != null) {
            use.subAttributes.add(sub.name());
            if (sub.name().equals(VALUE)) {
                use.subAttributes.add(REF); // the engine makes it, where the attribute refers to a resource
            }
            if (value.readOnly() && path.element() == null) {
                use.readOnly.add(sub.name());
            }
        }
        use.writable |= !value.readOnly();
        if (value.required()) {
            require(use, value, path);
        }
        if (element != null) {
            element.forEach((name, fixed) -> {
                use.subAttributes.add(name);
                if (fixed.isString()) {
                    use.fixed
                            .computeIfAbsent(name, unused -> new LinkedHashSet<>())
                            .add(fixed.stringValue());
                }
            });
        }
    }

    /** One attribute cannot be in two places: a client would write one and read the other. */
    private void take(String place, String written) {
        if (!places.add(place.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("'" + written + "' is mapped twice");
        }
    }

    /** A sub-attribute has a value in every resource only if its attribute does. */
    private static void require(Use use, ValueDefinition value, MappedPath path) {
        if (path.element() != null || value.readOnly()) {
            throw new IllegalArgumentException("'" + value.path() + "' cannot be required: "
                    + (value.readOnly()
                            ? "clients cannot write it"
                            : "SCIM has no way to demand one element of a list"));
        }
        AttributeDefinition sub = path.attribute().subAttribute();
        use.required = true;
        if (sub != null) {
            use.requiredParts.add(sub.name());
        }
    }

    private void add(ListDefinition list) {
        ResolvedAttribute attribute = MappedPath.attribute(list.attribute(), type);
        if (!attribute.attribute().multiValued() || attribute.subAttribute() != null) {
            throw new IllegalArgumentException(
                    "'" + list.attribute() + "' is not a multi-valued attribute; map it with attribute(…)");
        }
        Use use = use(attribute);
        if (use.partly) {
            throw new IllegalArgumentException("'" + list.attribute()
                    + "' is mapped by list(…) and its elements by attribute(…), too: choose one of them");
        }
        take(attribute.toString(), list.attribute());
        list.values().forEach(value -> take(attribute + "." + value.path(), attribute + "." + value.path()));
        use.list = true;
        use.writable |= !list.readOnly();
        list.values().stream()
                .map(ValueDefinition::path)
                .filter(path -> !path.isEmpty())
                .forEach(use.subAttributes::add);
        list.values().stream()
                .filter(ValueDefinition::required)
                .map(ValueDefinition::path)
                .forEach(use.requiredParts::add);
        if (attribute.attribute().isComplex() && use.subAttributes.isEmpty()) {
            use.subAttributes.add(VALUE);
        }
    }

    private ResourceType build(EntityDefinition definition) {
        ResourceType.Builder builder = ResourceType.builder(
                        type.name(), type.endpoint(), reduced(type.schema(), null, definition))
                .valueLimits(type.valueLimits());
        String description = type.description();
        if (description != null) {
            builder.description(description);
        }
        for (ResourceType.Extension extension : type.extensions()) {
            Schema schema = reduced(extension.schema(), extension.schema(), definition);
            if (schema.attributes().isEmpty()) {
                continue;
            }
            if (extension.required()) {
                builder.requiredExtension(schema);
            } else {
                builder.extension(schema);
            }
        }
        return builder.build();
    }

    private Schema reduced(Schema schema, @Nullable Schema extension, EntityDefinition definition) {
        Schema.Builder builder = schema.toBuilder();
        for (AttributeDefinition attribute : schema.attributes()) {
            Use use = uses.get(ResolvedAttribute.of(extension, attribute).toString());
            boolean kept = keepsRest && !attribute.isSecret();
            boolean ofEngine = extension == null && attribute.name().equals(GROUPS);
            if (use != null) {
                builder.replace(reduced(attribute, use));
            } else if (!kept && !ofEngine) {
                if (attribute.required()) {
                    throw new IllegalArgumentException(type.name() + " requires '" + attribute.name()
                            + "', which the mapping of " + definition.entity().getName() + " lacks");
                }
                builder.remove(attribute.name());
            }
        }
        return builder.build();
    }

    private AttributeDefinition reduced(AttributeDefinition attribute, Use use) {
        AttributeBuilder builder = attribute.toBuilder();
        boolean allSubAttributes = keepsRest && !use.list;
        for (AttributeDefinition sub : attribute.subAttributes()) {
            if (!use.subAttributes.contains(sub.name()) && !allSubAttributes) {
                builder.removeSubAttribute(sub.name());
                continue;
            }
            AttributeBuilder part = sub.toBuilder();
            if (use.readOnly.contains(sub.name())) {
                part.mutability(Mutability.READ_ONLY).required(false);
            }
            if (use.requiredParts.contains(sub.name())) {
                part.required();
            }
            Set<String> fixed = use.fixed.get(sub.name());
            if (fixed != null && !keepsRest && !use.list) {
                part.canonicalValues(List.copyOf(new ArrayList<>(fixed)).toArray(String[]::new));
            }
            builder.replaceSubAttribute(part.build());
        }
        if (!use.writable && !allSubAttributesOf(attribute)) {
            builder.mutability(Mutability.READ_ONLY).required(false);
        }
        if (use.required) {
            builder.required();
        }
        if (use.unique && attribute.uniqueness() == Uniqueness.NONE && !attribute.isComplex()) {
            builder.uniqueness(Uniqueness.SERVER);
        }
        return builder.build();
    }

    private boolean allSubAttributesOf(AttributeDefinition attribute) {
        return keepsRest && attribute.isComplex();
    }
}
