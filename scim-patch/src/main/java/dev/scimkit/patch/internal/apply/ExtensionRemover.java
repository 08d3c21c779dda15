package dev.scimkit.patch.internal.apply;

import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.ResolvedPath.ResolvedAttribute;
import dev.scimkit.core.schema.Schema;
import dev.scimkit.patch.internal.error.PatchErrors;

/** Removes everything that a resource has of an extension, unless it has something that must stay. */
final class ExtensionRemover {

    private ExtensionRemover() {}

    static void remove(WorkingResource resource, Schema extension) {
        for (String name : resource.container(extension).propertyNames()) {
            AttributeDefinition attribute = extension.attribute(name).orElse(null);
            if (attribute != null) {
                requireRemovable(ResolvedAttribute.of(extension, attribute));
            }
        }
        resource.removeExtension(extension);
    }

    private static void requireRemovable(ResolvedAttribute attribute) {
        if (attribute.isReadOnly()) {
            throw PatchErrors.readOnly(attribute);
        }
        if (attribute.isImmutable()) {
            throw PatchErrors.immutable(attribute);
        }
    }
}
