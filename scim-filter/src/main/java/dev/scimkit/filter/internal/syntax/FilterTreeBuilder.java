package dev.scimkit.filter.internal.syntax;

import dev.scimkit.core.error.ScimType;
import dev.scimkit.core.schema.AttributePath;
import dev.scimkit.filter.Filter;
import dev.scimkit.filter.FilterException;
import dev.scimkit.filter.Literal;
import dev.scimkit.filter.PatchPath;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStream;
import org.jspecify.annotations.Nullable;

/** The methods that the actions of the grammar call. */
abstract class FilterTreeBuilder extends Parser {

    private String text = "";
    private Predicate<String> literalsInAnyCase = path -> false;
    private int brackets = -1;

    FilterTreeBuilder(TokenStream input) {
        super(input);
    }

    void use(String newText, Predicate<String> anyCase) {
        text = newText;
        literalsInAnyCase = anyCase;
        brackets = -1;
    }

    /** {@return where the opening bracket before the current token ends, or -1 outside of brackets} */
    int brackets() {
        return brackets;
    }

    final void enterBrackets(Token bracket, AttributePath attribute) {
        if (attribute.subAttribute() != null) {
            throw FilterException.of(
                    ScimType.INVALID_PATH,
                    bracket.getStartIndex(),
                    attribute + " is a sub-attribute, so it cannot be followed by brackets");
        }
        brackets = bracket.getStopIndex();
    }

    final void leaveBrackets() {
        brackets = -1;
    }

    /** The name begins after the last colon, and the sub-attribute after the dot that follows. */
    final AttributePath attributePath(Token token) {
        int start = token.getStartIndex();
        int end = token.getStopIndex() + 1;
        int dot = end;
        int name = end;
        while (name > start && text.charAt(name - 1) != ':') {
            name--;
            if (text.charAt(name) == '.') {
                dot = name;
            }
        }
        return new AttributePath(
                name == start ? null : text.substring(start, name - 1),
                text.substring(name, dot),
                dot == end ? null : text.substring(dot + 1, end));
    }

    final AttributePath subAttribute(Token token) {
        return new AttributePath(null, subAttributeName(token), null);
    }

    private String subAttributeName(Token token) {
        return text.substring(token.getStartIndex() + 1, token.getStopIndex() + 1);
    }

    final Filter.Operator operator(Token token) {
        int first = token.getStartIndex();
        while (text.charAt(first) == ' ') {
            first++;
        }
        return switch (lower(first)) {
            case 'e' -> lower(first + 1) == 'q' ? Filter.Operator.EQ : Filter.Operator.EW;
            case 'n' -> Filter.Operator.NE;
            case 'c' -> Filter.Operator.CO;
            case 's' -> Filter.Operator.SW;
            case 'g' -> lower(first + 1) == 't' ? Filter.Operator.GT : Filter.Operator.GE;
            default -> lower(first + 1) == 't' ? Filter.Operator.LT : Filter.Operator.LE;
        };
    }

    private int lower(int index) {
        return text.charAt(index) | 0x20;
    }

    final Filter comparison(AttributePath path, Filter.Operator operator, Token value, int offset) {
        return new Filter.Comparison(path, operator, literal(path, value), offset);
    }

    private Literal literal(AttributePath path, Token token) {
        int start = token.getStartIndex();
        int end = token.getStopIndex() + 1;
        return switch (token.getType()) {
            case ScimFilterParser.STRING -> new Literal.JsonString(JsonLiterals.string(text, start + 1, end - 1));
            case ScimFilterParser.NUMBER -> new Literal.JsonNumber(JsonLiterals.number(text, start, end));
            case ScimFilterParser.TRUE -> spelled(path, "true", Literal.TRUE, start);
            case ScimFilterParser.FALSE -> spelled(path, "false", Literal.FALSE, start);
            default -> spelled(path, "null", Literal.NULL, start);
        };
    }

    private Literal spelled(AttributePath path, String spelling, Literal literal, int start) {
        if (!text.startsWith(spelling, start) && !literalsInAnyCase.test(path.toString())) {
            throw FilterException.of(
                    ScimType.INVALID_FILTER, start, "JSON literals must be in lower case: " + spelling);
        }
        return literal;
    }

    final Filter present(AttributePath path, int offset) {
        return new Filter.Present(path, offset);
    }

    final Filter not(Filter operand) {
        return new Filter.Not(operand);
    }

    final Filter valuePath(AttributePath path, Filter filter, int offset) {
        return new Filter.ValuePath(path, filter, offset);
    }

    final List<Filter> append(@Nullable List<Filter> operands, Filter first, Filter next) {
        List<Filter> list = operands;
        if (list == null) {
            list = new ArrayList<>(4);
            list.add(first);
        }
        list.add(next);
        return list;
    }

    final Filter or(Filter first, @Nullable List<Filter> operands) {
        return operands == null ? first : new Filter.Or(operands);
    }

    final Filter and(Filter first, @Nullable List<Filter> operands) {
        return operands == null ? first : new Filter.And(operands);
    }

    final Filter and(Filter first, Filter second) {
        return new Filter.And(List.of(first, second));
    }

    final PatchPath path(AttributePath attribute) {
        return new PatchPath(attribute, null, null);
    }

    final PatchPath path(AttributePath attribute, Filter elements) {
        return new PatchPath(attribute, elements, null);
    }

    final PatchPath path(AttributePath attribute, Filter elements, Token subAttribute) {
        return new PatchPath(attribute, elements, subAttributeName(subAttribute));
    }

    /** In {@code emails.type eq "work"} the elements belong to {@code emails}. */
    final AttributePath attributeOf(AttributePath path) {
        return path.subAttribute() == null ? path : new AttributePath(path.schemaUri(), path.attribute(), null);
    }

    /** The sub-attribute of an element that is tested: the one that the path names, or {@code value}. */
    final AttributePath elementPathOf(AttributePath path) {
        String sub = path.subAttribute();
        return new AttributePath(null, sub == null ? "value" : sub, null);
    }
}
