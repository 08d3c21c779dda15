package dev.scimkit.core.json;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Asks many objects for the same members: where each stands is found out once for objects that share their names, as those
 * do that a {@link NameTable} made, if no other lookup came before. Immutable; made once for each list of names, used by
 * any number of threads.
 */
public final class MemberLookup {

    private final String[] names;

    private MemberLookup(String[] names) {
        this.names = names;
    }

    /**
     * Makes a lookup.
     *
     * @param names the names of the members, in an order that the caller remembers
     * @return the lookup
     */
    public static MemberLookup of(Collection<String> names) {
        return new MemberLookup(names.toArray(String[]::new));
    }

    /**
     * Gets one member.
     *
     * @param object any object
     * @param number the position of the member's name in the list of names
     * @return its value, or null when the object has no such member
     */
    public @Nullable JsonNode get(ObjectNode object, int number) {
        return object instanceof ImmutableObjectNode immutable
                ? immutable.members.get(this, number)
                : object.get(names[number]);
    }

    /**
     * Finds the members of one object, for whoever will ask for most of them.
     *
     * @param object any object
     * @return its members
     */
    public Found in(ObjectNode object) {
        Places places = object instanceof ImmutableObjectNode immutable ? immutable.members.places(this) : null;
        return new Found(this, object, places);
    }

    /** The members of one object. Immutable, as long as the object is not changed. */
    public static final class Found {

        private final MemberLookup lookup;
        private final ObjectNode object;
        private final @Nullable Places places;

        private Found(MemberLookup lookup, ObjectNode object, @Nullable Places places) {
            this.lookup = lookup;
            this.object = object;
            this.places = places;
        }

        /**
         * Gets one member.
         *
         * @param number the position of the member's name in the list of names
         * @return its value, or null when the object has no such member
         */
        public @Nullable JsonNode get(int number) {
            Places known = places;
            return known == null
                    ? lookup.get(object, number)
                    : ((ImmutableObjectNode) object).members.valueAt(known.get(number));
        }
    }

    String name(int number) {
        return names[number];
    }

    Places in(Names all) {
        return new Places(this, all);
    }

    /** Where each member stands among the names of objects. */
    static final class Places {

        private final MemberLookup lookup;
        private final int[] places;

        private Places(MemberLookup lookup, Names all) {
            this.lookup = lookup;
            this.places = new int[lookup.names.length];
            for (int i = 0; i < places.length; i++) {
                places[i] = all.indexOf(lookup.names[i]);
            }
        }

        @SuppressWarnings("ReferenceEquality") // another lookup has places of its own
        boolean areOf(MemberLookup other) {
            return lookup == other;
        }

        /** Below zero for a member that is not there. */
        int get(int number) {
            return places[number];
        }
    }
}
