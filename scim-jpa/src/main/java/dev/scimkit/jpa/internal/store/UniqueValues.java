package dev.scimkit.jpa.internal.store;

import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.Uniqueness;
import dev.scimkit.filter.Filter;
import dev.scimkit.filter.Literal;
import dev.scimkit.jpa.internal.filter.Scope;
import dev.scimkit.jpa.internal.filter.Sorting;
import dev.scimkit.jpa.internal.model.Binding;
import dev.scimkit.jpa.internal.model.EntityModel;
import dev.scimkit.jpa.internal.property.Conversion.Kind;
import dev.scimkit.server.repository.SearchQuery;
import dev.scimkit.server.repository.UniquenessException;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * Looks whether unique values are in use, by SCIM's definition of equal values. Constraints of the database decide between
 * requests that come at the same time.
 */
final class UniqueValues {

    private static final Logger LOG = LoggerFactory.getLogger("dev.scimkit.jpa");

    private final Searches searches;
    private final Rows rows;
    private final EntityModel model;
    private final List<Binding> unique;

    UniqueValues(EntityModel model, Searches searches, Rows rows) {
        this.model = model;
        this.rows = rows;
        this.searches = searches;
        this.unique = model.parts().values().stream()
                .filter(binding -> binding.definition().uniqueness() != Uniqueness.NONE)
                .toList();
        for (Binding binding : unique) {
            if (binding.conversion().kind() == Kind.TEXT && binding.key() == null && !binding.lowerCase()) {
                LOG.warn(
                        "A new value of '{}' may have to be compared with every row of the organization, because the"
                                + " unique property {} of {} has no key. Map it with key(...)",
                        binding.attribute(),
                        binding.property(),
                        model.entity().getName());
            }
        }
    }

    void check(EntityManager manager, String organization, @Nullable Resource before, Resource after) {
        for (Binding binding : unique) {
            JsonNode value = Trees.get(after.tree(), binding.attribute());
            JsonNode old = before == null ? null : Trees.get(before.tree(), binding.attribute());
            if (value != null
                    && value.isString()
                    && !isSame(binding, value, old)
                    && isInUse(manager, organization, binding, value.stringValue(), before)) {
                throw new UniquenessException(binding.attribute().toString());
            }
        }
    }

    private static boolean isSame(Binding binding, JsonNode value, @Nullable JsonNode old) {
        return old != null
                && old.isString()
                && binding.form(old.stringValue()).equals(binding.form(value.stringValue()));
    }

    private boolean isInUse(
            EntityManager manager, String organization, Binding binding, String value, @Nullable Resource before) {
        String own = before == null ? null : before.getId();
        if (isComparedHere(binding)) {
            return isAmongAll(manager, organization, binding, binding.form(value), own);
        }
        Filter filter =
                new Filter.Comparison(binding.attribute().path(), Filter.Operator.EQ, new Literal.JsonString(value));
        SearchQuery query =
                SearchQuery.page(1, 2).filter(filter, model.type()).showing(name -> !name.equals("members"));
        return searches.find(manager, query, organization, false).resources().stream()
                .anyMatch(found -> !String.valueOf(found.getId()).equals(own));
    }

    private static boolean isComparedHere(Binding binding) {
        Kind kind = binding.conversion().kind();
        return (kind == Kind.TEXT || kind == Kind.OTHER)
                && binding.key() == null
                && !binding.lowerCase()
                && !binding.definition().caseExact();
    }

    /** Compares with the values of all rows. Only they are read, not the entities, which would stay in memory. */
    private boolean isAmongAll(
            EntityManager manager, String organization, Binding binding, String form, @Nullable String own) {
        Object last = null;
        List<Tuple> some;
        do {
            some = values(manager, organization, binding, last);
            for (Tuple row : some) {
                JsonNode value = binding.conversion().show(row.get(1));
                last = row.get(0);
                if (value != null
                        && value.isString()
                        && binding.form(value.stringValue()).equals(form)
                        && !Rows.text(model.parts().id(), last).equals(own)) {
                    return true;
                }
            }
        } while (some.size() == Rows.AT_ONCE);
        return false;
    }

    private List<Tuple> values(EntityManager manager, String organization, Binding binding, @Nullable Object last) {
        CriteriaBuilder builder = manager.getCriteriaBuilder();
        CriteriaQuery<Tuple> query = builder.createTupleQuery();
        Root<?> root = query.from(model.entity());
        Scope scope = Scope.of(builder, query, root);
        Sorting byId = Sorting.byId(model);
        Expression<?> value = binding.property().in(root);
        Predicate where = builder.and(rows.served(builder, root, organization), builder.isNotNull(value));
        if (last != null) {
            where = builder.and(where, byId.after(scope, new Sorting.Place(null, last)));
        }
        query.select(builder.tuple(byId.id().in(root), value)).where(where).orderBy(byId.clauses(scope));
        return manager.createQuery(query).setMaxResults(Rows.AT_ONCE).getResultList();
    }
}
