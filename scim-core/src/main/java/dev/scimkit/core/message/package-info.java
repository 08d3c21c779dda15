/**
 * The messages of RFC 7644 and RFC 9865: lists, searches, bulk requests, errors, and the configuration of a service
 * provider.
 *
 * <p>Messages are built strictly and read leniently: member names may be in any case and unknown members are ignored,
 * while a value of the wrong type throws a {@link dev.scimkit.core.error.ScimException} that names it.
 */
@NullMarked
package dev.scimkit.core.message;

import org.jspecify.annotations.NullMarked;
