package dev.scimkit.core.json;

import java.util.BitSet;
import java.util.Collection;
import tools.jackson.databind.JsonNode;

/**
 * A hash of the {@code value} of every element of an array, in order, that is the same for texts which differ only in
 * case; zero where that cannot be told: the element has no such text, or the text has characters beyond ASCII.
 */
final class ValueHashes {

    private static final int UNKNOWN = 0;

    /** Up to this many sought values each gets 64 bits or more, so that few others fall on a bit that is set. */
    private static final int SPARSE = 1 << 20;

    private ValueHashes() {}

    static int[] of(JsonNode[] elements) {
        int[] hashes = new int[elements.length];
        fill(hashes, elements, 0);
        return hashes;
    }

    static void fill(int[] hashes, JsonNode[] elements, int from) {
        for (int i = from; i < hashes.length; i++) {
            JsonNode value = elements[i].get("value");
            hashes[i] = value != null && value.isString() ? of(value.stringValue()) : UNKNOWN;
        }
    }

    private static int of(String text) {
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

    /**
     * Marks the positions of the hashes that a sought text may have, or that are unknown.
     *
     * @param wanted what {@link #wanted} gave
     * @param offset the position of the first hash
     */
    static void mark(int[] hashes, long[] wanted, BitSet candidates, int offset) {
        if (wanted.length == 0) {
            candidates.set(offset, offset + hashes.length);
            return;
        }
        for (int i = 0; i < hashes.length; i++) {
            int hash = hashes[i];
            if (hash == UNKNOWN || (wanted[slot(hash, wanted.length)] >>> hash & 1) != 0) {
                candidates.set(offset + i);
            }
        }
    }

    /** A bit for each text; nothing if the hash of one is unknown. */
    static long[] wanted(Collection<String> texts) {
        long[] wanted = new long[Integer.highestOneBit(Math.min(texts.size(), SPARSE) + 1) * 2];
        for (String text : texts) {
            int hash = of(text);
            if (hash == UNKNOWN) {
                return new long[0];
            }
            wanted[slot(hash, wanted.length)] |= 1L << hash;
        }
        return wanted;
    }

    /** The low six bits of a hash choose the bit in a word, others the word. */
    private static int slot(int hash, int words) {
        return (hash >>> 6 ^ hash >>> 17) & (words - 1);
    }
}
