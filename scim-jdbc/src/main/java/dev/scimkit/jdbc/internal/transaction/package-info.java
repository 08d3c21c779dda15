/** Units of work: transactions of the database that run again if another one got in their way. */
@NullMarked
package dev.scimkit.jdbc.internal.transaction;

import org.jspecify.annotations.NullMarked;
