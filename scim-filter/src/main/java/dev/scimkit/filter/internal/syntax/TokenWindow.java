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
 */
final class TokenWindow implements TokenStream, TokenFactory<FilterToken> {

    private static final int SIZE = 4;

    private final FilterToken[] ring = new FilterToken[SIZE];
    private final FilterText text;
    private final ScimFilterLexer lexer;
    private int position;
    private int made;

    TokenWindow(FilterText text) {
        this.text = text;
        for (int i = 0; i < SIZE; i++) {
            ring[i] = new FilterToken(text);
        }
        lexer = new ScimFilterLexer(text);
        lexer.setTokenFactory(this);
        lexer.removeErrorListeners();
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
        return create(type, start, stop);
    }

    @Override
    public FilterToken create(int type, String ignored) {
        return create(type, text.index(), text.index() - 1);
    }

    private FilterToken create(int type, int start, int stop) {
        FilterToken token = ring[made % SIZE];
        token.fill(type, start, stop, made++);
        return token;
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
        return position;
    }

    @Override
    public int mark() {
        return 0;
    }

    @Override
    public void release(int marker) {
        // nothing to release: the parser never goes back
    }

    /** The parser goes back to the start only, when it is reset. */
    @Override
    public void seek(int index) {
        if (index != 0) {
            throw new UnsupportedOperationException("The grammar needs no prediction");
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
        return ring[index % SIZE];
    }

    @Override
    public TokenSource getTokenSource() {
        return lexer;
    }

    @Override
    public String getSourceName() {
        return text.getSourceName();
    }

    @Override
    public String getText(Interval interval) {
        return text.text();
    }

    @Override
    public String getText() {
        return text.text();
    }

    @Override
    public String getText(RuleContext context) {
        return text.text();
    }

    @Override
    public String getText(Token start, Token stop) {
        return text.getText(Interval.of(start.getStartIndex(), stop.getStopIndex()));
    }
}
