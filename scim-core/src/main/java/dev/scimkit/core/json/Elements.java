package dev.scimkit.core.json;

import java.util.AbstractList;
import java.util.BitSet;
import java.util.Collection;
import java.util.RandomAccess;
import tools.jackson.databind.JsonNode;

/**
 * The elements of an immutable JSON array; whatever would change it throws, as {@link AbstractList} provides. A few are one
 * {@link Piece}, many are {@link Pieces}, of which a list that is made from another shares all that did not change.
 */
abstract class Elements extends AbstractList<JsonNode> implements RandomAccess {

    /** Takes the array over; the caller must not keep it. */
    static Elements of(JsonNode[] nodes) {
        return nodes.length <= Piece.MOST ? new Piece(nodes) : Pieces.of(nodes);
    }

    /**
     * The elements but those at the positions left out, which must be positions of elements, and others after them.
     *
     * @param appended immutable nodes; taken over, the caller must not keep them
     */
    abstract Elements change(BitSet leftOut, JsonNode[] appended);

    /** The positions of all elements whose {@code value} is one of the texts without regard to case, and of some others. */
    final BitSet candidates(Collection<String> texts) {
        BitSet candidates = new BitSet(size());
        mark(candidates, 0, SoughtHashes.of(texts));
        return candidates;
    }

    /** Sets the bits of candidates, from an offset on. */
    abstract void mark(BitSet candidates, int offset, SoughtHashes sought);
}
