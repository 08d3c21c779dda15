package dev.scimkit.server.internal.engine.type;

import java.util.List;

/**
 * What follows from the attributes that a request writes.
 *
 * @param secret whether one of them is secret; the write is a change then, whatever value was stored, so that nobody
 *     learns whether it was the same
 * @param shown the paths of those that are returned on request, which writing them is (RFC 7643 section 7)
 */
public record WrittenAttributes(boolean secret, List<String> shown) {

    /** What follows from attributes of the common kind: nothing. */
    public static final WrittenAttributes ORDINARY = new WrittenAttributes(false, List.of());
}
