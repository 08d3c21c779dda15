/** A mapping that was checked against the entities. */
@NullMarked
package dev.scimkit.jpa.internal.model;

import org.jspecify.annotations.NullMarked;
