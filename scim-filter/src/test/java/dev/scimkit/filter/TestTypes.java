package dev.scimkit.filter;

import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.AttributeType;
import dev.scimkit.core.schema.Mutability;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.core.schema.Returned;
import dev.scimkit.core.schema.Schema;
import dev.scimkit.core.schema.Schemas;
import dev.scimkit.core.schema.Uniqueness;

/** Users with the enterprise extension and the test extension that the vectors describe. */
final class TestTypes {

    static final String TEST = "urn:example:params:scim:schemas:test:2.0:User";

    static final Schema EXTENSION = Schema.builder(TEST, "Test")
            .attribute(of("badge", AttributeType.STRING)
                    .mutability(Mutability.IMMUTABLE)
                    .build())
            .attribute(of("level", AttributeType.INTEGER).build())
            .attribute(of("score", AttributeType.DECIMAL).build())
            .attribute(of("tags", AttributeType.STRING).multiValued().build())
            .attribute(of("secret", AttributeType.STRING)
                    .mutability(Mutability.WRITE_ONLY)
                    .returned(Returned.NEVER)
                    .build())
            .attribute(of("hidden", AttributeType.STRING)
                    .mutability(Mutability.WRITE_ONLY)
                    .build())
            .attribute(of("vault", AttributeType.COMPLEX)
                    .multiValued()
                    .subAttribute(of("value", AttributeType.STRING).build())
                    .subAttribute(of("pin", AttributeType.STRING)
                            .returned(Returned.NEVER)
                            .build())
                    .build())
            .attribute(of("safe", AttributeType.COMPLEX)
                    .multiValued()
                    .returned(Returned.NEVER)
                    .subAttribute(of("value", AttributeType.STRING).build())
                    .build())
            .attribute(of("lists", AttributeType.COMPLEX)
                    .multiValued()
                    .subAttribute(
                            of("words", AttributeType.STRING).multiValued().build())
                    .subAttribute(of("closed", AttributeType.BOOLEAN).build())
                    .build())
            .attribute(
                    of("note", AttributeType.STRING).returned(Returned.REQUEST).build())
            .attribute(of("cert", AttributeType.BINARY).caseExact().build())
            .attribute(of("startDate", AttributeType.DATE_TIME).build())
            .attribute(of("code", AttributeType.STRING)
                    .caseExact()
                    .uniqueness(Uniqueness.SERVER)
                    .build())
            .attribute(of("numbers", AttributeType.INTEGER).multiValued().build())
            .build();

    static final ResourceType USER = ResourceType.builder("User", "/Users", Schemas.user())
            .extension(Schemas.enterpriseUser())
            .extension(EXTENSION)
            .build();

    static final ResourceType GROUP =
            ResourceType.builder("Group", "/Groups", Schemas.group()).build();

    private TestTypes() {}

    private static dev.scimkit.core.schema.AttributeBuilder of(String name, AttributeType type) {
        return AttributeDefinition.builder(name).type(type);
    }
}
