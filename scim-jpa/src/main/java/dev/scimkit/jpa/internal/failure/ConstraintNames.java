package dev.scimkit.jpa.internal.failure;

import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the name of a violated unique constraint in the message of a database. Each database has a sentence of its own, with
 * the name in it. The value that is in use is a client's, and must not be taken for the name.
 */
final class ConstraintNames {

    /** MySQL and MariaDB: {@code Duplicate entry 'value' for key 'table.name'}. */
    private static final int DUPLICATE_ENTRY = 1062;

    private static final String PART_OF_NAME = "[\\p{L}\\p{N}_$-]";

    /** H2 names the index of a constraint: {@code NAME_INDEX_4}. */
    private static final String OF_INDEX = "(_INDEX_\\p{Alnum}+)?";

    /** What comes before the value: in H2, SQL Server, and PostgreSQL, where it is in the second line. */
    private static final Pattern BEFORE_VALUE = Pattern.compile("^.*?(?=\\R| VALUES \\(| key value is |$)");

    /** The last text in quotes. */
    private static final Pattern LAST_QUOTED = Pattern.compile("'[^']*'$");

    /**
     * {@code constraint "fk"} in PostgreSQL, H2 ({@code violation: "FK: …}) and SQL Server, {@code CONSTRAINT `fk`} in MySQL,
     * {@code constraint (APP.FK)} in Oracle.
     */
    private static final Pattern FOREIGN_KEY = Pattern.compile(
            "constraint(?: violation:)? ?[\"`'(]([\\p{L}\\p{N}_$.-]+)[\"`':)]", Pattern.CASE_INSENSITIVE);

    private ConstraintNames() {}

    /**
     * Finds the name of a foreign key, for the log: the first name in quotation marks or parentheses, or after the word
     * CONSTRAINT. Nothing else of the message, which may contain values.
     */
    static String ofForeignKey(SQLException violation) {
        Matcher name = FOREIGN_KEY.matcher(String.valueOf(violation.getMessage()));
        return name.find() ? name.group(1) : "that the database does not name";
    }

    static boolean isNamed(SQLException violation, String constraint) {
        String message = String.valueOf(violation.getMessage()).strip();
        Matcher place = (violation.getErrorCode() == DUPLICATE_ENTRY ? LAST_QUOTED : BEFORE_VALUE).matcher(message);
        String name = place.find() ? place.group() : "";
        return Pattern.compile(
                        "(?<!" + PART_OF_NAME + ")" + Pattern.quote(constraint) + OF_INDEX + "(?!" + PART_OF_NAME + ")",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(name)
                .find();
    }
}
