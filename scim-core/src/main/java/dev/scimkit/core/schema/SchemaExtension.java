package dev.scimkit.core.schema;

/**
 * A schema that adds attributes to a resource type (RFC 7643 section 6).
 *
 * @param schema the schema; its URI is the name of the JSON object that holds the attributes
 * @param required whether every resource must have that object
 */
public record SchemaExtension(Schema schema, boolean required) {}
