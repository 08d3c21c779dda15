package dev.scimkit.filter.internal.match;

import dev.scimkit.core.internal.schema.KnownMembers;
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

    /**
     * Finds the place in resources.
     *
     * @param resources the members of the resources, or null if that is not known
     * @param path the attribute, or a whole schema
     */
    static AttributePlace inResource(@Nullable KnownMembers resources, ResolvedPath path) {
        Schema extension = path.extension();
        Member holder = extension == null ? null : Member.of(resources, extension.id());
        if (!(path instanceof ResolvedAttribute attribute)) {
            return new AttributePlace(holder, null, null);
        }
        KnownMembers siblings = extension == null ? resources : below(resources, extension.id());
        String name = attribute.attribute().name();
        AttributeDefinition sub = attribute.subAttribute();
        return new AttributePlace(
                holder, Member.of(siblings, name), sub == null ? null : Member.of(below(siblings, name), sub.name()));
    }

    /**
     * Finds the place in the elements of a multi-valued attribute.
     *
     * @param resources the members of the resources, or null if that is not known
     * @param attribute the sub-attribute, or the attribute itself for elements that are not complex
     */
    static AttributePlace inElement(@Nullable KnownMembers resources, ResolvedAttribute attribute) {
        return new AttributePlace(null, inResource(resources, attribute).subAttribute(), null);
    }

    private static @Nullable KnownMembers below(@Nullable KnownMembers objects, String name) {
        return objects == null ? null : objects.below(name);
    }
}
