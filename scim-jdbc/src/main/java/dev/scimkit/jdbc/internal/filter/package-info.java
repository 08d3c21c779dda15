/** Filters and orders as SQL. */
@NullMarked
package dev.scimkit.jdbc.internal.filter;

import org.jspecify.annotations.NullMarked;
