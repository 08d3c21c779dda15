package dev.scimkit.jpa.internal.store;

import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.Uniqueness;
import dev.scimkit.filter.Filter;
import dev.scimkit.filter.Literal;
import dev.scimkit.jpa.internal.model.Binding;
import dev.scimkit.jpa.internal.model.EntityModel;
import dev.scimkit.jpa.internal.property.Conversion.Kind;
import dev.scimkit.server.repository.SearchQuery;
import dev.scimkit.server.repository.UniquenessException;
import jakarta.persistence.EntityManager;
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
    private final EntityModel model;
    private final List<Binding> unique;

    UniqueValues(EntityModel model, Searches searches) {
        this.model = model;
        this.searches = searches;
        this.unique = model.parts().values().stream()
                .filter(binding -> binding.definition().uniqueness() != Uniqueness.NONE)
                .toList();
        for (Binding binding : unique) {
            if (binding.conversion().kind() == Kind.TEXT && binding.key() == null && !binding.lowerCase()) {
                LOG.warn(
                        "{} of {} has to be unique, but has no key: each new value of '{}' makes a search read all rows of the"
                                + " organization. Map it with key(...)",
                        binding.property(),
                        model.entity().getName(),
                        binding.attribute());
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
        Filter filter =
                new Filter.Comparison(binding.attribute().path(), Filter.Operator.EQ, new Literal.JsonString(value));
        SearchQuery query =
                SearchQuery.page(1, 2).filter(filter, model.type()).showing(name -> !name.equals("members"));
        String own = before == null ? null : before.getId();
        return searches.find(manager, query, organization).resources().stream()
                .anyMatch(found -> !String.valueOf(found.getId()).equals(own));
    }
}
