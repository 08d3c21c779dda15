package dev.scimkit.core.json;

/** A table of bits that tells of most hashes that they are not among those it was made of; in use for very many looks. */
final class HashBits {

    /** Most bits a table has, 8 MB. */
    private static final long MOST = 1L << 26;

    private final long[] words;

    /** A table with at least so many bits for each hash. */
    HashBits(int[] hashes, int bitsEach) {
        long bits = Math.min(MOST, Math.max(1L, hashes.length) * bitsEach);
        words = new long[Math.max(1, (int) (Long.highestOneBit(2 * bits - 1) / Long.SIZE))];
        for (int hash : hashes) {
            int mixed = mix(hash);
            words[word(mixed)] |= 1L << mixed;
        }
    }

    /** Whether a hash may be among those of the table; if not, it surely is none of them. */
    boolean mayHave(int hash) {
        int mixed = mix(hash);
        return (words[word(mixed)] >>> mixed & 1) != 0;
    }

    /** The first position, from one on, of a hash that may be among those of the table; the length if there is none. */
    int next(int[] hashes, int from) {
        int position = from;
        while (position < hashes.length && !mayHave(hashes[position])) {
            position++;
        }
        return position;
    }

    /** Spreads zero, and the hashes of texts that differ in their last letters; the factor is 2^32 by the golden ratio. */
    private static int mix(int hash) {
        int spread = (hash + 1) * 0x9E3779B9;
        return spread ^ spread >>> 15;
    }

    /** The low six bits choose the bit in a word, the next ones the word. */
    private int word(int mixed) {
        return mixed >>> 6 & (words.length - 1);
    }
}
