/** PATCH requests as clients send them, and which habits of clients are tolerated (RFC 7644 section 3.5.2). */
@NullMarked
package dev.scimkit.patch.request;

import org.jspecify.annotations.NullMarked;
