package dev.scimkit.server.http;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The headers of a request or response; names are case-insensitive (RFC 9110 section 5.1).
 *
 * <p>Immutable. There are so few that a linear search is the fastest.
 */
public final class HttpHeaders {

    private static final HttpHeaders NONE = new HttpHeaders(new Field[0]);

    private static final String BEARER = "Bearer ";

    private final Field[] fields;

    private HttpHeaders(Field[] fields) {
        this.fields = fields;
    }

    private record Field(String name, List<String> values) {

        Field with(List<String> more) {
            return new Field(name, Stream.concat(values.stream(), more.stream()).toList());
        }
    }

    /** {@return no headers} */
    public static HttpHeaders none() {
        return NONE;
    }

    /**
     * Copies headers.
     *
     * @param fields the values of each header, in order
     * @return the headers
     */
    public static HttpHeaders of(Map<String, ? extends List<String>> fields) {
        Map<String, Field> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        fields.forEach((name, values) ->
                byName.merge(name, new Field(name, List.copyOf(values)), (one, other) -> one.with(other.values())));
        return new HttpHeaders(byName.values().toArray(Field[]::new));
    }

    /**
     * Adds a value to a header.
     *
     * @param name the name of the header
     * @param value the value
     * @return headers with that value
     */
    public HttpHeaders with(String name, String value) {
        Objects.requireNonNull(value, "value");
        int at = indexOf(Objects.requireNonNull(name, "name"));
        Field[] copy = Arrays.copyOf(fields, at < 0 ? fields.length + 1 : fields.length);
        copy[at < 0 ? fields.length : at] = at < 0 ? new Field(name, List.of(value)) : fields[at].with(List.of(value));
        return new HttpHeaders(copy);
    }

    private int indexOf(String name) {
        for (int i = 0; i < fields.length; i++) {
            if (fields[i].name().equalsIgnoreCase(name)) {
                return i;
            }
        }
        return -1;
    }

    /**
     * Finds the first value of a header.
     *
     * @param name the name of the header
     * @return its first value, or empty if it is missing
     */
    public Optional<String> first(String name) {
        List<String> all = all(name);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(0));
    }

    /**
     * Finds all values of a header.
     *
     * @param name the name of the header
     * @return its values in order; empty if it is missing
     */
    public List<String> all(String name) {
        int at = indexOf(name);
        return at < 0 ? List.of() : fields[at].values();
    }

    /**
     * Finds the access token of a caller in the header {@code Authorization} (RFC 6750 section 2.1).
     *
     * @return the token after the word {@code Bearer}, which may have any case; empty if there is none
     */
    public Optional<String> bearerToken() {
        return first("Authorization")
                .filter(value -> value.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(value -> value.substring(BEARER.length()).strip())
                .filter(token -> !token.isEmpty());
    }

    /** {@return all headers by name, sorted by name} */
    public Map<String, List<String>> asMap() {
        Map<String, List<String>> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (Field field : fields) {
            byName.put(field.name(), field.values());
        }
        return Collections.unmodifiableMap(byName);
    }

    /** {@return only the names: values may contain credentials} */
    @Override
    public String toString() {
        return asMap().keySet().toString();
    }
}
