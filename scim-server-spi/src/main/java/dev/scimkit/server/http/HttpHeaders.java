package dev.scimkit.server.http;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The header fields of a request or response; names in any case (RFC 9110 section 5.1).
 *
 * <p>Immutable.
 */
public final class HttpHeaders {

    private static final HttpHeaders NONE = new HttpHeaders(new TreeMap<>(String.CASE_INSENSITIVE_ORDER));

    private final SortedMap<String, List<String>> fields;

    private HttpHeaders(SortedMap<String, List<String>> fields) {
        this.fields = fields;
    }

    /** {@return no header fields} */
    public static HttpHeaders none() {
        return NONE;
    }

    /**
     * Takes header fields over.
     *
     * @param fields the values of each field, in order
     * @return the same fields, copied
     */
    public static HttpHeaders of(Map<String, ? extends List<String>> fields) {
        SortedMap<String, List<String>> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        fields.forEach((name, values) -> copy.put(name, List.copyOf(values)));
        return new HttpHeaders(copy);
    }

    /**
     * Adds a value to a field.
     *
     * @param name the field's name
     * @param value the value
     * @return header fields that have it too
     */
    public HttpHeaders with(String name, String value) {
        SortedMap<String, List<String>> copy = new TreeMap<>(fields);
        List<String> values = new ArrayList<>(copy.getOrDefault(name, List.of()));
        values.add(value);
        copy.put(name, List.copyOf(values));
        return new HttpHeaders(copy);
    }

    /**
     * Finds the first value of a field.
     *
     * @param name the field's name
     * @return its first value, or empty when the field is missing
     */
    public Optional<String> first(String name) {
        return all(name).stream().findFirst();
    }

    /**
     * Finds all values of a field.
     *
     * @param name the field's name
     * @return its values in order, empty when the field is missing
     */
    public List<String> all(String name) {
        return fields.getOrDefault(name, List.of());
    }

    /** {@return all fields by name, in the order of their names} */
    public Map<String, List<String>> asMap() {
        return Collections.unmodifiableMap(fields);
    }

    /** {@return the names only: values may hold credentials} */
    @Override
    public String toString() {
        return fields.keySet().toString();
    }
}
