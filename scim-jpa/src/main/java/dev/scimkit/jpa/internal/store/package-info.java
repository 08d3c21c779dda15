/** Creates, finds, changes and searches entities. */
@NullMarked
package dev.scimkit.jpa.internal.store;

import org.jspecify.annotations.NullMarked;
