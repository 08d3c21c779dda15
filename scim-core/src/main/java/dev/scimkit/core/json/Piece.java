package dev.scimkit.core.json;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Elements in one array, with the hashes of their values once they were sought by them. */
final class Piece extends Elements {

    /** So many are copied as fast as they are found, and their array is no large object to any garbage collector. */
    static final int MOST = 1_024;

    static final Piece NONE = new Piece(new JsonNode[0]);

    private final JsonNode[] nodes;

    /** Made when elements are first sought by their values; six to eight bytes an element. */
    private volatile @Nullable ValueHashes hashes;

    /** Takes the array over; the caller must not keep it. */
    Piece(JsonNode[] nodes) {
        this.nodes = nodes;
    }

    @Override
    public JsonNode get(int position) {
        return nodes[position];
    }

    @Override
    public int size() {
        return nodes.length;
    }

    @Override
    public JsonNode[] toArray() {
        return nodes.clone();
    }

    @Override
    Elements change(BitSet leftOut, JsonNode[] appended) {
        int kept = nodes.length - leftOut.cardinality();
        JsonNode[] changed = new JsonNode[kept + appended.length];
        System.arraycopy(appended, 0, changed, kept, appended.length);
        copyKept(nodes, nodes.length, changed, leftOut);
        if (changed.length > MOST) {
            return Elements.of(changed);
        }
        Piece result = new Piece(changed);
        ValueHashes known = hashes;
        if (known != null) {
            result.hashes = known.changed(leftOut, changed);
        }
        return result;
    }

    @Override
    void mark(BitSet candidates, int offset, SoughtHashes sought) {
        ValueHashes known = hashes;
        if (known == null) {
            known = ValueHashes.of(nodes);
            hashes = known;
        }
        known.mark(sought, candidates, offset);
    }

    /** Copies the elements of one array that are not left out to the begin of another. */
    static void copyKept(Object source, int length, Object target, BitSet leftOut) {
        int from = 0;
        int next = 0;
        for (int gap = leftOut.nextSetBit(0); gap >= 0; gap = leftOut.nextSetBit(gap + 1)) {
            System.arraycopy(source, from, target, next, gap - from);
            next += gap - from;
            from = gap + 1;
        }
        System.arraycopy(source, from, target, next, length - from);
    }
}
