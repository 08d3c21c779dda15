package dev.scimkit.filter.internal.syntax;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.IntervalSet;

/** Names in plain words the tokens that the grammar would have accepted. */
final class ExpectedTokens {

    private final IntervalSet tokens;
    private final List<String> words = new ArrayList<>();

    private ExpectedTokens(IntervalSet tokens) {
        this.tokens = tokens;
    }

    static String inWords(IntervalSet tokens) {
        return new ExpectedTokens(tokens)
                .name(ScimFilterParser.ATTR_PATH, "an attribute name")
                .name(ScimFilterParser.NOT, "\"not (\"")
                .name(ScimFilterParser.LPAREN, "\"(\"")
                .name(ScimFilterParser.COMPARE_OP, "an operator (eq, ne, co, sw, ew, gt, ge, lt, le, pr)")
                .name(ScimFilterParser.STRING, "a value (a string in double quotes, a number, true, false, null)")
                .name(ScimFilterParser.LBRACKET, "\"[\"")
                .name(ScimFilterParser.SUB_ATTR, "a dot and a sub-attribute")
                .name(ScimFilterParser.AND, "\"and\"")
                .name(ScimFilterParser.OR, "\"or\"")
                .name(ScimFilterParser.RPAREN, "\")\"")
                .name(ScimFilterParser.RBRACKET, "\"]\"")
                .name(Token.EOF, "the end")
                .joined();
    }

    private ExpectedTokens name(int tokenType, String word) {
        if (tokens.contains(tokenType)) {
            words.add(word);
        }
        return this;
    }

    private String joined() {
        int last = words.size() - 1;
        return last < 1 ? String.join("", words) : String.join(", ", words.subList(0, last)) + " or " + words.get(last);
    }
}
