/** Resolves a request against a resource type: the only place that looks at paths and names. */
@NullMarked
package dev.scimkit.patch.internal.resolve;

import org.jspecify.annotations.NullMarked;
