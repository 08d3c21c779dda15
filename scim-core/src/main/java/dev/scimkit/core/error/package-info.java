/**
 * SCIM errors: the immutable {@link dev.scimkit.core.error.ScimError} and the unchecked {@link
 * dev.scimkit.core.error.ScimException} that carries it (RFC 7644 section 3.12).
 */
@NullMarked
package dev.scimkit.core.error;

import org.jspecify.annotations.NullMarked;
