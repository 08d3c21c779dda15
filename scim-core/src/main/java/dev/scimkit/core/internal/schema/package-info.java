/** What is worked out once from a schema to read, check and show many resources. Not exported to applications. */
@NullMarked
package dev.scimkit.core.internal.schema;

import org.jspecify.annotations.NullMarked;
