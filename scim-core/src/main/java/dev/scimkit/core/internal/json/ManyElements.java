package dev.scimkit.core.internal.json;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import tools.jackson.databind.JsonNode;

/** Many elements, in blocks none of which is empty: a change copies the blocks in which something changes. */
final class ManyElements extends Elements {

    private final FewElements[] blocks;

    /** Where each block begins, and after them where the last one ends. */
    private final int[] starts;

    private ManyElements(List<FewElements> blocks) {
        this.blocks = blocks.toArray(FewElements[]::new);
        this.starts = new int[this.blocks.length + 1];
        for (int i = 0; i < this.blocks.length; i++) {
            starts[i + 1] = starts[i] + this.blocks[i].size();
        }
    }

    static ManyElements of(JsonNode[] nodes) {
        List<FewElements> blocks = new ArrayList<>();
        cut(nodes, blocks);
        return new ManyElements(blocks);
    }

    private static void cut(JsonNode[] nodes, List<FewElements> blocks) {
        for (int from = 0; from < nodes.length; from += MOST_IN_BLOCK) {
            blocks.add(new FewElements(Arrays.copyOfRange(nodes, from, Math.min(nodes.length, from + MOST_IN_BLOCK))));
        }
    }

    @Override
    public JsonNode get(int position) {
        int block = blockOf(position);
        return blocks[block].get(position - starts[block]);
    }

    /** Most blocks are nearly full, so the first guess is where the element would be if all were. */
    private int blockOf(int position) {
        if (position < 0 || position >= size()) {
            throw new IndexOutOfBoundsException(position);
        }
        int guess = position / MOST_IN_BLOCK;
        if (position < starts[guess + 1]) {
            return guess;
        }
        int found = Arrays.binarySearch(starts, guess + 1, blocks.length, position);
        return found >= 0 ? found : -found - 2;
    }

    @Override
    public int size() {
        return starts[blocks.length];
    }

    @Override
    public Iterator<JsonNode> iterator() {
        return new Cursor();
    }

    @Override
    Elements change(BitSet leftOut, JsonNode[] appended) {
        List<FewElements> changed = new ArrayList<>(blocks.length + 1);
        int gap = leftOut.nextSetBit(0);
        for (int i = 0; i < blocks.length; i++) {
            FewElements kept = blocks[i];
            if (gap >= 0 && gap < starts[i + 1]) {
                kept = kept.changeWithin(leftOut.get(starts[i], starts[i + 1]), NOTHING);
                gap = leftOut.nextSetBit(starts[i + 1]);
            }
            if (!kept.isEmpty()) {
                changed.add(kept);
            }
        }
        append(appended, changed);
        ManyElements result = new ManyElements(changed);
        return result.isScattered() ? Elements.of(result.toArray(NOTHING)) : result;
    }

    private static void append(JsonNode[] appended, List<FewElements> blocks) {
        int last = blocks.size() - 1;
        if (last >= 0 && blocks.get(last).size() + appended.length <= MOST_IN_BLOCK) {
            blocks.set(last, blocks.get(last).changeWithin(new BitSet(0), appended));
        } else {
            cut(appended, blocks);
        }
    }

    /** Whether the blocks have become so small that all of them should be put together anew. */
    private boolean isScattered() {
        return size() <= MOST_IN_BLOCK || blocks.length > 4 + 2 * (size() / MOST_IN_BLOCK);
    }

    @Override
    void mark(SoughtValues sought, BitSet positions, int offset) {
        for (int i = 0; i < blocks.length; i++) {
            blocks[i].mark(sought, positions, offset + starts[i]);
        }
    }

    private final class Cursor implements Iterator<JsonNode> {

        private int block;
        private int next;

        @Override
        public boolean hasNext() {
            return block < blocks.length;
        }

        @Override
        public JsonNode next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            JsonNode element = blocks[block].get(next++);
            if (next == blocks[block].size()) {
                block++;
                next = 0;
            }
            return element;
        }
    }
}
