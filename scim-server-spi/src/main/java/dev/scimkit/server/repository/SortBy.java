package dev.scimkit.server.repository;

import dev.scimkit.core.message.SortOrder;
import dev.scimkit.core.schema.ResolvedPath.ResolvedAttribute;

/**
 * The order of a list (RFC 7644 section 3.4.2.3).
 *
 * @param attribute the attribute to sort by; of a multi-valued one the primary value, otherwise the first
 * @param order the direction; resources without a value come last if ascending, first if descending
 */
public record SortBy(ResolvedAttribute attribute, SortOrder order) {}
