package dev.scimkit.filter.internal.syntax;

import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenSource;
import org.jspecify.annotations.Nullable;

/** A token object that {@link TokenWindow} uses again for later tokens. */
final class FilterToken implements Token {

    private final FilterText text;
    private int type;
    private int start;
    private int stop;
    private int index;

    FilterToken(FilterText text) {
        this.text = text;
    }

    void fill(int newType, int newStart, int newStop, int newIndex) {
        type = newType;
        start = newStart;
        stop = newStop;
        index = newIndex;
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
        return index;
    }

    @Override
    public String getText() {
        return type == EOF ? "<EOF>" : text.text().substring(start, stop + 1);
    }

    @Override
    public int getLine() {
        return 1;
    }

    @Override
    public int getCharPositionInLine() {
        return start;
    }

    @Override
    public int getChannel() {
        return DEFAULT_CHANNEL;
    }

    @Override
    public @Nullable TokenSource getTokenSource() {
        return null;
    }

    @Override
    public CharStream getInputStream() {
        return text;
    }
}
