/**
 * Schemas and resource types (RFC 7643 sections 2, 6 and 7): a {@link dev.scimkit.core.schema.Schema} consists of
 * {@link dev.scimkit.core.schema.AttributeDefinition}s, and a {@link dev.scimkit.core.schema.ResourceType} of schemas. An
 * {@link dev.scimkit.core.schema.AttributePath} (RFC 7644 section 3.10) is resolved by the resource type.
 */
@NullMarked
package dev.scimkit.core.schema;

import org.jspecify.annotations.NullMarked;
