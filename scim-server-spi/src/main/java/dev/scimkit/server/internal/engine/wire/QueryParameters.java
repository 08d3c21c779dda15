package dev.scimkit.server.internal.engine.wire;

import dev.scimkit.core.error.ScimError;
import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.error.ScimType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The parameters of a request's query: names in any case, values decoded once, a plus sign read as a space. */
public final class QueryParameters {

    public static final QueryParameters NONE = new QueryParameters();

    /** A sign, and the digits without leading zeros. */
    private static final Pattern WHOLE_NUMBER = Pattern.compile("([+-]?)(?=[0-9])0*+([0-9]*+)");

    /** How many digits the largest int has. */
    private static final int INT_DIGITS = 10;

    private final Map<String, List<String>> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    private QueryParameters() {}

    /** Parses a percent-encoded query; {@code invalidValue} if it is malformed or has too many parameters. */
    public static QueryParameters parse(String query, int maxParameters) {
        if (query.isEmpty()) {
            return NONE;
        }
        QueryParameters parameters = new QueryParameters();
        String[] pairs = query.split("&", maxParameters + 1);
        if (pairs.length > maxParameters) {
            throw ScimException.of(
                    ScimType.INVALID_VALUE, "The query has more than " + maxParameters + " parameters (maxParameters)");
        }
        for (String pair : pairs) {
            parameters.add(pair);
        }
        return parameters;
    }

    /** The first value of a parameter; null when it is missing. */
    public @Nullable String first(String name) {
        List<String> all = values.get(name);
        return all == null ? null : all.get(0);
    }

    /** Whether a parameter has a value that is not blank: one without a value counts as absent. */
    public boolean has(String name) {
        for (String value : values.getOrDefault(name, List.of())) {
            if (!value.isBlank()) {
                return true;
            }
        }
        return false;
    }

    /** The names in a comma-separated list, from all occurrences of the parameter. */
    public List<String> list(String name) {
        List<String> names = new ArrayList<>();
        for (String value : values.getOrDefault(name, List.of())) {
            for (String part : value.split(",", -1)) {
                if (!part.isBlank()) {
                    names.add(part.strip());
                }
            }
        }
        return names;
    }

    /**
     * A whole number of any size, limited to the range of an int; null if the parameter is missing or empty,
     * {@code invalidValue} if it is not a whole number.
     */
    public @Nullable Integer integer(String name) {
        String text = first(name);
        if (text == null || text.isBlank()) {
            return null;
        }
        Matcher number = WHOLE_NUMBER.matcher(text.strip());
        if (!number.matches()) {
            throw unreadable("'" + name + "' must be a whole number").at(name);
        }
        String digits = number.group(2);
        long size = digits.length() > INT_DIGITS ? Long.MAX_VALUE : Long.parseLong("0" + digits);
        return (int)
                (number.group(1).equals("-") ? Math.max(-size, Integer.MIN_VALUE) : Math.min(size, Integer.MAX_VALUE));
    }

    private void add(String pair) {
        int equals = pair.indexOf('=');
        String name = decode(equals < 0 ? pair : pair.substring(0, equals));
        String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
        values.computeIfAbsent(name, unused -> new ArrayList<>()).add(value);
    }

    private static String decode(String text) {
        String decoded = PercentEncoding.decode(text.replace('+', ' '));
        if (decoded == null) {
            throw unreadable("The query is not percent-encoded UTF-8");
        }
        return decoded;
    }

    private static ScimException unreadable(String detail) {
        return new ScimException(ScimError.of(ScimType.INVALID_VALUE, detail).withCode("unreadableQuery"));
    }
}
