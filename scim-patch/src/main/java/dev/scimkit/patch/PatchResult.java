package dev.scimkit.patch;

import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.AttributePath;
import java.util.List;
import java.util.Objects;

/**
 * The outcome of a PATCH request.
 *
 * @param resource the resource afterwards; the same object as before when nothing changed
 * @param changedPaths the attributes whose value changed, in canonical spelling: single complex attributes by
 *     sub-attribute, lists as a whole; empty when nothing changed
 */
public record PatchResult(Resource resource, List<AttributePath> changedPaths) {

    public PatchResult {
        Objects.requireNonNull(resource, "resource");
        Objects.requireNonNull(changedPaths, "changedPaths");
        changedPaths = List.copyOf(changedPaths);
    }

    /** {@return whether anything changed; if not, {@code lastModified} and the version must stay too (RFC 7644 section 3.5.2.1)} */
    public boolean changed() {
        return !changedPaths.isEmpty();
    }
}
