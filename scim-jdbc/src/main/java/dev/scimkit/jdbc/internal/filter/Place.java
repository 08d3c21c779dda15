package dev.scimkit.jdbc.internal.filter;

import org.jspecify.annotations.Nullable;

/**
 * The place of a resource in an order.
 *
 * @param key its form by which resources are sorted, or null
 * @param created when it was created
 * @param id its id
 */
public record Place(@Nullable String key, String created, String id) {}
