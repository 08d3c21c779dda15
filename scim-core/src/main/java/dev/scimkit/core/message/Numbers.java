package dev.scimkit.core.message;

import dev.scimkit.core.resource.Attributes;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads numbers of a service provider's configuration; a number outside the range of an int becomes the nearest int.
 */
final class Numbers {

    private Numbers() {}

    static @Nullable Integer read(ObjectNode tree, String name) {
        Long value = Attributes.integer(tree, name);
        return value == null ? null : (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, value));
    }
}
