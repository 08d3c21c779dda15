package dev.scimkit.core.json;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A hash of the {@code value} of every element of an array, in order, that is the same for texts which differ only in
 * case; zero where that cannot be told: the element has no such text, or the text has characters beyond ASCII.
 */
final class ValueHashes {

    static final int UNKNOWN = 0;

    /** So many bits an element let one look in 16 go on to the hashes themselves. */
    private static final int SUMMARY_BITS = 16;

    private final int[] hashes;

    private final HashBits summary;

    private ValueHashes(int[] hashes, @Nullable ValueHashes superset) {
        this.hashes = hashes;
        this.summary = superset == null ? new HashBits(hashes, SUMMARY_BITS) : superset.summary;
    }

    static ValueHashes of(JsonNode[] elements) {
        int[] hashes = new int[elements.length];
        fill(hashes, elements, 0);
        return new ValueHashes(hashes, null);
    }

    /**
     * The hashes of a list that was made from another one.
     *
     * @param elements the new list: what was kept, and then what was appended
     */
    ValueHashes changed(BitSet leftOut, JsonNode[] elements) {
        int kept = hashes.length - leftOut.cardinality();
        int[] changed = new int[elements.length];
        Piece.copyKept(hashes, hashes.length, changed, leftOut);
        fill(changed, elements, kept);
        return new ValueHashes(changed, kept == elements.length ? this : null);
    }

    private static void fill(int[] hashes, JsonNode[] elements, int from) {
        for (int i = from; i < hashes.length; i++) {
            JsonNode value = elements[i].get("value");
            hashes[i] = value != null && value.isString() ? of(value.stringValue()) : UNKNOWN;
        }
    }

    static int of(String text) {
        int hash = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                return UNKNOWN;
            }
            hash = 31 * hash + (c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c);
        }
        return hash == UNKNOWN ? 1 : hash;
    }

    /** Marks the positions, from an offset on, of the elements that may have a sought value. */
    void mark(SoughtHashes sought, BitSet candidates, int offset) {
        if (sought.isAny()) {
            candidates.set(offset, offset + hashes.length);
        } else if (sought.mayMeet(summary)) {
            for (int i = sought.next(hashes, 0); i < hashes.length; i = sought.next(hashes, i + 1)) {
                candidates.set(offset + i);
            }
        }
    }
}
