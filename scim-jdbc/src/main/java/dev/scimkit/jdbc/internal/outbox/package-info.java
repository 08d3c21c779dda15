/** The rows that each committed change leaves for those who want to know of it. */
@NullMarked
package dev.scimkit.jdbc.internal.outbox;

import org.jspecify.annotations.NullMarked;
