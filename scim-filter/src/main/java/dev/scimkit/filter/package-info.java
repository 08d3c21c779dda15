/**
 * The SCIM filter language (RFC 7644 section 3.4.2.2): start at {@link dev.scimkit.filter.Filter}, whose
 * {@code parse} reads a filter, and at {@link dev.scimkit.filter.PatchPath} for the paths of PATCH operations.
 */
@NullMarked
package dev.scimkit.filter;

import org.jspecify.annotations.NullMarked;
