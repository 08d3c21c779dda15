package dev.scimkit.core.resource;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What changed between two resources of one type, by attribute path.
 *
 * <p>Values of singular attributes are compared as a whole, those of singular complex attributes by sub-attribute, and
 * those of multi-valued attributes by element: an element is known by its {@code value} and {@code type}, a member of a
 * group by its id, and their order does not matter. {@code schemas} and {@code meta} are left out, because they follow
 * from the rest.
 *
 * @param changes every difference, in the order of the schemas
 */
public record ResourceDiff(List<Change> changes) {

    public ResourceDiff {
        changes = List.copyOf(changes);
    }

    /**
     * Compares two resources.
     *
     * @param before the one before
     * @param after the one after, of the same type
     * @return what changed
     */
    public static ResourceDiff between(Resource before, Resource after) {
        return new ResourceDiff(new TreeDiff(after.resourceType()).compare(before.tree(), after.tree()));
    }

    /** {@return whether nothing changed} */
    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /** {@return the paths of what changed, each once, in order; free of values, and so fit for events and logs} */
    public List<String> paths() {
        return changes.stream()
                .map(change -> change.path().toString())
                .distinct()
                .collect(Collectors.toUnmodifiableList());
    }
}
