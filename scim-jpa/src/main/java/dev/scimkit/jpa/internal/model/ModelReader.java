package dev.scimkit.jpa.internal.model;

import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.AttributePath;
import dev.scimkit.core.schema.ResolvedPath.ResolvedAttribute;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.jpa.internal.definition.EntityDefinition;
import dev.scimkit.jpa.internal.definition.ListDefinition;
import dev.scimkit.jpa.internal.definition.MappedPath;
import dev.scimkit.jpa.internal.definition.MembersDefinition;
import dev.scimkit.jpa.internal.definition.ValueDefinition;
import dev.scimkit.jpa.internal.property.Attributes;
import dev.scimkit.jpa.internal.property.Conversions;
import dev.scimkit.jpa.internal.property.Property;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OneToMany;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.ManagedType;
import jakarta.persistence.metamodel.Metamodel;
import jakarta.persistence.metamodel.PluralAttribute;
import jakarta.persistence.metamodel.SingularAttribute;
import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

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
        List<Binding> values = new ArrayList<>();
        Map<String, Slot> slots = new LinkedHashMap<>();
        for (ValueDefinition value : definition.values()) {
            MappedPath path = MappedPath.parse(value.path(), type);
            Binding binding = Binding.of(path.attribute(), entity, value, references);
            Map<String, JsonNode> element = path.element();
            if (element == null) {
                values.add(stored.value(binding));
            } else {
                addToSlot(stored.element(binding), element, slots);
            }
        }
        Map<Property, Object> restrictions = new LinkedHashMap<>();
        definition
                .restrictions()
                .forEach((property, value) ->
                        restrictions.put(stored.restriction(Property.of(entity, property, "onlyWhere"), value), value));
        return new EntityModel(
                definition,
                new EntityModel.Parts(
                        IdReader.read(resolve("id", type), entity, definition),
                        stored.organization(organization(names.organization(), entity), definition),
                        stored.version(version(names.version(), entity)),
                        stored.time(meta("meta.created", names.created(), entity, type)),
                        stored.time(meta("meta.lastModified", names.lastModified(), entity, type)),
                        stored.rest(rest(names.rest(), entity)),
                        List.copyOf(values),
                        List.copyOf(slots.values()),
                        definition.lists().stream()
                                .map(list -> list(list, entity, type))
                                .toList(),
                        restrictions));
    }

    private static void addToSlot(Binding binding, Map<String, JsonNode> element, Map<String, Slot> slots) {
        ResolvedAttribute attribute = ResolvedAttribute.of(
                binding.attribute().extension(), binding.attribute().attribute());
        Slot known = slots.get(attribute + element.toString());
        List<Binding> bindings = new ArrayList<>(known == null ? List.of() : known.bindings());
        bindings.add(binding);
        slots.put(attribute + element.toString(), new Slot(attribute, element, bindings));
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

    private Elements list(ListDefinition list, EntityType<?> entity, ResourceType type) {
        ResolvedAttribute attribute = MappedPath.attribute(list.attribute(), type);
        String use = "the attribute " + attribute;
        PluralAttribute<?, ?, ?> plural = Attributes.collection(entity, list.collection(), use);
        Class<?> elementType = plural.getElementType().getJavaType();
        ManagedType<?> element = plural.getElementType() instanceof ManagedType<?> managed ? managed : null;
        List<Binding> bindings = new ArrayList<>();
        if (element != null) {
            new WriteCheck(entity.getJavaType()).elements(list, elementType);
        }
        WriteCheck stored = new WriteCheck(elementType);
        for (ValueDefinition value : list.values()) {
            ValueDefinition shown = list.readOnly() ? value.asReadOnly() : value;
            bindings.add(stored.element(element(attribute, shown, element, elementType)));
        }
        Elements elements = new Elements(
                attribute,
                Property.of(entity, list.collection(), use),
                elementType,
                element == null,
                element instanceof EntityType,
                element instanceof EntityType<?> target ? owner(target, entity) : null,
                bindings,
                Map.of(),
                list.readOnly());
        new WriteCheck(entity.getJavaType()).collection(elements);
        return elements;
    }

    private Binding element(
            ResolvedAttribute attribute, ValueDefinition value, @Nullable ManagedType<?> owner, Class<?> elementType) {
        AttributeDefinition definition = attribute.attribute();
        String name = value.path().isEmpty() && definition.isComplex() ? "value" : value.path();
        ResolvedAttribute path = name.isEmpty()
                ? attribute
                : attribute.sub(definition
                        .subAttribute(name)
                        .orElseThrow(() -> new IllegalArgumentException(
                                definition.name() + " has no sub-attribute '" + name + "'")));
        if (owner == null) {
            return Binding.of(path, Property.element(elementType), null, value, null);
        }
        return Binding.of(path, owner, value, references);
    }

    /** The only property of an element that refers to the entity, if there is one. */
    private static @Nullable Property owner(EntityType<?> element, EntityType<?> entity) {
        List<String> references = new ArrayList<>();
        for (SingularAttribute<?, ?> attribute : element.getSingularAttributes()) {
            if (attribute.isAssociation() && attribute.getJavaType().isAssignableFrom(entity.getJavaType())) {
                references.add(attribute.getName());
            }
        }
        return references.size() == 1 ? Property.of(element, references.get(0), "the owner") : null;
    }

    private List<Referrer> referrers(EntityModel target) {
        List<Referrer> referrers = new ArrayList<>();
        for (EntityModel model : models.values()) {
            List<Binding> bindings = new ArrayList<>(model.parts().values());
            model.parts().slots().forEach(slot -> bindings.addAll(slot.bindings()));
            for (Binding binding : bindings) {
                Reference reference = binding.reference();
                if (reference != null && reference.target().get() == target && binding.canBeCleared()) {
                    referrers.add(new Referrer(model, binding, reference));
                }
            }
        }
        return referrers;
    }

    private List<MemberSource> members(EntityModel model) {
        List<MemberSource> sources = new ArrayList<>();
        for (MembersDefinition members : model.definition().members()) {
            sources.add(members(members, model));
        }
        return sources;
    }

    private MemberSource members(MembersDefinition members, EntityModel model) {
        EntityType<?> entity = metamodel.entity(model.entity());
        PluralAttribute<?, ?, ?> plural = Attributes.collection(entity, members.collection(), "the members");
        if (!(plural.getElementType() instanceof EntityType<?> element)) {
            throw new IllegalArgumentException(entity.getJavaType().getName() + ": the collection '"
                    + members.collection() + "' must contain entities to be the members");
        }
        String join = members.member();
        EntityType<?> memberType = join == null ? element : Attributes.target(element, join, "the members");
        EntityModel target = memberType == null ? null : models.get(memberType.getJavaType());
        if (target == null) {
            throw new IllegalArgumentException(entity.getJavaType().getName() + ": the members '"
                    + members.collection() + "' must be of an entity with a mapping that is given together with this"
                    + " one; "
                    + (memberType == null ? join : memberType.getJavaType().getName()) + " has none");
        }
        Property owner = join == null ? null : WriteCheck.join(owner(element, entity), element.getJavaType());
        if (join != null && owner == null) {
            throw new IllegalArgumentException(element.getJavaType().getName() + " must have exactly one reference to "
                    + entity.getJavaType().getName() + " to join its members");
        }
        ResolvedAttribute attribute = resolve("members", model.type());
        String id =
                (join == null ? "" : join + ".") + target.definition().names().id();
        Elements elements = new Elements(
                attribute,
                Property.of(entity, members.collection(), "the members"),
                element.getJavaType(),
                false,
                true,
                owner,
                List.of(Binding.readOnly(
                        attribute.sub(
                                attribute.attribute().subAttribute("value").orElseThrow()),
                        element,
                        id)),
                Map.of("type", StringNode.valueOf(target.type().name())),
                false);
        return new MemberSource(
                elements,
                join == null ? null : WriteCheck.join(Property.of(element, join, "the members"), element.getJavaType()),
                join == null ? groups(plural, element) : null,
                target);
    }

    /** The other side of an association that is written there, as {@code mappedBy} says. */
    private static @Nullable Property groups(PluralAttribute<?, ?, ?> members, EntityType<?> member) {
        AnnotatedElement declared = members.getJavaMember() instanceof AnnotatedElement annotated ? annotated : null;
        ManyToMany many = declared == null ? null : declared.getAnnotation(ManyToMany.class);
        OneToMany one = declared == null ? null : declared.getAnnotation(OneToMany.class);
        if (one != null && !one.mappedBy().isEmpty()) {
            throw new IllegalArgumentException(
                    members.getDeclaringType().getJavaType().getName() + ": the members '" + members.getName()
                            + "' are @OneToMany, so a member could be in only one group; use @ManyToMany or a join entity");
        }
        return many == null || many.mappedBy().isEmpty()
                ? null
                : Property.of(member, many.mappedBy(), "the groups of a member");
    }
}
