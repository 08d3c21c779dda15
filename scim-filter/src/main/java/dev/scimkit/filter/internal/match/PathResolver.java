package dev.scimkit.filter.internal.match;

import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.AttributePath;
import dev.scimkit.core.schema.ResolvedPath;
import dev.scimkit.core.schema.ResolvedPath.ResolvedAttribute;
import dev.scimkit.core.schema.ResourceType;
import org.jspecify.annotations.Nullable;

/** Resolves the paths of a filter: in a resource type, or inside the brackets of a value path. */
public interface PathResolver {

    /** The sub-attribute that stands for a complex attribute when a path names none (RFC 7643 section 2.4). */
    String VALUE = "value";

    /**
     * Resolves a path.
     *
     * @param path the path
     * @return the attribute or schema, or null if there is none
     */
    @Nullable
    ResolvedPath resolve(AttributePath path);

    /** {@return the owner of the attributes, for error messages} */
    String owner();

    /**
     * Resolves paths in a resource type.
     *
     * @param resourceType the type
     * @return the resolver
     */
    static PathResolver of(ResourceType resourceType) {
        return new PathResolver() {
            @Override
            public @Nullable ResolvedPath resolve(AttributePath path) {
                return resourceType.resolve(path).orElse(null);
            }

            @Override
            public String owner() {
                return "the resource type " + resourceType.name();
            }
        };
    }

    /**
     * Resolves paths inside the brackets of a value path.
     *
     * @param parent the attribute before the brackets
     * @return the resolver
     */
    static PathResolver elementsOf(ResolvedAttribute parent) {
        return new PathResolver() {
            @Override
            public @Nullable ResolvedPath resolve(AttributePath path) {
                return path.schemaUri() == null && path.subAttribute() == null
                        ? inElement(parent, path.attribute())
                        : null;
            }

            @Override
            public String owner() {
                return parent.toString();
            }
        };
    }

    private static @Nullable ResolvedPath inElement(ResolvedAttribute parent, String name) {
        AttributeDefinition attribute = parent.attribute();
        if (!attribute.isComplex()) {
            return name.equalsIgnoreCase(VALUE) ? parent : null;
        }
        AttributeDefinition sub = attribute.subAttribute(name).orElse(null);
        return sub == null ? null : new ResolvedAttribute(parent.extension(), attribute, sub);
    }
}
