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

    /** The positions of the hashes that one of the texts may have, or that are unknown. */
    static BitSet candidates(int[] hashes, Collection<String> texts) {
        long[] wanted = wanted(texts);
        BitSet candidates = new BitSet(hashes.length);
        if (wanted.length == 0) {
            candidates.set(0, hashes.length);
            return candidates;
        }
        for (int i = 0; i < hashes.length; i++) {
            int hash = hashes[i];
            if (hash == UNKNOWN || (wanted[slot(hash, wanted.length)] >>> hash & 1) != 0) {
                candidates.set(i);
            }
        }
        return candidates;
    }

    /** A bit for each text; nothing if the hash of one is unknown. */
    private static long[] wanted(Collection<String> texts) {
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
