package dev.scimkit.filter;

import dev.scimkit.core.schema.AttributePath;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Random filters: of any attributes, or of those that the test type allows. */
final class FilterArbitraries {

    private static final List<String> STRINGS =
            List.of("", "a", "A", "ab", "b", "bA", "é", "É", "e\u0301", "ß", "ss", "z");
    private static final List<String> DATES = List.of(
            "2020-01-01T00:00:00Z", "2020-01-01T01:00:00+01:00", "2020-01-01T00:00:00.5Z", "2021-06-01T00:00:00-02:00");

    private FilterArbitraries() {}

    /** Any tree at all, with names and literals that are hard to print. */
    static Arbitrary<Filter> anyFilter() {
        Arbitrary<AttributePath> paths = Arbitraries.of(
                        "a",
                        "not",
                        "and",
                        "or",
                        "pr",
                        "eq",
                        "true",
                        "null",
                        "$ref",
                        "a-b_c$1",
                        "urn:x:y:a",
                        "http://h/p:a")
                .flatMap(name -> Arbitraries.of("", ".b", ".$ref", ".not").map(sub -> name + sub))
                .map(text -> AttributePath.parse(text).orElseThrow());
        Arbitrary<Filter> leaves = Arbitraries.oneOf(
                paths.map(Filter.Present::new),
                Combinators.combine(paths, Arbitraries.of(Filter.Operator.class), anyLiteral())
                        .as(Filter.Comparison::new));
        Arbitrary<Filter> conditions = nested(leaves, 2);
        Arbitrary<Filter> elements = Combinators.combine(paths, conditions).as(Filter.ValuePath::new);
        return nested(Arbitraries.frequencyOf(Tuple.of(3, leaves), Tuple.of(1, elements)), 3);
    }

    private static Arbitrary<Literal> anyLiteral() {
        return Arbitraries.oneOf(
                Arbitraries.strings().all().ofMaxLength(8).map(Literal.JsonString::new),
                Arbitraries.bigDecimals().ofScale(6).map(Literal.JsonNumber::new),
                Arbitraries.of("1E+5", "-2.50", "0", "1e-30")
                        .map(BigDecimal::new)
                        .map(Literal.JsonNumber::new),
                Arbitraries.of(Literal.TRUE, Literal.FALSE, Literal.NULL));
    }

    private static Arbitrary<Filter> nested(Arbitrary<Filter> leaves, int depth) {
        if (depth == 0) {
            return leaves;
        }
        Arbitrary<Filter> inner = nested(leaves, depth - 1);
        Arbitrary<List<Filter>> operands = inner.list().ofMinSize(2).ofMaxSize(3);
        return Arbitraries.oneOf(
                inner, inner.map(Filter.Not::new), operands.map(Filter.And::new), operands.map(Filter.Or::new));
    }

    /** Filters that the test type allows. */
    static Arbitrary<Filter> allowedFilter() {
        Arbitrary<Filter> elements = Arbitraries.oneOf(
                nested(Arbitraries.oneOf(strings("type"), strings("value"), booleans("primary"), present("type")), 2)
                        .map(filter -> Filters.element("emails", filter)),
                nested(strings("value"), 1).map(filter -> Filters.element("tags", filter)));
        Arbitrary<Filter> leaves = Arbitraries.oneOf(
                strings("nickName"),
                strings("externalId"),
                strings("name.givenName"),
                strings("emails.type"),
                strings("emails"),
                strings("tags"),
                booleans("active"),
                booleans("emails.primary"),
                numbers("level"),
                numbers("numbers"),
                dates("startDate"),
                present("name"),
                present("emails"),
                present("emails.value"),
                present("tags"),
                present("level"),
                elements);
        return nested(leaves, 3);
    }

    private static Arbitrary<Filter> strings(String path) {
        return Combinators.combine(Arbitraries.of(Filter.Operator.class), Arbitraries.of(STRINGS))
                .as((operator, value) -> Filters.compare(path, operator, value));
    }

    private static Arbitrary<Filter> booleans(String path) {
        return Combinators.combine(equality(), Arbitraries.of(true, false))
                .as((operator, value) -> Filters.compare(path, operator, value));
    }

    private static Arbitrary<Filter> numbers(String path) {
        return Combinators.combine(
                        ordering(),
                        Arbitraries.of("-1", "0", "1", "1.5", "2", "3e0").map(BigDecimal::new))
                .as((operator, value) -> Filters.compare(path, operator, value));
    }

    private static Arbitrary<Filter> dates(String path) {
        return Combinators.combine(ordering(), Arbitraries.of(DATES))
                .as((operator, value) -> Filters.compare(path, operator, value));
    }

    private static Arbitrary<Filter> present(String path) {
        return Arbitraries.of(Filters.present(path), Filters.eq(path, null), Filters.ne(path, null));
    }

    private static Arbitrary<Filter.Operator> equality() {
        return Arbitraries.of(Filter.Operator.EQ, Filter.Operator.NE);
    }

    private static Arbitrary<Filter.Operator> ordering() {
        return Arbitraries.of(Filter.Operator.class).filter(operator -> !operator.isSubstring());
    }

    /** Users as JSON, some of whose values are not of their attribute's type. */
    static Arbitrary<String> user() {
        Arbitrary<String> string = Arbitraries.frequencyOf(
                Tuple.of(8, Arbitraries.of(STRINGS).map(s -> '"' + s + '"')),
                Tuple.of(1, Arbitraries.of("null", "5", "[]")));
        Arbitrary<String> bool = Arbitraries.of("true", "false", "null", "\"true\"");
        Arbitrary<String> number = Arbitraries.of("-1", "0", "1", "1.5", "2", "null", "\"1\"");
        Arbitrary<String> date = Arbitraries.of(
                "\"2020-01-01T00:00:00\"",
                "\"2020-01-01T00:00:00.500Z\"",
                "\"2021-06-01T02:00:00Z\"",
                "\"soon\"",
                "1",
                "null");
        Arbitrary<String> email =
                object(List.of(member("type", string), member("value", string), member("primary", bool)));
        Arbitrary<String> extension = object(List.of(
                member("level", number),
                member("numbers", number.list().ofMaxSize(3).map(Object::toString)),
                member("startDate", date),
                member(
                        "tags",
                        string.filter(json -> !json.equals("[]"))
                                .list()
                                .ofMaxSize(3)
                                .map(Object::toString))));
        return object(List.of(
                member("nickName", string),
                member("externalId", string),
                member("active", bool),
                member("name", object(List.of(member("givenName", string)))),
                member("emails", email.list().ofMaxSize(3).map(Object::toString)),
                member(TestTypes.TEST, extension)));
    }

    private static Arbitrary<String> member(String name, Arbitrary<String> value) {
        return Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.just("")), Tuple.of(4, value.map(json -> '"' + name + "\":" + json)));
    }

    private static Arbitrary<String> object(List<Arbitrary<String>> members) {
        return Combinators.combine(members)
                .as(parts -> "{"
                        + String.join(
                                ",",
                                parts.stream().filter(part -> !part.isEmpty()).toList()) + "}");
    }
}
