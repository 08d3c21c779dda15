package dev.scimkit.server.entitlement;

import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.Schema;

/** Okta's schemas of roles and of other entitlements. */
final class EntitlementSchemas {

    static final String DISPLAY_NAME = "displayName";
    static final String TYPE = "type";
    static final String DESCRIPTION = "description";

    static final Schema ROLE = Schema.builder("urn:okta:scim:schemas:core:1.0:Role", "Role")
            .description("A role that users can have")
            .attribute(displayName())
            .attribute(description())
            .build();

    static final Schema ENTITLEMENT = Schema.builder("urn:okta:scim:schemas:core:1.0:Entitlement", "Entitlement")
            .description("Something other than a role that users can be given")
            .attribute(displayName())
            .attribute(AttributeDefinition.builder(TYPE)
                    .description("The name of the resource type")
                    .required(true)
                    .build())
            .attribute(description())
            .build();

    private EntitlementSchemas() {}

    private static AttributeDefinition displayName() {
        return AttributeDefinition.builder(DISPLAY_NAME)
                .description("The name that administrators see")
                .required(true)
                .build();
    }

    private static AttributeDefinition description() {
        return AttributeDefinition.builder(DESCRIPTION)
                .description("What it allows; at most 1000 characters")
                .build();
    }
}
