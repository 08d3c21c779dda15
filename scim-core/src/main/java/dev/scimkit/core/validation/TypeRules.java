package dev.scimkit.core.validation;

import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.core.schema.Schema;
import java.util.List;

/** What a resource type means to validation, found out once for many resources. */
final class TypeRules {

    /**
     * An extension.
     *
     * @param uri that of its schema
     * @param required whether a resource must have it
     * @param attributes its attributes
     */
    record Extension(String uri, boolean required, AttributeList attributes) {}

    final Schema schema;
    final AttributeList attributes;
    final List<Extension> extensions;

    TypeRules(ResourceType type) {
        this.schema = type.schema();
        this.attributes = new AttributeList(type.attributes());
        this.extensions = type.extensions().stream()
                .map(extension -> new Extension(
                        extension.schema().id(),
                        extension.required(),
                        new AttributeList(extension.schema().attributes())))
                .toList();
    }

    /** Whether a URI is spelt as that of one of the type's schemas. */
    boolean isSpeltAsOne(String uri) {
        if (uri.equals(schema.id())) {
            return true;
        }
        for (Extension extension : extensions) {
            if (uri.equals(extension.uri())) {
                return true;
            }
        }
        return false;
    }
}
