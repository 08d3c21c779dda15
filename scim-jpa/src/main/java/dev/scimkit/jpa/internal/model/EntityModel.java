package dev.scimkit.jpa.internal.model;

import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.ResolvedPath.ResolvedAttribute;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.core.schema.Schema;
import dev.scimkit.jpa.internal.definition.EntityDefinition;
import dev.scimkit.jpa.internal.property.Property;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A mapping that was checked against its entity. */
public final class EntityModel {

    private static final Set<String> MAPPED_META = Set.of("created", "lastModified");

    private final EntityDefinition definition;
    private final Parts parts;
    private List<MemberSource> members = List.of();
    private List<Referrer> referrers = List.of();
    private ResourceType type;

    /**
     * What a mapping consists of.
     *
     * @param entityId the id, and who makes it
     * @param organization the organization, or null
     * @param version the version, or null
     * @param created the time of creation, or null
     * @param lastModified the time of the last change, or null
     * @param rest the property with the JSON text of other attributes, or null
     * @param values the singular attributes
     * @param mappedElements the elements with properties of their own
     * @param lists the collections
     * @param restrictions what is true of all served entities
     */
    public record Parts(
            EntityId entityId,
            @Nullable OrganizationProperty organization,
            @Nullable Property version,
            @Nullable Binding created,
            @Nullable Binding lastModified,
            @Nullable Property rest,
            List<Binding> values,
            List<MappedElement> mappedElements,
            List<Elements> lists,
            Map<Property, Object> restrictions) {

        /** {@return the attribute with the id} */
        public Binding id() {
            return entityId.binding();
        }
    }

    EntityModel(EntityDefinition definition, Parts parts) {
        this.definition = definition;
        this.parts = parts;
        this.type = definition.type();
    }

    void members(List<MemberSource> found) {
        members = List.copyOf(found);
    }

    void referrers(List<Referrer> found) {
        referrers = List.copyOf(found);
    }

    void publish(ResourceType complete) {
        type = complete;
    }

    /** {@return the mapping as written} */
    public EntityDefinition definition() {
        return definition;
    }

    /** {@return the published resource type} */
    public ResourceType type() {
        return type;
    }

    /** {@return the class of the entity} */
    public Class<?> entity() {
        return definition.entity();
    }

    /** {@return what the mapping consists of} */
    public Parts parts() {
        return parts;
    }

    /** {@return the collections with members; empty if the type has none} */
    public List<MemberSource> members() {
        return members;
    }

    /** {@return the attributes that refer to entities of this mapping and may be without a value} */
    public List<Referrer> referrers() {
        return referrers;
    }

    /** {@return whether attributes without a property are kept} */
    public boolean keepsRest() {
        return parts.rest() != null;
    }

    /**
     * Finds the property of a singular attribute or sub-attribute.
     *
     * @param path the attribute
     * @return the binding, or null
     */
    public @Nullable Binding value(ResolvedAttribute path) {
        Binding meta = meta(path);
        if (meta != null) {
            return meta;
        }
        for (Binding binding : parts.values()) {
            if (same(binding.attribute(), path) && sameSub(binding.attribute(), path.subAttribute())) {
                return binding;
            }
        }
        return null;
    }

    private @Nullable Binding meta(ResolvedAttribute path) {
        if (path.extension() != null) {
            return null;
        }
        AttributeDefinition sub = path.subAttribute();
        return switch (path.attribute().name()) {
            case "id" -> parts.id();
            case "meta" ->
                sub == null
                        ? null
                        : sub.name().equals("created")
                                ? parts.created()
                                : sub.name().equals("lastModified") ? parts.lastModified() : null;
            default -> null;
        };
    }

    /**
     * Finds the sub-attributes of an attribute that have properties.
     *
     * @param path the attribute
     * @return their bindings
     */
    public List<Binding> values(ResolvedAttribute path) {
        return parts.values().stream()
                .filter(binding -> same(binding.attribute(), path))
                .toList();
    }

    /**
     * Finds the elements of an attribute that have properties of their own.
     *
     * @param path the attribute
     * @return the elements
     */
    public List<MappedElement> mappedElements(ResolvedAttribute path) {
        return parts.mappedElements().stream()
                .filter(mapped -> same(mapped.attribute(), path))
                .toList();
    }

    /**
     * Finds the collections of an attribute.
     *
     * @param path the attribute
     * @return the collections: one, or those with members
     */
    public List<Elements> lists(ResolvedAttribute path) {
        if (path.extension() == null && path.attribute().name().equals("members") && !members.isEmpty()) {
            return members.stream().map(MemberSource::elements).toList();
        }
        return parts.lists().stream()
                .filter(list -> same(list.attribute(), path))
                .toList();
    }

    /**
     * Tells whether no entity has a value of an attribute: it has no property, and no rest keeps it. Such are
     * {@code externalId} and the times of {@code meta} of a mapping that does not name them.
     *
     * @param path the attribute, outside of an element
     * @return true if the attribute is absent in every resource
     */
    public boolean isAbsent(ResolvedAttribute path) {
        if (keepsRest() || isOfEveryResource(path)) {
            return false;
        }
        boolean isWhole = path.subAttribute() == null || path.attribute().multiValued();
        return value(path) == null
                && mappedElements(path).isEmpty()
                && lists(path).isEmpty()
                && (!isWhole || values(path).isEmpty());
    }

    private static boolean isOfEveryResource(ResolvedAttribute path) {
        AttributeDefinition sub = path.subAttribute();
        return path.extension() == null
                && switch (path.attribute().name()) {
                    case "id", "schemas" -> true;
                    case "meta" -> sub == null || !MAPPED_META.contains(sub.name());
                    default -> false;
                };
    }

    private static boolean same(ResolvedAttribute one, ResolvedAttribute other) {
        return one.attribute().name().equals(other.attribute().name())
                && Objects.equals(uri(one.extension()), uri(other.extension()));
    }

    private static @Nullable String uri(@Nullable Schema schema) {
        return schema == null ? null : schema.id();
    }

    private static boolean sameSub(ResolvedAttribute path, @Nullable AttributeDefinition sub) {
        AttributeDefinition own = path.subAttribute();
        return own == null ? sub == null : sub != null && own.name().equals(sub.name());
    }
}
