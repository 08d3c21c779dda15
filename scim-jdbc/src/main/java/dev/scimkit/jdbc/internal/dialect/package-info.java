/** What differs between databases. */
@NullMarked
package dev.scimkit.jdbc.internal.dialect;

import org.jspecify.annotations.NullMarked;
