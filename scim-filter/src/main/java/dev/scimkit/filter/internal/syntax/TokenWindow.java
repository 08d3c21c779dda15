package dev.scimkit.filter.internal.syntax;

import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.RuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenFactory;
import org.antlr.v4.runtime.TokenSource;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.misc.Interval;
import org.antlr.v4.runtime.misc.Pair;

/**
 * The input of the parser. The grammar looks one token ahead and never back, so a few token objects, used in turn, are enough
 * for text of any length.
 *
 * <p>ANTLR's interfaces have more methods than this parser calls. Those that it does not call fail, here and in the classes of
 * the text and the token: a change of the grammar that needs one of them is noticed at once.
 */
final class TokenWindow implements TokenStream, TokenFactory<FilterToken> {

    private static final int SIZE = 4;
    private static final String NO_PREDICTION = "The grammar needs no prediction";
    private static final String NO_TEXT = "Tokens have no text of their own";

    private final FilterToken[] ring = new FilterToken[SIZE];
    private final ScimFilterLexer lexer;
    private int position;
    private int made;

    TokenWindow(FilterText text) {
        for (int i = 0; i < SIZE; i++) {
            ring[i] = new FilterToken();
        }
        lexer = new ScimFilterLexer(text);
        lexer.setTokenFactory(this);
    }

    @Override
    public FilterToken create(
            Pair<TokenSource, CharStream> source,
            int type,
            String ignored,
            int channel,
            int start,
            int stop,
            int line,
            int charPositionInLine) {
        FilterToken token = ring[made++ % SIZE];
        token.fill(type, start, stop);
        return token;
    }

    @Override
    public FilterToken create(int type, String ignored) {
        throw new UnsupportedOperationException("No missing token is made up");
    }

    @Override
    public void consume() {
        position++;
        if (position == made) {
            lexer.nextToken();
        }
    }

    @Override
    public int LA(int k) {
        return LT(k).getType();
    }

    /** One token ahead (1) or the last one consumed (-1). */
    @Override
    public Token LT(int k) {
        return ring[(k > 0 ? position : Math.max(position - 1, 0)) % SIZE];
    }

    @Override
    public int index() {
        throw new UnsupportedOperationException(NO_PREDICTION);
    }

    @Override
    public int mark() {
        throw new UnsupportedOperationException(NO_PREDICTION);
    }

    @Override
    public void release(int marker) {
        throw new UnsupportedOperationException(NO_PREDICTION);
    }

    /** The parser goes back to the start only, when it is reset. */
    @Override
    public void seek(int index) {
        if (index != 0) {
            throw new UnsupportedOperationException(NO_PREDICTION);
        }
        lexer.reset();
        position = 0;
        made = 0;
        lexer.nextToken();
    }

    @Override
    public int size() {
        throw new UnsupportedOperationException("The number of tokens is not known before the end");
    }

    @Override
    public Token get(int index) {
        throw new UnsupportedOperationException(NO_PREDICTION);
    }

    @Override
    public TokenSource getTokenSource() {
        throw new UnsupportedOperationException(NO_TEXT);
    }

    @Override
    public String getSourceName() {
        throw new UnsupportedOperationException(NO_TEXT);
    }

    @Override
    public String getText(Interval interval) {
        throw new UnsupportedOperationException(NO_TEXT);
    }

    @Override
    public String getText() {
        throw new UnsupportedOperationException(NO_TEXT);
    }

    @Override
    public String getText(RuleContext context) {
        throw new UnsupportedOperationException(NO_TEXT);
    }

    @Override
    public String getText(Token start, Token stop) {
        throw new UnsupportedOperationException(NO_TEXT);
    }
}
