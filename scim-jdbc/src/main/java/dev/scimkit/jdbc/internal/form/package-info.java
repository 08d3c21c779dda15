/** The form in which values are stored for comparisons, so that the database compares and sorts them as SCIM does. */
@NullMarked
package dev.scimkit.jdbc.internal.form;

import org.jspecify.annotations.NullMarked;
