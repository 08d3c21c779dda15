package dev.scimkit.server.internal.engine.type;

import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.AttributePath;
import dev.scimkit.core.schema.ResolvedPath;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.core.schema.Schema;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The attributes that a list of paths names in one resource type; unknown paths are ignored. */
final class AttributeSelection {

    private final Set<String> whole = new HashSet<>();
    private final Set<String> parents = new HashSet<>();

    private AttributeSelection() {}

    static AttributeSelection of(ResourceType type, Collection<String> paths) {
        AttributeSelection selection = new AttributeSelection();
        for (String text : paths) {
            AttributePath.parse(text).flatMap(type::resolve).ifPresent(selection::add);
        }
        return selection;
    }

    /** Whether the attribute, or the whole schema that defines it, is named. */
    boolean hasWhole(@Nullable Schema extension, Schema owner, AttributeDefinition attribute) {
        return whole.contains(owner.id()) || whole.contains(key(extension, attribute.name()));
    }

    /** Whether a sub-attribute of the attribute is named. */
    boolean hasPartOf(@Nullable Schema extension, AttributeDefinition attribute) {
        return parents.contains(key(extension, attribute.name()));
    }

    boolean hasPart(@Nullable Schema extension, AttributeDefinition attribute, AttributeDefinition subAttribute) {
        return whole.contains(key(extension, attribute.name() + "." + subAttribute.name()));
    }

    private void add(ResolvedPath path) {
        whole.add(path.toString());
        if (path instanceof ResolvedPath.ResolvedAttribute attribute && attribute.subAttribute() != null) {
            parents.add(key(attribute.extension(), attribute.attribute().name()));
        }
    }

    private static String key(@Nullable Schema extension, String name) {
        return extension == null ? name : extension.id() + ":" + name;
    }
}
