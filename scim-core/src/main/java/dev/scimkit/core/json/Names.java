package dev.scimkit.core.json;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The names of the members of immutable objects, in order, with a hash index when there are many. Objects of a kind share
 * one of these if it comes from a {@link NameTable}; it then has the names as they are written, too.
 */
final class Names {

    static final Names NONE = new Names(new String[0]);

    /** Up to this many members a scan is faster than hashing. */
    private static final int SCAN_LIMIT = 12;

    /** So often in a row may a name be added to shared names for them to remain shared. */
    private static final int MOST_ADDED = 4;

    private final String[] all;
    private final int @Nullable [] index;

    /** How many names may be added still; below zero when this is not shared. */
    private final int toAdd;

    /** Whether a second object came with these names; set by whichever thread sees one, and never taken back. */
    private boolean metAgain;

    /** The names with a comma before and a colon behind, made when an object is first written. */
    private volatile byte @Nullable [][] written;

    /** Where the members of a lookup stand, remembered for the first one that came after a second object had these names. */
    private volatile MemberLookup.@Nullable Places places;

    /** A set that has all of these names: the first one that was asked and has. */
    private volatile @Nullable NameSet within;

    /** These names and one more that was added last. */
    private volatile @Nullable Names longer;

    /** Takes the array over; the caller must not keep it. */
    Names(String[] all) {
        this(all, -1);
    }

    private Names(String[] all, int toAdd) {
        this.all = all;
        this.index = all.length > SCAN_LIMIT ? NameIndex.of(all) : null;
        this.toAdd = toAdd;
    }

    /** Names that many objects will have; takes the array over. */
    static Names shared(String[] all) {
        return new Names(all, MOST_ADDED);
    }

    boolean isShared() {
        return toAdd >= 0;
    }

    int count() {
        return all.length;
    }

    String get(int position) {
        return all[position];
    }

    @SuppressWarnings("ReferenceEquality") // a fast path only, as names of attributes are interned: equals decides
    int indexOf(String name) {
        int[] hashed = index;
        if (hashed != null) {
            return NameIndex.find(hashed, all, name);
        }
        String[] names = all;
        int hash = name.hashCode();
        for (int i = 0; i < names.length; i++) {
            String candidate = names[i];
            if (candidate == name || (candidate.hashCode() == hash && candidate.equals(name))) {
                return i;
            }
        }
        return -1;
    }

    int indexOf(MemberLookup lookup, int number) {
        MemberLookup.Places known = places(lookup);
        return known != null ? known.get(number) : indexOf(lookup.name(number));
    }

    MemberLookup.@Nullable Places places(MemberLookup lookup) {
        MemberLookup.Places known = places;
        if (known == null && metAgain) {
            known = lookup.in(this);
            places = known;
        }
        return known != null && known.areOf(lookup) ? known : null;
    }

    @SuppressWarnings("ReferenceEquality") // a fast path only: another set is asked
    boolean areWithin(NameSet set) {
        if (within == set) {
            return true;
        }
        for (String name : all) {
            if (!set.has(name)) {
                return false;
            }
        }
        if (within == null && isShared()) {
            within = set;
        }
        return true;
    }

    /** These names, and behind them one that is not among them. */
    Names plus(String name) {
        Names known = longer;
        if (known != null && known.all[all.length].equals(name)) {
            known.meet();
            return known;
        }
        String[] names = Arrays.copyOf(all, all.length + 1);
        names[all.length] = name;
        Names added = new Names(names, toAdd > 0 && NameTable.isWorthSharing(names, names.length) ? toAdd - 1 : -1);
        if (added.toAdd >= 0) {
            longer = added;
        }
        return added;
    }

    Names without(int position) {
        String[] fewer = new String[all.length - 1];
        System.arraycopy(all, 0, fewer, 0, position);
        System.arraycopy(all, position + 1, fewer, position, fewer.length - position);
        return new Names(fewer);
    }

    /** Whether these are the first so many of the names, all of them and in order. */
    boolean are(String[] names, int count) {
        return count == all.length && Arrays.equals(all, 0, count, names, 0, count);
    }

    boolean startWith(Names others) {
        return others.all.length <= all.length
                && Arrays.equals(all, 0, others.all.length, others.all, 0, others.all.length);
    }

    String[] copy(int length) {
        return Arrays.copyOf(all, length);
    }

    void meet() {
        if (!metAgain) {
            metAgain = true;
        }
    }

    /** The names as they are written, each with a comma before it and a colon behind; null until a second object came. */
    byte @Nullable [][] written() {
        byte[][] octets = written;
        if (octets == null && metAgain) {
            octets = new byte[all.length][];
            for (int i = 0; i < octets.length; i++) {
                octets[i] = Utf8Writer.followingName(all[i]);
            }
            written = octets;
        }
        return octets;
    }
}
