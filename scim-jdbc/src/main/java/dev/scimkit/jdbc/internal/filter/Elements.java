package dev.scimkit.jdbc.internal.filter;

import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.ResolvedPath.ResolvedAttribute;
import dev.scimkit.core.schema.Schema;
import dev.scimkit.jdbc.internal.dialect.Dialect;
import dev.scimkit.jdbc.internal.dialect.Sql;
import dev.scimkit.jdbc.internal.type.StoredType;

/**
 * The elements of a multi-valued attribute: in the forms of the resource, or in the table of members.
 *
 * @param dialect the dialect
 * @param source what lists the elements, for a FROM clause
 * @param element an element: a JSON object, or for simple attributes a text
 * @param position where it is in the list
 */
record Elements(Dialect dialect, Sql source, Sql element, Sql position) {

    private static final String PRIMARY = "primary";

    /** The elements of an attribute of a resource. */
    static Elements of(StoredType stored, ResolvedAttribute path) {
        if (stored.isMember(path)) {
            Sql source = Sql.of(stored.tables().member()
                    + " m WHERE m.organization = r.organization AND m.type = r.type AND m.group_id = r.id");
            return new Elements(stored.dialect(), source, Sql.of("m.forms"), Sql.of("m.position"));
        }
        return of(stored.dialect(), attribute(stored.dialect(), path), path.attribute(), "e");
    }

    /** The values of a multi-valued sub-attribute. */
    static Elements of(Dialect dialect, Sql object, AttributeDefinition sub) {
        return of(dialect, dialect.member(object, sub.name()), sub, "s");
    }

    private static Elements of(Dialect dialect, Sql array, AttributeDefinition attribute, String alias) {
        Sql element = attribute.isComplex() ? dialect.element(alias) : dialect.textElement(alias);
        return new Elements(
                dialect, Sql.join(dialect.elements(array, alias), " WHERE TRUE"), element, dialect.position(alias));
    }

    /** The value of an attribute of a resource, as JSON. */
    static Sql attribute(Dialect dialect, ResolvedAttribute path) {
        return dialect.member(owner(dialect, path), path.attribute().name());
    }

    /** The object that has an attribute. */
    static Sql owner(Dialect dialect, ResolvedAttribute path) {
        Sql forms = Sql.of("r.forms");
        Schema extension = path.extension();
        return extension == null ? forms : dialect.member(forms, extension.id());
    }

    /** Tests whether there is an element that passes a test. */
    Sql some(Sql test) {
        return Sql.join("EXISTS (SELECT 1 FROM ", source, " AND ", test, ")");
    }

    /** Tests whether there is no element. */
    Sql none() {
        return Sql.join("(NOT EXISTS (SELECT 1 FROM ", source, "))");
    }

    /** Selects from the primary element, or else from the first. */
    Sql decisive(AttributeDefinition attribute, Sql value) {
        boolean hasPrimary = attribute.subAttribute(PRIMARY).isPresent();
        Sql primary =
                hasPrimary ? Sql.join("COALESCE(", dialect.text(element, PRIMARY), ", 'false') DESC, ") : Sql.of("");
        return Sql.join("(SELECT ", value, " FROM ", source, " ORDER BY ", primary, position, " LIMIT 1)");
    }
}
