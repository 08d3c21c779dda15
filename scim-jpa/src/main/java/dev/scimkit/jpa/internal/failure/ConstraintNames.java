package dev.scimkit.jpa.internal.failure;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
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

    /** {@code (tenant, login)=(…)} in PostgreSQL, {@code ON PUBLIC.CLERK(LOGIN NULLS FIRST) VALUES} in H2. */
    private static final Pattern COLUMNS = Pattern.compile("\\(([^\"=]*?)\\)=\\(| ON [^\\s(]+\\(([^)]*)\\)");

    /** The state in PostgreSQL and H2. The messages of other databases may contain anything that a client sends. */
    private static final String NAMES_COLUMNS = "23505";

    private static final Pattern WORD = Pattern.compile(PART_OF_NAME + "+");
    private static final Pattern QUOTED = Pattern.compile("[\"'(]");

    /** SQL Server and H2, MySQL, and the name that PostgreSQL gives. */
    private static final Pattern PRIMARY_KEY =
            Pattern.compile("PRIMARY KEY (?:ON|constraint) |[.']PRIMARY'|_pkey\"", Pattern.CASE_INSENSITIVE);

    private ConstraintNames() {}

    /**
     * Finds the name of a foreign key, for the log: the first name in quotation marks or parentheses, or after the word
     * CONSTRAINT. Nothing else of the message, which may contain values.
     */
    static String ofForeignKey(SQLException violation) {
        Matcher name = FOREIGN_KEY.matcher(String.valueOf(violation.getMessage()));
        return name.find() ? name.group(1) : "that the database does not name";
    }

    /** The part of a message that may name a unique constraint, without the value. */
    static String ofUnique(SQLException violation) {
        String message = String.valueOf(violation.getMessage()).strip();
        Matcher place = (violation.getErrorCode() == DUPLICATE_ENTRY ? LAST_QUOTED : BEFORE_VALUE).matcher(message);
        return place.find() ? place.group() : "";
    }

    /** Tells whether a message names the violated unique constraint: all databases put the name in quotes or parentheses. */
    static boolean isAnyNamed(SQLException violation) {
        return QUOTED.matcher(ofUnique(violation)).find();
    }

    /** Tells whether the key of the table is violated, of which clients know nothing. */
    static boolean isPrimaryKey(SQLException violation) {
        return PRIMARY_KEY.matcher(ofUnique(violation)).find();
    }

    /** The columns of the violated unique constraint, with the functions that an index calls; empty if they are not named. */
    static Set<String> columns(SQLException violation) {
        Matcher columns = COLUMNS.matcher(String.valueOf(violation.getMessage()));
        Set<String> names = new HashSet<>();
        if (NAMES_COLUMNS.equals(violation.getSQLState()) && columns.find()) {
            String list = columns.group(1) == null ? columns.group(2) : columns.group(1);
            WORD.matcher(list).results().forEach(word -> names.add(word.group()));
        }
        return names;
    }

    static boolean isNamed(SQLException violation, String constraint) {
        String name = ofUnique(violation);
        return Pattern.compile(
                        "(?<!" + PART_OF_NAME + ")" + Pattern.quote(constraint) + OF_INDEX + "(?!" + PART_OF_NAME + ")",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(name)
                .find();
    }
}
