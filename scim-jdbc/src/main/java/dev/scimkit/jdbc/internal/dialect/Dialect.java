package dev.scimkit.jdbc.internal.dialect;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * What differs between databases. The rest of the module has one SQL for all.
 *
 * <p>Texts are compared in binary order, which is the order of {@link dev.scimkit.core.schema.ComparisonForm}.
 */
public sealed interface Dialect permits SqliteDialect, PostgresqlDialect {

    /**
     * Finds the dialect of a database. Engines that speak the protocol of PostgreSQL have its dialect.
     *
     * @param connection a connection to the database
     * @return its dialect
     * @throws SQLException if the database does not answer
     */
    static Dialect of(Connection connection) throws SQLException {
        String product = connection.getMetaData().getDatabaseProductName();
        return switch (product) {
            case "SQLite" -> new SqliteDialect();
            case "PostgreSQL" -> new PostgresqlDialect();
            default ->
                throw new IllegalArgumentException(
                        "The DataSource leads to " + product + ", but scim-jdbc supports SQLite and PostgreSQL");
        };
    }

    /** {@return the folder of the dialect's scripts} */
    String name();

    /** {@return a parameter for a JSON document} */
    String json();

    /** {@return what to append to a SELECT so that no other transaction changes the selected rows until the unit of work ends} */
    String forUpdate();

    /** {@return what to append to a SELECT so that no other transaction deletes the selected rows until the unit of work ends} */
    String againstDeletion();

    /**
     * Reads a member of a JSON object.
     *
     * @param object the object
     * @param name the member's name
     * @return the member as JSON, or null
     */
    Sql member(Sql object, String name);

    /**
     * Reads a text from a JSON object.
     *
     * @param object the object
     * @param name the name of a member that is a text
     * @return the text, or null
     */
    Sql text(Sql object, String name);

    /**
     * Lists the elements of a JSON array, for a FROM clause.
     *
     * @param array the array, or null for no elements
     * @param alias a name for the elements
     * @return the table expression
     */
    Sql elements(Sql array, String alias);

    /**
     * Refers to an element that {@link #elements} lists.
     *
     * @param alias the name of the elements
     * @return the element, which is a JSON object
     */
    Sql element(String alias);

    /**
     * Refers to an element that {@link #elements} lists.
     *
     * @param alias the name of the elements
     * @return the element, which is a text
     */
    Sql textElement(String alias);

    /**
     * Refers to the position of an element that {@link #elements} lists.
     *
     * @param alias the name of the elements
     * @return a number that is higher for later elements
     */
    Sql position(String alias);

    /**
     * Tests whether a text contains another.
     *
     * @param text the text, or null
     * @param part the part, which is not empty
     * @return the test, which is null for null
     */
    Sql contains(Sql text, String part);

    /**
     * Tests whether a text begins with another.
     *
     * @param text the text, or null
     * @param beginning the beginning, which is not empty
     * @return the test, which is null for null
     */
    Sql startsWith(Sql text, String beginning);

    /**
     * Tests whether a text ends with another.
     *
     * @param text the text, or null
     * @param end the end, which is not empty
     * @return the test, which is null for null
     */
    Sql endsWith(Sql text, String end);
}
