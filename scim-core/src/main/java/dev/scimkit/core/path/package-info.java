/**
 * Attribute paths in the notation of RFC 7644 section 3.10: {@link dev.scimkit.core.path.AttributePath} as written, and
 * {@link dev.scimkit.core.path.ResolvedPath} as a resource type understands it.
 */
@NullMarked
package dev.scimkit.core.path;

import org.jspecify.annotations.NullMarked;
