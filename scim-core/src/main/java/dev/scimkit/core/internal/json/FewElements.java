package dev.scimkit.core.internal.json;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Elements in one array. */
final class FewElements extends Elements {

    private final JsonNode[] nodes;

    /** The hashes of the elements' values, made when one is first sought; four bytes for each element. */
    private volatile int @Nullable [] hashes;

    /** Takes the array over; the caller must not keep it. */
    FewElements(JsonNode[] nodes) {
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
        FewElements changed = changeWithin(leftOut, appended);
        return changed.size() <= MOST_IN_BLOCK ? changed : of(changed.nodes);
    }

    /** The same in one array, however many there are. */
    FewElements changeWithin(BitSet leftOut, JsonNode[] appended) {
        int kept = nodes.length - leftOut.cardinality();
        JsonNode[] changed = new JsonNode[kept + appended.length];
        copyKept(nodes, leftOut, changed);
        System.arraycopy(appended, 0, changed, kept, appended.length);
        FewElements result = new FewElements(changed);
        int[] known = hashes;
        if (known != null) {
            int[] changedHashes = new int[changed.length];
            copyKept(known, leftOut, changedHashes);
            System.arraycopy(SoughtValues.hashes(appended), 0, changedHashes, kept, appended.length);
            result.hashes = changedHashes;
        }
        return result;
    }

    /** Copies what is not left out of one array to the beginning of another. */
    private void copyKept(Object source, BitSet leftOut, Object target) {
        int from = 0;
        int next = 0;
        for (int gap = leftOut.nextSetBit(0); gap >= 0; gap = leftOut.nextSetBit(gap + 1)) {
            System.arraycopy(source, from, target, next, gap - from);
            next += gap - from;
            from = gap + 1;
        }
        System.arraycopy(source, from, target, next, nodes.length - from);
    }

    @Override
    void mark(SoughtValues sought, BitSet positions, int offset) {
        int[] known = hashes;
        if (known == null) {
            known = SoughtValues.hashes(nodes);
            hashes = known;
        }
        sought.mark(known, positions, offset);
    }
}
