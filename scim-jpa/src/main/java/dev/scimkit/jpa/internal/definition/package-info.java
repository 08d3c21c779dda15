/** A mapping as the application wrote it. */
@NullMarked
package dev.scimkit.jpa.internal.definition;

import org.jspecify.annotations.NullMarked;
