package dev.scimkit.filter.internal.match;

import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.ResolvedPath;
import dev.scimkit.core.schema.ResolvedPath.ResolvedAttribute;
import dev.scimkit.core.schema.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Where the values of an attribute are, seen from the node on which a condition is evaluated: a resource, or an element
 * inside the brackets of a value path.
 *
 * @param extension the object that holds the attributes of an extension, or null for an attribute at the top level
 * @param attribute the attribute, or null if the node, or the extension, is the value itself
 * @param subAttribute the sub-attribute, or null
 */
record AttributePlace(
        @Nullable Member extension,
        @Nullable Member attribute,
        @Nullable Member subAttribute) {

    static AttributePlace inResource(ResolvedPath path) {
        if (!(path instanceof ResolvedAttribute attribute)) {
            return new AttributePlace(extensionOf(path), null, null);
        }
        return new AttributePlace(
                extensionOf(path),
                new Member(attribute.attribute().name()),
                Member.of(nameOf(attribute.subAttribute())));
    }

    static AttributePlace inElement(ResolvedAttribute attribute) {
        return new AttributePlace(null, Member.of(nameOf(attribute.subAttribute())), null);
    }

    private static @Nullable Member extensionOf(ResolvedPath path) {
        Schema extension = path.extension();
        return extension == null ? null : new Member(extension.id());
    }

    private static @Nullable String nameOf(@Nullable AttributeDefinition definition) {
        return definition == null ? null : definition.name();
    }
}
