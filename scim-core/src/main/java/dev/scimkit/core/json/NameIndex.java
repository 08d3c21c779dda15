package dev.scimkit.core.json;

import java.util.Arrays;

/** A hash index over an array of names, for objects with many members: open addressing, never changed once made. */
final class NameIndex {

    private static final int FREE = -1;

    private NameIndex() {}

    static int[] of(String[] names) {
        int[] slots = new int[Integer.highestOneBit(names.length) * 4];
        Arrays.fill(slots, FREE);
        for (int i = 0; i < names.length; i++) {
            int slot = slotOf(names[i], slots.length);
            while (slots[slot] != FREE) {
                slot = (slot + 1) & (slots.length - 1);
            }
            slots[slot] = i;
        }
        return slots;
    }

    static int find(int[] slots, String[] names, String name) {
        int slot = slotOf(name, slots.length);
        while (slots[slot] != FREE) {
            if (names[slots[slot]].equals(name)) {
                return slots[slot];
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        return -1;
    }

    private static int slotOf(String name, int length) {
        int hash = name.hashCode();
        return (hash ^ (hash >>> 16)) & (length - 1);
    }
}
