package dev.scimkit.jpa.internal.model;

import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.AttributePath;
import dev.scimkit.core.schema.ResolvedPath.ResolvedAttribute;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.jpa.internal.definition.EntityDefinition;
import dev.scimkit.jpa.internal.definition.MappedPath;
import dev.scimkit.jpa.internal.definition.ValueDefinition;
import dev.scimkit.jpa.internal.property.Attributes;
import dev.scimkit.jpa.internal.property.Conversions;
import dev.scimkit.jpa.internal.property.Property;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.Metamodel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Checks mappings against the entities, which the persistence provider describes. */
public final class ModelReader {

    private static final AttributeDefinition ORGANIZATION =
            AttributeDefinition.builder("organization").caseExact().build();
    private static final Set<Class<?>> COUNTERS = Set.of(Long.class, Integer.class, Short.class);

    private final Metamodel metamodel;
    private final Map<Class<?>, EntityModel> models = new LinkedHashMap<>();
    private final ReferenceReader references;

    private ModelReader(List<EntityDefinition> definitions, Metamodel metamodel) {
        this.metamodel = metamodel;
        this.references = new ReferenceReader(definitions, models);
    }

    /**
     * Checks mappings.
     *
     * @param definitions the mappings
     * @param metamodel the entities
     * @return the checked mappings, in order
     * @throws IllegalArgumentException if a mapping does not fit its entity; the message names both
     */
    public static List<EntityModel> read(List<EntityDefinition> definitions, Metamodel metamodel) {
        ModelReader reader = new ModelReader(definitions, metamodel);
        for (EntityDefinition definition : definitions) {
            EntityModel earlier = reader.models.put(definition.entity(), reader.model(definition));
            if (earlier != null) {
                throw new IllegalArgumentException(definition.entity().getName() + " is mapped twice");
            }
        }
        reader.models.values().forEach(model -> model.members(reader.members(model)));
        reader.models.values().forEach(model -> model.referrers(reader.referrers(model)));
        reader.models.values().forEach(model -> model.publish(KnownValues.of(model)));
        return List.copyOf(reader.models.values());
    }

    private EntityModel model(EntityDefinition definition) {
        EntityType<?> entity = metamodel.entity(definition.entity());
        ResourceType type = definition.type();
        EntityDefinition.Names names = definition.names();
        WriteCheck stored = new WriteCheck(definition.entity());
        stored.entity(definition);
        Values values = values(definition, entity, stored);
        Map<Property, Object> restrictions = restrictions(definition, entity, stored);
        ListReader lists = new ListReader(entity, type, references);
        return new EntityModel(
                definition,
                new EntityModel.Parts(
                        IdReader.read(resolve("id", type), entity, definition),
                        stored.organization(organization(names.organization(), entity), definition),
                        stored.version(version(names.version(), entity)),
                        stored.time(meta("meta.created", names.created(), entity, type)),
                        stored.time(meta("meta.lastModified", names.lastModified(), entity, type)),
                        stored.rest(rest(names.rest(), entity)),
                        List.copyOf(values.singular()),
                        List.copyOf(values.elements().values()),
                        definition.lists().stream().map(lists::read).toList(),
                        restrictions));
    }

    /** The attributes with one value, and the elements with properties of their own. */
    private record Values(List<Binding> singular, Map<String, MappedElement> elements) {}

    private Values values(EntityDefinition definition, EntityType<?> entity, WriteCheck stored) {
        Values values = new Values(new ArrayList<>(), new LinkedHashMap<>());
        for (ValueDefinition value : definition.values()) {
            MappedPath path = MappedPath.parse(value.path(), definition.type());
            Binding binding = Binding.of(path.attribute(), entity, value, references);
            Map<String, JsonNode> element = path.element();
            if (element == null) {
                values.singular().add(stored.value(binding));
            } else {
                addToElement(stored.element(binding), element, values.elements());
            }
        }
        return values;
    }

    private static Map<Property, Object> restrictions(
            EntityDefinition definition, EntityType<?> entity, WriteCheck stored) {
        Map<Property, Object> restrictions = new LinkedHashMap<>();
        definition
                .restrictions()
                .forEach((property, value) ->
                        restrictions.put(stored.restriction(Property.of(entity, property, "onlyWhere"), value), value));
        return restrictions;
    }

    private static void addToElement(
            Binding binding, Map<String, JsonNode> element, Map<String, MappedElement> mappedElements) {
        ResolvedAttribute attribute = ResolvedAttribute.of(
                binding.attribute().extension(), binding.attribute().attribute());
        MappedElement known = mappedElements.get(attribute + element.toString());
        List<Binding> bindings = new ArrayList<>(known == null ? List.of() : known.bindings());
        bindings.add(binding);
        mappedElements.put(attribute + element.toString(), new MappedElement(attribute, element, bindings));
    }

    private static @Nullable Binding meta(
            String path, @Nullable String property, EntityType<?> entity, ResourceType type) {
        return property == null ? null : Binding.of(resolve(path, type), entity, property);
    }

    private static ResolvedAttribute resolve(String path, ResourceType type) {
        return (ResolvedAttribute)
                type.resolve(AttributePath.parse(path).orElseThrow()).orElseThrow();
    }

    private static @Nullable Property version(@Nullable String name, EntityType<?> entity) {
        if (name == null) {
            return null;
        }
        Property version = Property.of(entity, name, "the version");
        if (!version.isVersion() && !COUNTERS.contains(version.type())) {
            throw new IllegalArgumentException(entity.getJavaType().getName() + ": the version '" + name
                    + "' must have @Version, or be an integer");
        }
        return version;
    }

    private static @Nullable Property rest(@Nullable String name, EntityType<?> entity) {
        if (name == null) {
            return null;
        }
        Property rest = Property.of(entity, name, "the rest");
        if (rest.type() != String.class) {
            throw new IllegalArgumentException(entity.getJavaType().getName() + ": the rest '" + name
                    + "' must be a String, which keeps JSON text");
        }
        return rest;
    }

    private static @Nullable OrganizationProperty organization(@Nullable String path, EntityType<?> entity) {
        if (path == null) {
            return null;
        }
        Property property = Property.of(entity, path, "the organization");
        int point = path.indexOf('.');
        EntityType<?> target =
                point < 0 ? null : Attributes.target(entity, path.substring(0, point), "the organization");
        return new OrganizationProperty(
                property,
                Conversions.of(ORGANIZATION, property, null, null),
                target == null ? null : Property.of(entity, path.substring(0, point), "the organization"),
                target == null ? null : target.getJavaType(),
                target == null ? null : path.substring(point + 1));
    }

    private List<MemberSource> members(EntityModel model) {
        MemberReader reader = new MemberReader(model, metamodel.entity(model.entity()), models);
        return model.definition().members().stream().map(reader::read).toList();
    }

    private List<Referrer> referrers(EntityModel target) {
        List<Referrer> referrers = new ArrayList<>();
        for (EntityModel model : models.values()) {
            List<Binding> bindings = new ArrayList<>(model.parts().values());
            model.parts().mappedElements().forEach(mapped -> bindings.addAll(mapped.bindings()));
            for (Binding binding : bindings) {
                Reference reference = binding.reference();
                if (reference != null && reference.target().get() == target && binding.canBeCleared()) {
                    referrers.add(new Referrer(model, binding, reference));
                }
            }
        }
        return referrers;
    }
}
