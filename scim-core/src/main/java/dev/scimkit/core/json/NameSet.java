package dev.scimkit.core.json;

import java.util.Collection;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/**
 * Tells of many objects whether they have members with other names than these: that is found out once for objects that
 * share their names, as those do that a {@link NameTable} made, if no other set was asked first. Immutable; made once for each set of names, used by any
 * number of threads.
 */
public final class NameSet {

    private final Set<String> names;

    private NameSet(Set<String> names) {
        this.names = names;
    }

    /**
     * Makes a set.
     *
     * @param names the names
     * @return the set
     */
    public static NameSet of(Collection<String> names) {
        return new NameSet(Set.copyOf(names));
    }

    /**
     * Says whether the name of every member of an object is among these.
     *
     * @param object any object
     * @return true if it has no member with another name
     */
    public boolean hasAllOf(ObjectNode object) {
        return object instanceof ImmutableObjectNode immutable
                ? immutable.members.areNamedBy(this)
                : names.containsAll(object.propertyNames());
    }

    boolean has(String name) {
        return names.contains(name);
    }
}
