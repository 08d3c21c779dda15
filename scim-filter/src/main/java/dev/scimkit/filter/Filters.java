package dev.scimkit.filter;

import dev.scimkit.core.schema.AttributePath;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Builds filters in code: {@code Filters.and(eq("userName", "bjensen"), present("title"))} (RFC 7644 section 3.4.2.2).
 *
 * <p>Paths are written as in filters. Values are strings, numbers, booleans or null; dates are strings such as
 * {@code "2011-05-13T04:42:34Z"}. Nothing needs to be escaped.
 */
public final class Filters {

    private Filters() {}

    /**
     * Makes {@code path eq value}.
     *
     * @param path the attribute
     * @param value a string, number, boolean or null
     * @return the filter
     * @throws IllegalArgumentException if the path or the value is not valid
     */
    public static Filter eq(String path, @Nullable Object value) {
        return compare(path, Filter.Operator.EQ, value);
    }

    /**
     * Makes {@code path ne value}.
     *
     * @param path the attribute
     * @param value a string, number, boolean or null
     * @return the filter
     * @throws IllegalArgumentException if the path or the value is not valid
     */
    public static Filter ne(String path, @Nullable Object value) {
        return compare(path, Filter.Operator.NE, value);
    }

    /**
     * Makes {@code path co part}.
     *
     * @param path the attribute
     * @param part the text that the value contains
     * @return the filter
     * @throws IllegalArgumentException if the path is not valid
     */
    public static Filter contains(String path, String part) {
        return compare(path, Filter.Operator.CO, Objects.requireNonNull(part, "part"));
    }

    /**
     * Makes {@code path sw prefix}.
     *
     * @param path the attribute
     * @param prefix the text that the value starts with
     * @return the filter
     * @throws IllegalArgumentException if the path is not valid
     */
    public static Filter startsWith(String path, String prefix) {
        return compare(path, Filter.Operator.SW, Objects.requireNonNull(prefix, "prefix"));
    }

    /**
     * Makes {@code path ew suffix}.
     *
     * @param path the attribute
     * @param suffix the text that the value ends with
     * @return the filter
     * @throws IllegalArgumentException if the path is not valid
     */
    public static Filter endsWith(String path, String suffix) {
        return compare(path, Filter.Operator.EW, Objects.requireNonNull(suffix, "suffix"));
    }

    /**
     * Makes {@code path gt value}.
     *
     * @param path the attribute
     * @param value a string or number
     * @return the filter
     * @throws IllegalArgumentException if the path or the value is not valid
     */
    public static Filter gt(String path, Object value) {
        return compare(path, Filter.Operator.GT, Objects.requireNonNull(value, "value"));
    }

    /**
     * Makes {@code path ge value}.
     *
     * @param path the attribute
     * @param value a string or number
     * @return the filter
     * @throws IllegalArgumentException if the path or the value is not valid
     */
    public static Filter ge(String path, Object value) {
        return compare(path, Filter.Operator.GE, Objects.requireNonNull(value, "value"));
    }

    /**
     * Makes {@code path lt value}.
     *
     * @param path the attribute
     * @param value a string or number
     * @return the filter
     * @throws IllegalArgumentException if the path or the value is not valid
     */
    public static Filter lt(String path, Object value) {
        return compare(path, Filter.Operator.LT, Objects.requireNonNull(value, "value"));
    }

    /**
     * Makes {@code path le value}.
     *
     * @param path the attribute
     * @param value a string or number
     * @return the filter
     * @throws IllegalArgumentException if the path or the value is not valid
     */
    public static Filter le(String path, Object value) {
        return compare(path, Filter.Operator.LE, Objects.requireNonNull(value, "value"));
    }

    /**
     * Makes a comparison.
     *
     * @param path the attribute
     * @param operator the operator
     * @param value a string, number, boolean or null
     * @return the filter
     * @throws IllegalArgumentException if the path or the value is not valid
     */
    public static Filter compare(String path, Filter.Operator operator, @Nullable Object value) {
        return new Filter.Comparison(path(path), operator, literal(value));
    }

    /**
     * Makes {@code path pr}.
     *
     * @param path the attribute
     * @return the filter
     * @throws IllegalArgumentException if the path is not valid
     */
    public static Filter present(String path) {
        return new Filter.Present(path(path));
    }

    /**
     * Makes {@code path[filter]}.
     *
     * @param path the multi-valued attribute
     * @param filter the condition on a single element; its paths name sub-attributes
     * @return the filter
     * @throws IllegalArgumentException if the path is not valid, or the filter contains a value path
     */
    public static Filter element(String path, Filter filter) {
        return new Filter.ValuePath(path(path), filter);
    }

    /**
     * Makes {@code not (filter)}.
     *
     * @param filter the filter to negate
     * @return the filter
     */
    public static Filter not(Filter filter) {
        return new Filter.Not(Objects.requireNonNull(filter, "filter"));
    }

    /**
     * Joins filters with {@code and}.
     *
     * @param filters one or more filters
     * @return their conjunction, or the filter itself if there is only one
     * @throws IllegalArgumentException if there are no filters
     */
    public static Filter and(Filter... filters) {
        return filters.length == 1 ? filters[0] : new Filter.And(List.of(filters));
    }

    /**
     * Joins filters with {@code or}.
     *
     * @param filters one or more filters
     * @return their disjunction, or the filter itself if there is only one
     * @throws IllegalArgumentException if there are no filters
     */
    public static Filter or(Filter... filters) {
        return filters.length == 1 ? filters[0] : new Filter.Or(List.of(filters));
    }

    private static AttributePath path(String text) {
        Objects.requireNonNull(text, "path");
        try {
            PatchPath path = PatchPath.parse(text);
            if (path.filter() == null) {
                return path.attribute();
            }
        } catch (FilterException e) {
            throw new IllegalArgumentException("Not an attribute path: " + text, e);
        }
        throw new IllegalArgumentException("Not an attribute path: " + text);
    }

    private static Literal literal(@Nullable Object value) {
        if (value == null) {
            return Literal.NULL;
        }
        if (value instanceof String string) {
            return new Literal.JsonString(string);
        }
        if (value instanceof Boolean truth) {
            return truth ? Literal.TRUE : Literal.FALSE;
        }
        if (value instanceof BigDecimal decimal) {
            return new Literal.JsonNumber(decimal);
        }
        if (value instanceof Number number) {
            return new Literal.JsonNumber(new BigDecimal(number.toString()));
        }
        throw new IllegalArgumentException("Not a string, number, boolean or null: " + value.getClass());
    }
}
