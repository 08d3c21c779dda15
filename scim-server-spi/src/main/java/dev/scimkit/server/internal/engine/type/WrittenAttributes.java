package dev.scimkit.server.internal.engine.type;

import java.util.List;

/**
 * The consequences of the attributes that a request writes.
 *
 * @param secret whether one of them is secret; then the write counts as a change whatever was stored, so that nobody
 *     learns whether the value was the same
 * @param shown the paths of those with {@code returned} = {@code request}: writing them counts as requesting them (RFC
 *     7643 section 7)
 */
public record WrittenAttributes(boolean secret, List<String> shown) {

    /** Ordinary attributes have no such consequences. */
    public static final WrittenAttributes ORDINARY = new WrittenAttributes(false, List.of());
}
