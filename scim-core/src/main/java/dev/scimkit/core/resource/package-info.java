/**
 * Resources (RFC 7643 sections 3 and 4): a {@link dev.scimkit.core.resource.Resource} is an immutable JSON tree that
 * {@link dev.scimkit.core.resource.ResourceReader} reads.
 */
@NullMarked
package dev.scimkit.core.resource;

import org.jspecify.annotations.NullMarked;
