/** Groups (RFC 7643 section 4.2): begin at {@link dev.scimkit.core.group.Group}. */
@NullMarked
package dev.scimkit.core.group;

import org.jspecify.annotations.NullMarked;
