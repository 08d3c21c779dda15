package dev.scimkit.jpa.internal.model;

import dev.scimkit.core.schema.ResolvedPath.ResolvedAttribute;
import dev.scimkit.jpa.internal.definition.MappedPath;
import dev.scimkit.jpa.internal.definition.MembersDefinition;
import dev.scimkit.jpa.internal.property.Attributes;
import dev.scimkit.jpa.internal.property.Property;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OneToMany;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.PluralAttribute;
import java.lang.reflect.AnnotatedElement;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.StringNode;

/** Checks the collections with the members of a group: collections of member entities, or of join entities. */
final class MemberReader {

    private static final String USE = "the members";

    private final EntityModel model;
    private final EntityType<?> entity;
    private final Map<Class<?>, EntityModel> models;

    MemberReader(EntityModel model, EntityType<?> entity, Map<Class<?>, EntityModel> models) {
        this.model = model;
        this.entity = entity;
        this.models = models;
    }

    MemberSource read(MembersDefinition members) {
        PluralAttribute<?, ?, ?> plural = Attributes.collection(entity, members.collection(), USE);
        if (!(plural.getElementType() instanceof EntityType<?> element)) {
            throw new IllegalArgumentException(entity.getJavaType().getName() + ": the collection '"
                    + members.collection() + "' must contain entities to be the members");
        }
        EntityModel target = target(members, element);
        String join = members.member();
        if (join == null) {
            Elements elements = elements(members, element, null, target);
            return new MemberSource(elements, null, groups(plural, element), target);
        }
        Elements elements = elements(members, element, owner(element), target);
        Property member = WriteCheck.join(Property.of(element, join, USE), element.getJavaType());
        return new MemberSource(elements, member, null, target);
    }

    /** The mapping of the members. */
    private EntityModel target(MembersDefinition members, EntityType<?> element) {
        String join = members.member();
        EntityType<?> memberType = join == null ? element : Attributes.target(element, join, USE);
        EntityModel target = memberType == null ? null : models.get(memberType.getJavaType());
        if (target == null) {
            throw new IllegalArgumentException(entity.getJavaType().getName() + ": the members '"
                    + members.collection() + "' must be of an entity with a mapping that is given together with this"
                    + " one; "
                    + (memberType == null ? join : memberType.getJavaType().getName()) + " has none");
        }
        return target;
    }

    /** The property of a join entity that refers to the group. */
    private Property owner(EntityType<?> element) {
        Property owner = WriteCheck.join(Attributes.reference(element, entity), element.getJavaType());
        if (owner == null) {
            throw new IllegalArgumentException(element.getJavaType().getName() + " must have exactly one reference to "
                    + entity.getJavaType().getName() + " to join its members");
        }
        return owner;
    }

    /** How the members look in filters: each has the id and the type of its own resource. */
    private Elements elements(
            MembersDefinition members, EntityType<?> element, @Nullable Property owner, EntityModel target) {
        ResolvedAttribute attribute = MappedPath.attribute("members", model.type());
        ResolvedAttribute value =
                attribute.sub(attribute.attribute().subAttribute("value").orElseThrow());
        String join = members.member();
        String id =
                (join == null ? "" : join + ".") + target.definition().names().id();
        return new Elements(
                attribute,
                Property.of(entity, members.collection(), USE),
                element.getJavaType(),
                false,
                true,
                owner,
                List.of(Binding.readOnly(value, element, id)),
                Map.of("type", StringNode.valueOf(target.type().name())),
                false);
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
