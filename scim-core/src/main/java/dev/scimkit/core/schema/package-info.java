/**
 * Schemas and resource types (RFC 7643 sections 2, 6 and 7): {@link dev.scimkit.core.schema.Schema} made of {@link
 * dev.scimkit.core.schema.AttributeDefinition}s, {@link dev.scimkit.core.schema.ResourceType} made of schemas, and
 * {@link dev.scimkit.core.schema.SchemaCatalog} finds both.
 */
@NullMarked
package dev.scimkit.core.schema;

import org.jspecify.annotations.NullMarked;
