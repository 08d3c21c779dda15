package dev.scimkit.jpa.internal.filter;

import dev.scimkit.core.message.SearchRequest.SortOrder;
import dev.scimkit.core.schema.ResolvedPath.ResolvedAttribute;
import dev.scimkit.jpa.internal.model.Binding;
import dev.scimkit.jpa.internal.model.EntityModel;
import dev.scimkit.jpa.internal.model.MappedElement;
import dev.scimkit.jpa.internal.property.Conversion.Kind;
import dev.scimkit.jpa.internal.property.Property;
import dev.scimkit.server.repository.SearchQuery;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Order;
import jakarta.persistence.criteria.Predicate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order that the database can make: by a property, then by id. Entities without a value come last if ascending, first if
 * descending.
 *
 * @param id the property with the id
 * @param property the property to sort by, or null to sort by id only
 * @param descending whether greater values come first
 */
public record Sorting(Property id, @Nullable Property property, boolean descending) {

    /**
     * Finds the order of a query.
     *
     * @param query the query
     * @param model the mapping
     * @return the order, or null if the engine has to sort
     */
    public static @Nullable Sorting of(SearchQuery query, EntityModel model) {
        Property id = model.parts().id().property();
        SearchQuery.SortBy sortBy = query.sortBy().orElse(null);
        if (sortBy == null || model.isAbsent(sortBy.attribute())) {
            return new Sorting(id, null, false);
        }
        Property property = property(sortBy.attribute(), model);
        return property == null ? null : new Sorting(id, property, sortBy.order() == SortOrder.DESCENDING);
    }

    /**
     * The order by id only.
     *
     * @param model the mapping
     * @return the order
     */
    public static Sorting byId(EntityModel model) {
        return new Sorting(model.parts().id().property(), null, false);
    }

    private static @Nullable Property property(ResolvedAttribute path, EntityModel model) {
        Binding binding = model.value(path);
        if (path.attribute().multiValued()) {
            List<MappedElement> mappedElements = model.mappedElements(path);
            boolean single = mappedElements.size() == 1 && model.lists(path).isEmpty() && !model.keepsRest();
            binding = single ? mappedElements.get(0).binding(path.subAttribute()) : null;
        }
        if (binding == null) {
            return null;
        }
        Kind kind = binding.conversion().kind();
        return switch (kind) {
            case TEXT -> binding.key();
            case NUMBER, TIME -> binding.property();
            case FEW -> isPlainBoolean(binding) ? binding.property() : null;
            case IDENTITY, OTHER -> null;
        };
    }

    private static boolean isPlainBoolean(Binding binding) {
        return binding.property().type() == Boolean.class
                && Boolean.TRUE.equals(binding.conversion().toScim().apply(true));
    }

    /**
     * The place of an entity in the order.
     *
     * @param key the value of the property to sort by, or null
     * @param id the value of the property with the id
     */
    public record Place(@Nullable Object key, Object id) {}

    /**
     * Finds the place of an entity.
     *
     * @param entity the entity
     * @return its place
     */
    public Place place(Object entity) {
        Property by = property;
        Object ownId = id.get(entity);
        if (ownId == null) {
            throw new IllegalStateException("An entity of " + entity.getClass().getName() + " has no id");
        }
        return new Place(by == null ? null : by.get(entity), ownId);
    }

    /**
     * The order for a query.
     *
     * @param scope the entity in the query
     * @return what to order by
     */
    public List<Order> clauses(Scope scope) {
        CriteriaBuilder builder = scope.builder();
        List<Order> clauses = new ArrayList<>();
        Property by = property;
        if (by != null) {
            Expression<?> key = by.in(scope.from());
            Expression<Integer> missing =
                    builder.<Integer>selectCase().when(builder.isNull(key), 1).otherwise(0);
            clauses.add(descending ? builder.desc(missing) : builder.asc(missing));
            clauses.add(descending ? builder.desc(key) : builder.asc(key));
        }
        clauses.add(builder.asc(id.in(scope.from())));
        return clauses;
    }

    /**
     * Tests whether an entity comes after a place.
     *
     * @param scope the entity in the query
     * @param place the place
     * @return the test
     */
    public Predicate after(Scope scope, Place place) {
        CriteriaBuilder builder = scope.builder();
        Predicate later = Ordered.greater(builder, id.in(scope.from()), place.id());
        Property by = property;
        if (by == null) {
            return later;
        }
        Expression<?> key = by.in(scope.from());
        Object last = place.key();
        if (last == null) {
            return descending ? builder.or(builder.isNotNull(key), later) : builder.and(builder.isNull(key), later);
        }
        Predicate beyond = descending
                ? Ordered.less(builder, key, last)
                : builder.or(builder.isNull(key), Ordered.greater(builder, key, last));
        Predicate same = builder.and(builder.equal(key, last), later);
        return builder.and(descending ? builder.isNotNull(key) : builder.conjunction(), builder.or(beyond, same));
    }
}
