package dev.scimkit.core.internal.json;

import java.util.AbstractList;
import java.util.BitSet;
import java.util.RandomAccess;
import tools.jackson.databind.JsonNode;

/**
 * The elements of an immutable JSON array; whatever would change it throws, as {@link AbstractList} provides. A few are in one
 * array, many in blocks, so that a list which is made from another shares all blocks that did not change.
 */
abstract class Elements extends AbstractList<JsonNode> implements RandomAccess {

    /** Copying this many takes no longer than finding them, and no garbage collector treats their array as a large object. */
    static final int MOST_IN_BLOCK = 1_024;

    static final JsonNode[] NOTHING = {};

    /** Takes the array over; the caller must not keep it. */
    static Elements of(JsonNode[] nodes) {
        return nodes.length <= MOST_IN_BLOCK ? new FewElements(nodes) : ManyElements.of(nodes);
    }

    /**
     * The elements except those at some positions, and others after them.
     *
     * @param leftOut positions of elements
     * @param appended immutable nodes; taken over, the caller must not keep them
     */
    abstract Elements change(BitSet leftOut, JsonNode[] appended);

    /** Sets the bits of the positions, from an offset on, of all elements that have a sought value, and of some others. */
    abstract void mark(SoughtValues sought, BitSet positions, int offset);
}
