/**
 * What goes wrong in SCIM, as values: one immutable {@link dev.scimkit.core.error.ScimError} and the one unchecked
 * {@link dev.scimkit.core.error.ScimException} that carries it (RFC 7644 section 3.12).
 */
@NullMarked
package dev.scimkit.core.error;

import org.jspecify.annotations.NullMarked;
