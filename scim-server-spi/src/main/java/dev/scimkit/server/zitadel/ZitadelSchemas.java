package dev.scimkit.server.zitadel;

import dev.scimkit.core.schema.AttributeBuilder;
import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.core.schema.Returned;
import dev.scimkit.core.schema.Schema;
import dev.scimkit.core.schema.Schemas;
import dev.scimkit.core.schema.Uniqueness;
import java.util.Set;

/**
 * The User schema with the attributes that ZITADEL has (Z-SPC-2, Z-USR-1), and groups with unique names whose members are users
 * (Z-G-1, Z-G-2). Other types, and the application's own extensions, are unchanged.
 */
final class ZitadelSchemas {

    private static final String USER_DESCRIPTION = "User Account";
    private static final String GROUP_DESCRIPTION = "Group";
    private static final Set<String> ABSENT = Set.of("userType", "x509Certificates");
    private static final Set<String> REQUIRED =
            Set.of("userName", "name", "name.givenName", "name.familyName", "emails", "emails.value");

    private ZitadelSchemas() {}

    static boolean isUser(ResourceType type) {
        return type.schema().id().equals(Schemas.USER);
    }

    static boolean isGroup(ResourceType type) {
        return type.schema().id().equals(Schemas.GROUP);
    }

    static ResourceType published(ResourceType type) {
        if (isUser(type)) {
            return withSchema(type, user(type.schema()), USER_DESCRIPTION);
        }
        return isGroup(type) ? withSchema(type, group(type.schema()), GROUP_DESCRIPTION) : type;
    }

    private static ResourceType withSchema(ResourceType type, Schema schema, String description) {
        ResourceType.Builder builder = ResourceType.builder(type.name(), type.endpoint(), schema)
                .valueLimits(type.valueLimits())
                .description(description);
        for (ResourceType.Extension extension : type.extensions()) {
            if (extension.schema().id().equals(Schemas.ENTERPRISE_USER)) {
                continue;
            }
            if (extension.required()) {
                builder.requiredExtension(extension.schema());
            } else {
                builder.extension(extension.schema());
            }
        }
        return builder.build();
    }

    private static Schema user(Schema schema) {
        Schema.Builder builder = Schema.builder(schema.id(), schema.name()).description(USER_DESCRIPTION);
        for (AttributeDefinition attribute : AccountSchema.ordered(schema)) {
            if (!ABSENT.contains(attribute.name())) {
                builder.attribute(userAttribute("", attribute));
            }
        }
        return builder.build();
    }

    private static AttributeDefinition userAttribute(String parent, AttributeDefinition attribute) {
        String path = parent + attribute.name();
        AttributeBuilder builder = undescribed(attribute)
                .required(REQUIRED.contains(path))
                .caseExact(!path.equals("userName"))
                .returned(attribute.returned() == Returned.NEVER ? Returned.NEVER : Returned.ALWAYS);
        for (AttributeDefinition sub : AccountSchema.parts(attribute)) {
            builder.subAttribute(userAttribute(path + ".", sub));
        }
        return builder.build();
    }

    private static Schema group(Schema schema) {
        Schema.Builder builder = Schema.builder(schema.id(), schema.name()).description(GROUP_DESCRIPTION);
        for (AttributeDefinition attribute : schema.attributes()) {
            switch (attribute.name()) {
                case "displayName" ->
                    builder.attribute(undescribed(attribute)
                            .required()
                            .caseExact(false)
                            .uniqueness(Uniqueness.SERVER)
                            .build());
                case "members" -> builder.attribute(members(attribute));
                default -> builder.attribute(attribute);
            }
        }
        return builder.build();
    }

    private static AttributeDefinition members(AttributeDefinition members) {
        AttributeBuilder builder = undescribed(members);
        for (AttributeDefinition sub : members.subAttributes()) {
            AttributeBuilder part = undescribed(sub);
            switch (sub.name()) {
                case "value" -> part.required();
                case "$ref" -> part.referenceTypes("User");
                case "type" -> part.canonicalValues("User");
                default -> {} // as it is
            }
            builder.subAttribute(part.build());
        }
        return builder.build();
    }

    /** Copies a definition except its description and sub-attributes. */
    private static AttributeBuilder undescribed(AttributeDefinition attribute) {
        return AttributeDefinition.builder(attribute.name())
                .type(attribute.type())
                .multiValued(attribute.multiValued())
                .required(attribute.required())
                .canonicalValues(attribute.canonicalValues().toArray(String[]::new))
                .onlyCanonicalValues(attribute.onlyCanonicalValues())
                .caseExact(attribute.caseExact())
                .mutability(attribute.mutability())
                .returned(attribute.returned())
                .uniqueness(attribute.uniqueness())
                .referenceTypes(attribute.referenceTypes().toArray(String[]::new));
    }
}
