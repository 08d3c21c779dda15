/** The errors that PATCH requests end in. */
@NullMarked
package dev.scimkit.patch.internal.error;

import org.jspecify.annotations.NullMarked;
