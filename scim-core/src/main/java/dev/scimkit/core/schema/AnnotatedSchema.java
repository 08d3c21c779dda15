package dev.scimkit.core.schema;

import java.util.List;

/** Makes schemas of annotated records and interfaces, as {@link Schema#of} describes. */
final class AnnotatedSchema {

    private AnnotatedSchema() {}

    static Schema of(Class<?> type) {
        ScimSchema declared = type.getAnnotation(ScimSchema.class);
        if (declared == null) {
            throw new IllegalArgumentException(type.getName() + " must have the annotation @ScimSchema");
        }
        String name = declared.name().isEmpty() ? type.getSimpleName() : declared.name();
        Schema.Builder builder = Schema.builder(declared.id(), name);
        if (!declared.description().isEmpty()) {
            builder.description(declared.description());
        }
        List<AttributeDefinition> attributes = AnnotatedAttributes.of(type, declared.id() + ":", 0);
        attributes.forEach(builder::attribute);
        return builder.build();
    }
}
