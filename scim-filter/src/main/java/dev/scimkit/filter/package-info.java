/**
 * The SCIM filter language (RFC 7644 section 3.4.2.2).
 *
 * <p>Start with {@link dev.scimkit.filter.Filter#parse} and {@link dev.scimkit.filter.FilterMatcher}. Build filters in code
 * with {@link dev.scimkit.filter.Filters}, turn them into queries with {@link dev.scimkit.filter.FilterTranslator}, and parse
 * the paths of PATCH operations with {@link dev.scimkit.filter.PatchPath}.
 */
@NullMarked
package dev.scimkit.filter;

import org.jspecify.annotations.NullMarked;
