package dev.scimkit.server;

import dev.scimkit.core.schema.AttributeBuilder;
import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.AttributeType;
import dev.scimkit.core.schema.Mutability;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.core.schema.ResourceTypes;
import dev.scimkit.core.schema.Returned;
import dev.scimkit.core.schema.Schema;
import dev.scimkit.core.schema.Uniqueness;

/** The extension that the vectors use: one attribute for each characteristic that no user attribute has. */
public final class TestSchemas {

    /** Its URI. */
    public static final String URI = "urn:example:params:scim:schemas:test:2.0:User";

    private TestSchemas() {}

    /** {@return users with the enterprise extension and this one} */
    public static ResourceType user() {
        return ResourceTypes.user().toBuilder().extension(extension()).build();
    }

    private static Schema extension() {
        return Schema.builder(URI, "Test")
                .attribute(string("badge").mutability(Mutability.IMMUTABLE).build())
                .attribute(string("level").type(AttributeType.INTEGER).build())
                .attribute(string("score").type(AttributeType.DECIMAL).build())
                .attribute(string("tags").multiValued().build())
                .attribute(string("secret")
                        .mutability(Mutability.WRITE_ONLY)
                        .returned(Returned.NEVER)
                        .build())
                .attribute(string("note").returned(Returned.REQUEST).build())
                .attribute(string("cert").type(AttributeType.BINARY).caseExact().build())
                .attribute(string("startDate").type(AttributeType.DATE_TIME).build())
                .attribute(
                        string("code").caseExact().uniqueness(Uniqueness.SERVER).build())
                .attribute(string("pin").mutability(Mutability.READ_ONLY).build())
                .attribute(string("key").returned(Returned.ALWAYS).build())
                .build();
    }

    private static AttributeBuilder string(String name) {
        return AttributeDefinition.builder(name);
    }
}
