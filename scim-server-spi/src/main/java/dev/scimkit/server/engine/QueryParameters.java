package dev.scimkit.server.engine;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.error.ScimType;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The parameters of a request's query: names in any case, values decoded once, a plus sign read as a blank. */
final class QueryParameters {

    static final QueryParameters NONE = new QueryParameters();

    private static final int MAX_PARAMETERS = 100;

    private final Map<String, List<String>> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    private QueryParameters() {}

    /** Parses a percent-encoded query; {@code invalidValue} when the encoding is malformed. */
    static QueryParameters parse(String query) {
        QueryParameters parameters = new QueryParameters();
        if (query.isEmpty()) {
            return parameters;
        }
        String[] pairs = query.split("&", MAX_PARAMETERS + 1);
        if (pairs.length > MAX_PARAMETERS) {
            throw ScimException.of(ScimType.INVALID_VALUE, "The query has more than " + MAX_PARAMETERS + " parameters");
        }
        for (String pair : pairs) {
            parameters.add(pair);
        }
        return parameters;
    }

    /** The first value of a parameter; null when it is missing. */
    @Nullable
    String first(String name) {
        List<String> all = values.get(name);
        return all == null ? null : all.get(0);
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    /** The names in a comma-separated list, over all places where the parameter stands. */
    List<String> list(String name) {
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

    /** A whole number; null when the parameter is missing or empty, {@code invalidValue} when it is none. */
    @Nullable
    Integer integer(String name) {
        String text = first(name);
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return Integer.valueOf(text.strip());
        } catch (NumberFormatException notANumber) {
            throw ScimException.of(ScimType.INVALID_VALUE, name, "'" + name + "' must be a whole number");
        }
    }

    private void add(String pair) {
        int equals = pair.indexOf('=');
        String name = decode(equals < 0 ? pair : pair.substring(0, equals));
        String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
        values.computeIfAbsent(name, unused -> new ArrayList<>()).add(value);
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            throw ScimException.of(ScimType.INVALID_VALUE, "The query is not properly percent-encoded");
        }
    }
}
