/** Bulk requests (RFC 7644 section 3.7). */
@NullMarked
package dev.scimkit.server.internal.engine.bulk;

import org.jspecify.annotations.NullMarked;
