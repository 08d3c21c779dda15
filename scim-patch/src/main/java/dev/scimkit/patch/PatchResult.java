package dev.scimkit.patch;

import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.AttributePath;
import java.util.List;

/**
 * What came of a PATCH request.
 *
 * @param resource the resource as it is now: the very one that was given when nothing changed
 * @param changedPaths the attributes that now have another value, in canonical spelling: sub-attributes of singular
 *     attributes each on its own, lists as a whole; empty when nothing changed
 */
public record PatchResult(Resource resource, List<AttributePath> changedPaths) {

    public PatchResult {
        changedPaths = List.copyOf(changedPaths);
    }

    /** {@return whether anything changed; if not, neither may {@code lastModified} or the version (section 3.5.2.1)} */
    public boolean changed() {
        return !changedPaths.isEmpty();
    }
}
