/**
 * The messages of RFC 7644 and RFC 9865: lists, searches, bulk requests, errors, and the configuration of a service
 * provider.
 *
 * <p>Each is strict to build and lenient to read: member names are taken in any case and unknown members ignored, while
 * a value of the wrong type is a {@link dev.scimkit.core.error.ScimException} that names it.
 */
@NullMarked
package dev.scimkit.core.message;

import org.jspecify.annotations.NullMarked;
