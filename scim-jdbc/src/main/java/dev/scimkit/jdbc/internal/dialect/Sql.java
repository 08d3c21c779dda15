package dev.scimkit.jdbc.internal.dialect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A part of a SQL statement with the values of its parameters. Values from requests, and names from schemas, are always
 * parameters; only this module's own words are text. Immutable.
 *
 * @param text SQL with a question mark for each parameter
 * @param parameters the values in order: {@code String}, {@code Integer} or {@code Long}
 */
public record Sql(String text, List<Object> parameters) {

    public Sql {
        parameters = List.copyOf(parameters);
    }

    /**
     * Makes a part.
     *
     * @param text SQL with a question mark for each parameter
     * @param parameters the values
     * @return the part
     */
    public static Sql of(String text, Object... parameters) {
        return new Sql(text, Arrays.asList(parameters));
    }

    /**
     * Joins parts into one.
     *
     * @param parts parts, and text without parameters, in order
     * @return all of them, one after the other
     */
    public static Sql join(Object... parts) {
        StringBuilder text = new StringBuilder();
        List<Object> parameters = new ArrayList<>();
        for (Object part : parts) {
            if (part instanceof Sql sql) {
                text.append(sql.text());
                parameters.addAll(sql.parameters());
            } else {
                text.append(part);
            }
        }
        return new Sql(text.toString(), parameters);
    }

    /**
     * Joins parts with a word between them.
     *
     * @param separator what is between two parts
     * @param parts the parts, at least one
     * @return all of them
     */
    public static Sql joined(String separator, List<Sql> parts) {
        List<Object> all = new ArrayList<>();
        for (Sql part : parts) {
            if (!all.isEmpty()) {
                all.add(separator);
            }
            all.add(part);
        }
        return join(all.toArray());
    }

    /**
     * Makes a list in parentheses, as {@code IN} takes it.
     *
     * @param values the values, at least one
     * @return the list with a parameter for each value
     */
    public static Sql list(List<String> values) {
        return new Sql("(" + "?, ".repeat(values.size() - 1) + "?)", new ArrayList<>(values));
    }
}
