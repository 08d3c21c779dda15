package dev.scimkit.server.profile;

import dev.scimkit.core.schema.AttributeBuilder;
import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.core.schema.Schema;

/** Schemas of the account lifecycle profile: those of the interoperability profile without any secret (AL-U2). */
final class IpsieSchemas {

    private IpsieSchemas() {}

    static ResourceType published(ResourceType type) {
        return type.toBuilder()
                .schemas(schema -> withoutSecrets(InteropSchemas.withTypes(schema)))
                .build();
    }

    private static Schema withoutSecrets(Schema schema) {
        Schema.Builder builder = schema.toBuilder();
        for (AttributeDefinition attribute : schema.attributes()) {
            if (attribute.isSecret()) {
                builder.remove(attribute.name());
            } else if (attribute.subAttributes().stream().anyMatch(AttributeDefinition::isSecret)) {
                builder.replace(withoutSecrets(attribute));
            }
        }
        return builder.build();
    }

    private static AttributeDefinition withoutSecrets(AttributeDefinition complex) {
        AttributeBuilder builder = complex.toBuilder();
        complex.subAttributes().stream()
                .filter(AttributeDefinition::isSecret)
                .forEach(secret -> builder.removeSubAttribute(secret.name()));
        return builder.build();
    }
}
