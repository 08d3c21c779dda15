/**
 * Immutable JSON trees made of Jackson nodes: {@link dev.scimkit.core.json.JsonTree} builds and changes them,
 * {@link dev.scimkit.core.json.JsonReader} reads them within {@link dev.scimkit.core.json.JsonLimits}.
 */
@NullMarked
package dev.scimkit.core.json;

import org.jspecify.annotations.NullMarked;
