/**
 * Resources (RFC 7643 sections 3 and 4): {@link dev.scimkit.core.resource.Resource} is one immutable JSON tree, and
 * {@link dev.scimkit.core.resource.ResourceReader} reads it.
 */
@NullMarked
package dev.scimkit.core.resource;

import org.jspecify.annotations.NullMarked;
