package dev.scimkit.server.repository;

import dev.scimkit.core.message.SortOrder;
import dev.scimkit.core.schema.ResolvedPath.ResolvedAttribute;

/**
 * By what and in which direction a list is ordered (RFC 7644 section 3.4.2.3).
 *
 * @param attribute the attribute whose values decide; of a multi-valued one the primary value, else the first
 * @param order whether the smallest value comes first; resources without a value come last then, first otherwise
 */
public record SortBy(ResolvedAttribute attribute, SortOrder order) {}
