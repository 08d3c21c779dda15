package dev.scimkit.filter.internal.syntax;

import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenSource;

/** A token object that {@link TokenWindow} uses again for later tokens. */
final class FilterToken implements Token {

    private static final String UNUSED = "The parser needs to know only which token it is, and where";

    private int type;
    private int start;
    private int stop;

    void fill(int newType, int newStart, int newStop) {
        type = newType;
        start = newStart;
        stop = newStop;
    }

    @Override
    public int getType() {
        return type;
    }

    @Override
    public int getStartIndex() {
        return start;
    }

    @Override
    public int getStopIndex() {
        return stop;
    }

    @Override
    public int getTokenIndex() {
        throw new UnsupportedOperationException(UNUSED);
    }

    @Override
    public String getText() {
        throw new UnsupportedOperationException(UNUSED);
    }

    @Override
    public int getLine() {
        throw new UnsupportedOperationException(UNUSED);
    }

    @Override
    public int getCharPositionInLine() {
        throw new UnsupportedOperationException(UNUSED);
    }

    @Override
    public int getChannel() {
        throw new UnsupportedOperationException(UNUSED);
    }

    @Override
    public TokenSource getTokenSource() {
        throw new UnsupportedOperationException(UNUSED);
    }

    @Override
    public CharStream getInputStream() {
        throw new UnsupportedOperationException(UNUSED);
    }
}
