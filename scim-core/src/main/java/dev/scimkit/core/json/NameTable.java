package dev.scimkit.core.json;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Lets objects with the same member names share them, which saves space, and time when they are made and written.
 *
 * <p>It remembers 128 lists of names, or 16 if it is small, none with more than 64 names or 1,024 characters, and at most four that
 * are longer by a name with each, so that nobody can fill the memory with names. Safe for any number of threads.
 */
public final class NameTable {

    private static final int SIZE = 128;
    private static final int SMALL_SIZE = 16;
    private static final int MOST_NAMES = 64;
    private static final int MOST_CHARACTERS = 1_024;

    private final AtomicReferenceArray<Names> known;

    /** Makes a table that knows no names yet. */
    public NameTable() {
        this(SIZE);
    }

    private NameTable(int size) {
        this.known = new AtomicReferenceArray<>(size);
    }

    /** {@return a table for one kind of objects, which knows no names yet} */
    public static NameTable small() {
        return new NameTable(SMALL_SIZE);
    }

    /** {@return a builder for an object, which will share its names with other objects that this table's builders make} */
    public ObjectBuilder object() {
        return new ObjectBuilder(this);
    }

    /** {@return a kind of objects, most of which have the names of the one before} */
    public Kind kind() {
        return new Kind(this);
    }

    /** Objects that most of the time have the same names in the same order. Safe for any number of threads. */
    public static final class Kind {

        /** So many names fewer, as an attribute or two may be missing, do not change what is usual. */
        private static final int FEW = 2;

        private final NameTable table;
        private volatile @Nullable Names usual;

        private Kind(NameTable table) {
            this.table = table;
        }

        /** {@return a builder for the next object, which costs least if it gets the usual names in their order} */
        public ObjectBuilder object() {
            return new ObjectBuilder(table, this, usual);
        }

        /** Takes notice of an object's names that were not the usual ones. */
        void notice(Names names) {
            Names before = usual;
            boolean fewer = before != null && before.startWith(names) && before.count() <= names.count() + FEW;
            if (!fewer && names.isShared()) {
                usual = names;
            }
        }
    }

    /** The names, which are the first so many of an array that stays the caller's. */
    Names of(String[] names, int count) {
        int hash = 0;
        for (int i = 0; i < count; i++) {
            hash = 31 * hash + names[i].hashCode();
        }
        int slot = (hash ^ (hash >>> 16)) & (known.length() - 1);
        Names found = known.get(slot);
        if (found == null || !found.are(names, count)) {
            Names older = found;
            found = known.get(slot ^ 1);
            if (found == null || !found.are(names, count)) {
                return added(slot, older, names, count);
            }
        }
        found.meet();
        return found;
    }

    /** Remembers names that are new to the table; what was in their place moves to its other one. */
    private Names added(int slot, @Nullable Names older, String[] names, int count) {
        String[] own = Arrays.copyOf(names, count);
        if (!isWorthSharing(names, count)) {
            return new Names(own);
        }
        Names added = Names.shared(own);
        if (older != null) {
            known.set(slot ^ 1, older);
        }
        known.set(slot, added);
        return added;
    }

    static boolean isWorthSharing(String[] names, int count) {
        if (count > MOST_NAMES) {
            return false;
        }
        int characters = 0;
        for (int i = 0; i < count; i++) {
            characters += names[i].length();
        }
        return characters <= MOST_CHARACTERS;
    }
}
