package dev.scimkit.jdbc.internal.filter;

import dev.scimkit.core.message.SearchRequest.SortOrder;
import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.ResolvedPath.ResolvedAttribute;
import dev.scimkit.jdbc.internal.dialect.Dialect;
import dev.scimkit.jdbc.internal.dialect.Sql;
import dev.scimkit.jdbc.internal.type.StoredType;
import dev.scimkit.server.repository.SearchQuery;
import org.jspecify.annotations.Nullable;

/**
 * An order in SQL: by the form of an attribute, then by time of creation and id.
 *
 * @param key the form, or null to sort by creation only
 * @param descending whether greater forms come first; resources without a value come last if ascending, first if descending
 */
public record Order(@Nullable Sql key, boolean descending) {

    private static final Order BY_CREATION = new Order(null, false);

    /** {@return the order of creation} */
    public static Order byCreation() {
        return BY_CREATION;
    }

    /** Translates an order; null if the database does not store what it names. */
    static @Nullable Order of(SearchQuery query, StoredType stored) {
        return query.sortBy().map(sortBy -> of(sortBy, stored)).orElse(BY_CREATION);
    }

    private static @Nullable Order of(SearchQuery.SortBy sortBy, StoredType stored) {
        ResolvedAttribute path = sortBy.attribute();
        SameDefinition.check(stored.type(), path);
        Column column = Column.of(path);
        if (column == Column.NONE) {
            return null;
        }
        AttributeDefinition sub = path.subAttribute();
        if (sub != null && sub.multiValued()) {
            return BY_CREATION; // as in the engine, a list within a value has no place in an order
        }
        Sql key = column != null ? column.value() : form(path, stored);
        return new Order(key, sortBy.order() == SortOrder.DESCENDING);
    }

    private static Sql form(ResolvedAttribute path, StoredType stored) {
        Dialect dialect = stored.dialect();
        AttributeDefinition sub = path.subAttribute();
        if (path.attribute().multiValued()) {
            Elements elements = Elements.of(stored, path);
            Sql value = sub == null ? elements.element() : dialect.text(elements.element(), sub.name());
            return elements.decisive(path.attribute(), value);
        }
        return sub == null
                ? dialect.text(Elements.owner(dialect, path), path.attribute().name())
                : dialect.text(Elements.attribute(dialect, path), sub.name());
    }

    /** {@return what follows ORDER BY} */
    public Sql clause() {
        Sql form = key;
        if (form == null) {
            return Sql.of("r.ordinal, r.id");
        }
        String direction = descending ? " DESC" : "";
        return Sql.join(
                "CASE WHEN ",
                form,
                " IS NULL THEN 1 ELSE 0 END" + direction + ", ",
                form,
                direction,
                ", r.ordinal, r.id");
    }

    /**
     * Tests whether a resource comes after a place.
     *
     * @param place the place
     * @return the test, never null
     */
    public Sql after(Place place) {
        Sql later = Sql.of("(r.ordinal, r.id) > (?, ?)", place.ordinal(), place.id());
        Sql form = key;
        if (form == null) {
            return later;
        }
        String last = place.key();
        if (last == null) {
            return descending
                    ? Sql.join("(", form, " IS NOT NULL OR ", later, ")")
                    : Sql.join("(", form, " IS NULL AND ", later, ")");
        }
        Sql beyond = Sql.join(form, Sql.of(descending ? " < ?" : " > ?", last));
        Sql same = Sql.join("(", form, Sql.of(" = ? AND ", last), later, ")");
        return Sql.join("COALESCE(", beyond, " OR ", same, descending ? ", FALSE)" : ", TRUE)");
    }
}
