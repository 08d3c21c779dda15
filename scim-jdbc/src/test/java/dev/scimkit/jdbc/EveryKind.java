package dev.scimkit.jdbc;

import dev.scimkit.core.schema.AttributeBuilder;
import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.AttributeType;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.core.schema.Schema;
import dev.scimkit.core.schema.Uniqueness;

/** A resource type with attributes of every kind, at every place. */
final class EveryKind {

    static final Schema EXTENSION = withAttributes(Schema.builder("urn:example:every.kind:2.0:Extra", "Extra"))
            .build();

    static final Schema SCHEMA = withAttributes(Schema.builder("urn:example:every.kind:2.0:Thing", "Thing"))
            .attribute(AttributeDefinition.builder("code")
                    .caseExact()
                    .uniqueness(Uniqueness.SERVER)
                    .build())
            .build();

    static final ResourceType TYPE = ResourceType.builder("Thing", "/Things", SCHEMA)
            .extension(EXTENSION)
            .build();

    private EveryKind() {}

    private static Schema.Builder withAttributes(Schema.Builder schema) {
        for (AttributeType type : AttributeType.values()) {
            if (type == AttributeType.COMPLEX) {
                schema.attribute(complex("one").build());
                schema.attribute(complex("many").multiValued().build());
            } else {
                schema.attribute(simple(type.keyword(), type).build());
                schema.attribute(
                        simple(type.keyword() + "s", type).multiValued().build());
            }
        }
        return schema.attribute(
                        simple("exact", AttributeType.STRING).caseExact().build())
                .attribute(simple("displayName", AttributeType.STRING).build());
    }

    private static AttributeBuilder complex(String name) {
        AttributeBuilder complex = AttributeDefinition.builder(name).type(AttributeType.COMPLEX);
        for (AttributeType type : AttributeType.values()) {
            if (type != AttributeType.COMPLEX) {
                complex.subAttribute(simple(type.keyword(), type).build());
            }
        }
        return complex.subAttribute(simple("value", AttributeType.STRING).build())
                .subAttribute(simple("tags", AttributeType.STRING).multiValued().build())
                .subAttribute(simple("primary", AttributeType.BOOLEAN).build());
    }

    private static AttributeBuilder simple(String name, AttributeType type) {
        AttributeBuilder builder = AttributeDefinition.builder(name).type(type);
        return type == AttributeType.REFERENCE ? builder.referenceTypes("external") : builder;
    }
}
