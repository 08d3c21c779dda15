package dev.scimkit.jpa.internal.filter;

import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.jpa.internal.model.Binding;
import dev.scimkit.jpa.internal.model.Elements;
import dev.scimkit.jpa.internal.model.MappedElement;
import dev.scimkit.jpa.internal.property.Property;
import jakarta.persistence.criteria.CommonAbstractCriteria;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.From;
import jakarta.persistence.criteria.Join;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Where in a query a condition is tested.
 *
 * @param builder makes expressions
 * @param query the query or subquery
 * @param from the entity, or the element of a collection
 * @param mapped the element with properties of its own that is tested, or null
 * @param list the collection whose element is tested, or null
 */
public record Scope(
        CriteriaBuilder builder,
        CommonAbstractCriteria query,
        From<?, ?> from,
        @Nullable MappedElement mapped,
        @Nullable Elements list) {

    /**
     * The scope of the entities that are searched.
     *
     * @param builder makes expressions
     * @param query the query
     * @param root the entity
     * @return the scope
     */
    public static Scope of(CriteriaBuilder builder, CommonAbstractCriteria query, Root<?> root) {
        return new Scope(builder, query, root, null, null);
    }

    /**
     * Follows a path of names.
     *
     * @param start where it starts
     * @param names the names, separated by points
     * @return where it ends
     */
    public static Path<?> path(Path<?> start, String names) {
        Path<?> current = start;
        for (String name : names.split("\\.", -1)) {
            current = current.get(name);
        }
        return current;
    }

    Scope within(MappedElement element) {
        return new Scope(builder, query, from, element, null);
    }

    /** The property in the query; of a collection of simple values it is the element itself. */
    Expression<?> expression(Property property) {
        return property.path().isEmpty() ? from : property.in(from);
    }

    /** Tests whether an element of a collection meets a condition. */
    DatabasePredicate some(Elements elements, Function<Scope, DatabasePredicate> condition) {
        Subquery<Integer> subquery = query.subquery(Integer.class);
        From<?, ?> owner = from instanceof Root<?> root ? subquery.correlate(root) : correlated(subquery);
        Join<?, ?> element = elements.collection().join(owner);
        DatabasePredicate inner = condition.apply(new Scope(builder, subquery, element, null, elements));
        subquery.select(builder.literal(1)).where(inner.predicate());
        return new DatabasePredicate(builder.exists(subquery), inner.isExact());
    }

    private From<?, ?> correlated(Subquery<Integer> subquery) {
        return subquery.correlate((Join<?, ?>) from);
    }

    /** The binding of a sub-attribute of the element that is tested, or null. */
    @Nullable
    Binding binding(@Nullable AttributeDefinition sub) {
        MappedElement element = mapped;
        Elements elements = list;
        if (element != null) {
            return element.binding(sub);
        }
        return elements == null ? null : elements.binding(sub);
    }

    /** The value that a sub-attribute always has in the element that is tested, or null. */
    @Nullable
    JsonNode fixed(AttributeDefinition sub) {
        MappedElement element = mapped;
        Elements elements = list;
        if (element != null) {
            return element.fixed().get(sub.name());
        }
        return elements == null ? null : elements.fixed().get(sub.name());
    }
}
