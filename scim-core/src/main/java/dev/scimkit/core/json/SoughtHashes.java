package dev.scimkit.core.json;

import java.util.Arrays;
import java.util.Collection;

/** The hashes of sought values and the unknown hash, for very many looks of which few find anything. */
final class SoughtHashes {

    /** With more, the unknown one counted, to look each up in a summary costs about as much as to go through all hashes. */
    private static final int FEW = 9;

    private static final SoughtHashes ANY = new SoughtHashes(new int[] {ValueHashes.UNKNOWN});

    private final int[] sorted;

    private final HashBits bits;

    private SoughtHashes(int[] hashes) {
        sorted = hashes;
        Arrays.sort(sorted);
        bits = new HashBits(sorted, Long.SIZE);
    }

    /** The hashes of texts; if that of one is unknown, every element may have its value. */
    static SoughtHashes of(Collection<String> texts) {
        int[] hashes = new int[texts.size() + 1];
        hashes[0] = ValueHashes.UNKNOWN;
        int next = 1;
        for (String text : texts) {
            int hash = ValueHashes.of(text);
            if (hash == ValueHashes.UNKNOWN) {
                return ANY;
            }
            hashes[next++] = hash;
        }
        return new SoughtHashes(hashes);
    }

    boolean isAny() {
        return this == ANY;
    }

    /** The first position, from one on, of a hash that is sought or unknown; the length if there is none. */
    int next(int[] hashes, int from) {
        int position = bits.next(hashes, from);
        while (position < hashes.length && Arrays.binarySearch(sorted, hashes[position]) < 0) {
            position = bits.next(hashes, position + 1);
        }
        return position;
    }

    /** Whether one of the sought hashes may be among others; if too many are sought to ask for each, it may. */
    boolean mayMeet(HashBits others) {
        if (sorted.length > FEW) {
            return true;
        }
        for (int hash : sorted) {
            if (others.mayHave(hash)) {
                return true;
            }
        }
        return false;
    }
}
