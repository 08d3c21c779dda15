package dev.scimkit.jdbc.internal.filter;

import org.jspecify.annotations.Nullable;

/**
 * The place of a resource in an order.
 *
 * @param key its form by which resources are sorted, or null
 * @param ordinal where it is in the order of creation
 * @param id its id
 */
public record Place(@Nullable String key, long ordinal, String id) {}
