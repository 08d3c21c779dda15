package dev.scimkit.filter.internal.syntax;

import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.IntStream;
import org.antlr.v4.runtime.misc.Interval;

/**
 * The input of the lexer. Every char beyond ASCII is presented as DEL: the grammar treats them all alike, and the lexer's
 * tables, which end at DEL, are then fast for any text.
 */
final class FilterText implements CharStream {

    private static final int DEL = 0x7F;
    private static final String UNUSED = "The lexer, which never fails, needs no excerpts of its input";

    private String text = "";
    private int begin;
    private int position;
    private int end;

    /** Starts over with another text; spaces at both ends, which the ABNF does not allow, are skipped. */
    void reset(String newText, boolean trimmed) {
        text = newText;
        begin = 0;
        end = newText.length();
        if (trimmed) {
            while (begin < end && text.charAt(begin) == ' ') {
                begin++;
            }
            while (end > begin && text.charAt(end - 1) == ' ') {
                end--;
            }
        }
        position = begin;
    }

    @Override
    public void consume() {
        position++;
    }

    @Override
    public int LA(int i) {
        int index = position + i - 1;
        if (index >= end) {
            return IntStream.EOF;
        }
        return Math.min(text.charAt(index), DEL);
    }

    @Override
    public int mark() {
        return 0;
    }

    @Override
    public void release(int marker) {
        // nothing to release: the whole text is in memory
    }

    @Override
    public int index() {
        return position;
    }

    @Override
    public void seek(int index) {
        position = Math.max(index, begin);
    }

    @Override
    public int size() {
        return end;
    }

    @Override
    public String getSourceName() {
        throw new UnsupportedOperationException(UNUSED);
    }

    @Override
    public String getText(Interval interval) {
        throw new UnsupportedOperationException(UNUSED);
    }
}
