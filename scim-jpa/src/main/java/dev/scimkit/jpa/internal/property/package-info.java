/** Properties of entities: how they are read, written, named in queries and converted. */
@NullMarked
package dev.scimkit.jpa.internal.property;

import org.jspecify.annotations.NullMarked;
