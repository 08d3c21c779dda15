package dev.scimkit.server.repository;

import java.util.List;
import java.util.Objects;

/** Copies what a repository puts on a page, and names what is missing. */
final class Elements {

    private Elements() {}

    /** An immutable copy; refuses null, and null among the elements. */
    static <T> List<T> copyOf(List<T> resources) {
        Objects.requireNonNull(resources, "resources");
        int index = 0;
        for (T resource : resources) {
            if (resource == null) {
                throw new NullPointerException("resources must not contain null, but element " + index + " of "
                        + resources.size() + " is null");
            }
            index++;
        }
        return List.copyOf(resources);
    }
}
