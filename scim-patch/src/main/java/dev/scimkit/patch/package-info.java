/**
 * PATCH (RFC 7644 section 3.5.2). Start at {@link dev.scimkit.patch.ScimPatch}, which applies a
 * {@link dev.scimkit.patch.request.PatchRequest} to a resource and finds the request that turns one resource into another.
 * {@link dev.scimkit.patch.request.PatchOptions} says which habits of clients are tolerated, and a
 * {@link dev.scimkit.patch.ResolvedPatch} tells stores that patch on their own what to do.
 */
@NullMarked
package dev.scimkit.patch;

import org.jspecify.annotations.NullMarked;
