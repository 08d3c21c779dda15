/** Creates and checks the tables. */
@NullMarked
package dev.scimkit.jdbc.internal.schema;

import org.jspecify.annotations.NullMarked;
