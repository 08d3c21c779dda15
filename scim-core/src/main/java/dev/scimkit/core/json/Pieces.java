package dev.scimkit.core.json;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import tools.jackson.databind.JsonNode;

/** Many elements, in pieces none of which is empty: one that comes or goes costs the copy of one piece, and not of all. */
final class Pieces extends Elements {

    private static final BitSet NOTHING = new BitSet(0);

    private final Elements[] pieces;

    /** Where each piece begins, and behind them where the last one ends. */
    private final int[] starts;

    private Pieces(List<Elements> pieces) {
        this.pieces = pieces.toArray(Elements[]::new);
        this.starts = new int[this.pieces.length + 1];
        for (int i = 0; i < this.pieces.length; i++) {
            starts[i + 1] = starts[i] + this.pieces[i].size();
        }
    }

    static Pieces of(JsonNode[] nodes) {
        List<Elements> pieces = new ArrayList<>();
        cut(nodes, pieces);
        return new Pieces(pieces);
    }

    private static void cut(JsonNode[] nodes, List<Elements> pieces) {
        for (int from = 0; from < nodes.length; from += Piece.MOST) {
            pieces.add(new Piece(Arrays.copyOfRange(nodes, from, Math.min(nodes.length, from + Piece.MOST))));
        }
    }

    @Override
    public JsonNode get(int position) {
        int piece = pieceOf(position);
        return pieces[piece].get(position - starts[piece]);
    }

    /** Most pieces are nearly full, so the first guess is where it would be if all were. */
    private int pieceOf(int position) {
        if (position < 0 || position >= size()) {
            throw new IndexOutOfBoundsException(position);
        }
        int guess = position / Piece.MOST;
        if (position < starts[guess + 1]) {
            return guess;
        }
        int found = Arrays.binarySearch(starts, guess + 1, pieces.length, position);
        return found >= 0 ? found : -found - 2;
    }

    @Override
    public int size() {
        return starts[pieces.length];
    }

    @Override
    public Iterator<JsonNode> iterator() {
        return new Cursor();
    }

    @Override
    Elements change(BitSet leftOut, JsonNode[] appended) {
        List<Elements> changed = new ArrayList<>(pieces.length + 1);
        int gap = leftOut.nextSetBit(0);
        for (int i = 0; i < pieces.length; i++) {
            Elements kept = pieces[i];
            if (gap >= 0 && gap < starts[i + 1]) {
                kept = kept.change(leftOut.get(starts[i], starts[i + 1]), new JsonNode[0]);
                gap = leftOut.nextSetBit(starts[i + 1]);
            }
            if (!kept.isEmpty()) {
                changed.add(kept);
            }
        }
        append(appended, changed);
        Pieces result = new Pieces(changed);
        return result.isScattered() ? Elements.of(result.toArray(new JsonNode[0])) : result;
    }

    private static void append(JsonNode[] appended, List<Elements> pieces) {
        int last = pieces.size() - 1;
        if (last >= 0 && pieces.get(last).size() + appended.length <= Piece.MOST) {
            pieces.set(last, pieces.get(last).change(NOTHING, appended));
        } else {
            cut(appended, pieces);
        }
    }

    /** Whether the pieces have become so small that all of them had better be put together anew. */
    private boolean isScattered() {
        return size() <= Piece.MOST || pieces.length > 4 + 2 * (size() / Piece.MOST);
    }

    @Override
    void mark(BitSet candidates, int offset, SoughtHashes sought) {
        for (int i = 0; i < pieces.length; i++) {
            pieces[i].mark(candidates, offset + starts[i], sought);
        }
    }

    private final class Cursor implements Iterator<JsonNode> {

        private int piece;
        private int next;

        @Override
        public boolean hasNext() {
            return piece < pieces.length;
        }

        @Override
        public JsonNode next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            JsonNode element = pieces[piece].get(next++);
            if (next == pieces[piece].size()) {
                piece++;
                next = 0;
            }
            return element;
        }
    }
}
