/** What the exceptions of a persistence provider, a database and a framework mean. */
@NullMarked
package dev.scimkit.jpa.internal.failure;

import org.jspecify.annotations.NullMarked;
