package dev.scimkit.jpa.internal.model;

import dev.scimkit.jpa.internal.property.Property;
import jakarta.persistence.criteria.From;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * A collection with members of a group.
 *
 * @param elements how the members look in filters
 * @param member the property of the join entity that is the member, or null without a join entity
 * @param groups the property of the member with its groups, if that is the side of the association that the persistence
 *     provider writes, otherwise null
 * @param target the mapping of the members
 */
public record MemberSource(
        Elements elements,
        @Nullable Property member,
        @Nullable Property groups,
        EntityModel target) {

    /** {@return whether a member can be added and removed without loading the collection} */
    public boolean isWrittenElsewhere() {
        return member != null || groups != null;
    }

    /**
     * The collection of a group.
     *
     * @param group the group
     * @return the collection that the persistence provider watches
     */
    public Collection<Object> of(Object group) {
        return collection(elements.collection(), group);
    }

    /**
     * The groups of a member, if the persistence provider writes the association there.
     *
     * @param member the member
     * @return its groups, or null
     */
    public @Nullable Collection<Object> groupsOf(Object member) {
        Property there = groups;
        return there == null ? null : collection(there, member);
    }

    @SuppressWarnings("unchecked") // what the collection contains is checked when the mapping is
    private static Collection<Object> collection(Property property, Object owner) {
        Object found = property.get(owner);
        if (found == null) {
            throw new IllegalStateException("The collection " + property + " of "
                    + owner.getClass().getName() + " is null; initialize it where it is declared");
        }
        return (Collection<Object>) found;
    }

    /**
     * The member that an element of the collection stands for.
     *
     * @param element the element
     * @return the member
     */
    public @Nullable Object memberOf(Object element) {
        Property join = member;
        return join == null ? element : join.get(element);
    }

    /**
     * Joins the members in a query.
     *
     * @param group the group in the query
     * @return the members
     */
    public From<?, ?> join(From<?, ?> group) {
        return joinMember(elements.collection().join(group));
    }

    /**
     * Joins the member that an element of the collection stands for in a query.
     *
     * @param element the element in the query
     * @return the member
     */
    public From<?, ?> joinMember(From<?, ?> element) {
        Property join = member;
        return join == null ? element : join.join(element);
    }
}
