package dev.scimkit.jpa.internal.model;

import dev.scimkit.jpa.internal.property.Property;
import jakarta.persistence.criteria.From;
import jakarta.persistence.criteria.Join;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * A collection with members of a group.
 *
 * @param elements how the members look in filters
 * @param member the property of the join entity that is the member, or null without a join entity
 * @param target the mapping of the members
 */
public record MemberSource(Elements elements, @Nullable Property member, EntityModel target) {

    /**
     * The collection of a group.
     *
     * @param group the group
     * @return the collection that the persistence provider watches
     */
    @SuppressWarnings("unchecked") // what the collection contains is checked when the mapping is
    public Collection<Object> of(Object group) {
        Object found = elements.collection().get(group);
        if (found == null) {
            throw new IllegalStateException("The collection " + elements.collection() + " of "
                    + group.getClass().getName() + " is null; initialize it where it is declared");
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
        Join<?, ?> collection = elements.collection().join(group);
        Property join = member;
        return join == null ? collection : join.join(collection);
    }
}
