package dev.scimkit.jdbc.internal.filter;

import dev.scimkit.jdbc.internal.dialect.Sql;
import dev.scimkit.jdbc.internal.form.ValueKey;
import dev.scimkit.jdbc.internal.type.IndexedAttribute;
import dev.scimkit.jdbc.internal.type.StoredType;
import java.util.List;

/**
 * An index that has the matches in order, so that a page needs no sort: the resources with a value in the order of their
 * keys, and those without one in the order of creation. A long key has only the beginning of the value, so pages with long
 * values cannot be trusted.
 *
 * @param values what follows SELECT for the resources with a value, up to their conditions
 * @param missing the same for those without a value
 * @param descending whether greater values, and resources without one, come first
 */
public record SortIndex(Sql values, Sql missing, boolean descending) {

    /** The two parts of the order. */
    public enum Part {
        /** Resources with a value. */
        VALUES,
        /** Resources without a value. */
        MISSING
    }

    static SortIndex of(IndexedAttribute attribute, StoredType stored, String organization, Sql where, Order order) {
        String resource = stored.tables().resource() + " r";
        String lookups = stored.tables().lookupValue() + " i";
        String table = attribute.kind() == IndexedAttribute.Kind.UNIQUE
                ? stored.tables().uniqueValue() + " i"
                : lookups;
        String own = "i.organization = ? AND i.type = ? AND i.attribute = ?";
        Sql values = Sql.join(
                " FROM " + table + " JOIN " + resource
                        + " ON r.organization = i.organization AND r.type = i.type AND r.id = i.resource_id WHERE ",
                Sql.of(own, organization, stored.name(), attribute.name()),
                " AND ",
                where);
        Sql missing = Sql.join(
                " FROM " + resource + " WHERE ",
                where,
                " AND EXISTS (SELECT 1 FROM " + lookups + " WHERE ",
                Sql.of(own, organization, stored.name(), attribute.missing()),
                " AND i.value_key = '' AND i.resource_id = r.id)");
        return new SortIndex(values, missing, order.descending());
    }

    /** {@return the parts in order} */
    public List<Part> parts() {
        return descending ? List.of(Part.MISSING, Part.VALUES) : List.of(Part.VALUES, Part.MISSING);
    }

    /**
     * Selects a part.
     *
     * @param part the part
     * @return what follows SELECT, up to the conditions
     */
    public Sql from(Part part) {
        return part == Part.VALUES ? values : missing;
    }

    /**
     * Orders a part.
     *
     * @param part the part
     * @return what follows ORDER BY
     */
    public Sql clause(Part part) {
        String key = descending ? "i.value_key DESC, " : "i.value_key, ";
        return Sql.of((part == Part.VALUES ? key : "") + "r.ordinal, r.id");
    }

    /**
     * Names the part that has a place.
     *
     * @param place the place
     * @return its part
     */
    public static Part of(Place place) {
        return place.key() == null ? Part.MISSING : Part.VALUES;
    }

    /**
     * Tests whether a resource comes after a place in the same part.
     *
     * @param place the place
     * @return the test
     */
    public Sql after(Place place) {
        Sql later = Sql.of("(r.ordinal, r.id) > (?, ?)", place.ordinal(), place.id());
        String key = place.key();
        if (key == null) {
            return later;
        }
        String sign = descending ? "<" : ">";
        return Sql.join(
                Sql.of("i.value_key " + sign + "= ? AND (i.value_key " + sign + " ? OR ", key, key), later, ")");
    }

    /**
     * Tells whether the key of a value is the value itself, so that its order is right.
     *
     * @param form the form of the value
     * @return true if it is
     */
    public static boolean isExact(String form) {
        return form.length() < ValueKey.MAX_LENGTH;
    }
}
