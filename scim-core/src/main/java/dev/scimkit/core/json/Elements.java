package dev.scimkit.core.json;

import java.util.AbstractList;
import java.util.BitSet;
import java.util.RandomAccess;
import tools.jackson.databind.JsonNode;

/** The elements of an immutable JSON array; whatever would change it throws, as {@link AbstractList} provides. */
final class Elements extends AbstractList<JsonNode> implements RandomAccess {

    static final Elements NONE = new Elements(new JsonNode[0]);

    private final JsonNode[] nodes;

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

    /** Copies all elements but those at the positions left out, which must be positions of elements. */
    void copyTo(JsonNode[] target, BitSet leftOut) {
        int from = 0;
        int next = 0;
        for (int gap = leftOut.nextSetBit(0); gap >= 0; gap = leftOut.nextSetBit(gap + 1)) {
            System.arraycopy(nodes, from, target, next, gap - from);
            next += gap - from;
            from = gap + 1;
        }
        System.arraycopy(nodes, from, target, next, nodes.length - from);
    }
}
