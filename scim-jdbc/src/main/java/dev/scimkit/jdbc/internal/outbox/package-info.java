/** The rows that record each committed change for other systems. */
@NullMarked
package dev.scimkit.jdbc.internal.outbox;

import org.jspecify.annotations.NullMarked;
