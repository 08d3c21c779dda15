/** Filters and orders as Criteria. */
@NullMarked
package dev.scimkit.jpa.internal.filter;

import org.jspecify.annotations.NullMarked;
