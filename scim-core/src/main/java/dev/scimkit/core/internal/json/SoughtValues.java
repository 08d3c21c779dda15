package dev.scimkit.core.internal.json;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import tools.jackson.databind.JsonNode;

/**
 * Texts that are sought among the {@code value}s of many elements (RFC 7643 section 2.4), by hashes that are the same for texts
 * which differ only in case. Elements are spread over the memory; their hashes are in one array.
 */
final class SoughtValues {

    /** The hash of an element without a text, or whose text has characters beyond ASCII: it may be any of those sought. */
    private static final int UNKNOWN = 0;

    /** Up to this many are found faster one by one than together. */
    private static final int FEW = 4;

    private final boolean any;
    private final int[] sorted;

    /** A bit is set for each sought hash, out of 64 bits or more for each, so the bits of most other hashes are clear. */
    private final long[] filter;

    SoughtValues(Collection<String> texts) {
        sorted = new int[texts.size() + 1];
        sorted[0] = UNKNOWN;
        boolean unknown = false;
        int next = 1;
        for (String text : texts) {
            int hash = hash(text);
            unknown |= hash == UNKNOWN;
            sorted[next++] = hash;
        }
        any = unknown;
        Arrays.sort(sorted);
        filter = new long[2 * Integer.highestOneBit(sorted.length)];
        for (int hash : sorted) {
            int mixed = mix(hash);
            filter[word(mixed)] |= 1L << mixed;
        }
    }

    static int[] hashes(JsonNode[] elements) {
        int[] hashes = new int[elements.length];
        for (int i = 0; i < hashes.length; i++) {
            JsonNode value = elements[i].get("value");
            hashes[i] = value != null && value.isString() ? hash(value.stringValue()) : UNKNOWN;
        }
        return hashes;
    }

    private static int hash(String text) {
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

    /** Sets the bits of the positions, from an offset on, of all hashes that are sought or unknown. */
    void mark(int[] hashes, BitSet positions, int offset) {
        if (any) {
            positions.set(offset, offset + hashes.length);
            return;
        }
        if (sorted.length <= FEW) {
            for (int hash : sorted) {
                mark(hash, hashes, positions, offset);
            }
            return;
        }
        for (int i = 0; i < hashes.length; i++) {
            int hash = hashes[i];
            int mixed = mix(hash);
            if ((filter[word(mixed)] >>> mixed & 1) != 0 && Arrays.binarySearch(sorted, hash) >= 0) {
                positions.set(offset + i);
            }
        }
    }

    private static void mark(int hash, int[] hashes, BitSet positions, int offset) {
        for (int i = 0; i < hashes.length; i++) {
            if (hashes[i] == hash) {
                positions.set(offset + i);
            }
        }
    }

    /** Spreads the hashes of texts that differ in their last letters; the factor is 2^32 divided by the golden ratio. */
    private static int mix(int hash) {
        int spread = hash * 0x9E3779B9;
        return spread ^ spread >>> 15;
    }

    /** The low six bits choose the bit in a word, the next ones the word. */
    private int word(int mixed) {
        return mixed >>> 6 & (filter.length - 1);
    }
}
