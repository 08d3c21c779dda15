package dev.scimkit.server.profile;

import dev.scimkit.core.schema.AttributeBuilder;
import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.core.schema.Schema;
import java.util.stream.Stream;

/**
 * Schemas of the interoperability profile: the {@code type} of the elements of every list has canonical values (IP-S2). Where
 * the application's schema has none, as RFC 7643 has none for roles, it is {@code other}.
 */
final class InteropSchemas {

    private static final String TYPE = "type";

    private InteropSchemas() {}

    static ResourceType published(ResourceType type) {
        return type.toBuilder().schemas(InteropSchemas::withTypes).build();
    }

    static Schema withTypes(Schema schema) {
        Schema.Builder published = schema.toBuilder();
        for (AttributeDefinition attribute : schema.attributes()) {
            if (attribute.multiValued() && lacksCanonicalTypes(attribute)) {
                published.replace(withTypes(attribute));
            }
        }
        return published.build();
    }

    /** Whether the lists of a type have canonical values for their {@code type}. */
    static boolean areIn(ResourceType type) {
        return Stream.concat(
                        Stream.of(type.schema()), type.extensions().stream().map(ResourceType.Extension::schema))
                .flatMap(schema -> schema.attributes().stream())
                .noneMatch(attribute -> attribute.multiValued() && lacksCanonicalTypes(attribute));
    }

    private static boolean lacksCanonicalTypes(AttributeDefinition attribute) {
        return attribute
                .subAttribute(TYPE)
                .filter(type -> type.canonicalValues().isEmpty())
                .isPresent();
    }

    private static AttributeDefinition withTypes(AttributeDefinition attribute) {
        AttributeBuilder changed = attribute.toBuilder();
        attribute
                .subAttribute(TYPE)
                .ifPresent(type -> changed.replaceSubAttribute(
                        type.toBuilder().canonicalValues("other").build()));
        return changed.build();
    }
}
