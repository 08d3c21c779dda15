package dev.scimkit.core.json;

import java.util.AbstractList;
import java.util.BitSet;
import java.util.Collection;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The elements of an immutable JSON array; whatever would change it throws, as {@link AbstractList} provides. */
final class Elements extends AbstractList<JsonNode> implements RandomAccess {

    static final Elements NONE = new Elements(new JsonNode[0]);

    private final JsonNode[] nodes;

    /** Made when elements are first sought by their values; four bytes an element. */
    private volatile int @Nullable [] hashes;

    /** Takes the array over; the caller must not keep it. */
    Elements(JsonNode[] nodes) {
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

    /**
     * The elements but those at the positions left out, which must be positions of elements, and others after them.
     *
     * @param appended immutable nodes; taken over, the caller must not keep them
     */
    Elements change(BitSet leftOut, JsonNode[] appended) {
        int kept = nodes.length - leftOut.cardinality();
        JsonNode[] changed = new JsonNode[kept + appended.length];
        copyKept(nodes, nodes.length, changed, leftOut);
        System.arraycopy(appended, 0, changed, kept, appended.length);
        Elements result = new Elements(changed);
        int[] known = hashes;
        if (known != null) {
            int[] carried = new int[changed.length];
            copyKept(known, nodes.length, carried, leftOut);
            ValueHashes.fill(carried, changed, kept);
            result.hashes = carried;
        }
        return result;
    }

    /** The positions of all elements whose {@code value} is one of the texts without regard to case, and of some others. */
    BitSet candidates(Collection<String> texts) {
        int[] known = hashes;
        if (known == null) {
            known = ValueHashes.of(nodes);
            hashes = known;
        }
        return ValueHashes.candidates(known, texts);
    }

    private static void copyKept(Object source, int length, Object target, BitSet leftOut) {
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
