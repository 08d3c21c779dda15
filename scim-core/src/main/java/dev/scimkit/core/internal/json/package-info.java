/**
 * How immutable JSON trees are stored and written: {@link dev.scimkit.core.internal.json.Shape} is where to begin. Not exported
 * to applications.
 */
@NullMarked
package dev.scimkit.core.internal.json;

import org.jspecify.annotations.NullMarked;
