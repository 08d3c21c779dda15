package dev.scimkit.core.schema;

import dev.scimkit.core.internal.Ascii;
import dev.scimkit.core.schema.ResolvedPath.ResolvedAttribute;
import dev.scimkit.core.schema.ResolvedPath.WholeSchema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The look-up tables of a resource type. */
final class ResourceTypeIndex {

    private final Schema schema;
    private final List<AttributeDefinition> attributes;
    private final AttributeIndex topLevel;
    private final List<ResourceType.Extension> extensions;
    private final Map<String, ResourceType.Extension> extensionsBySpelling = new HashMap<>();
    private final Map<String, ResourceType.Extension> extensionsByLowerCase = new HashMap<>();

    ResourceTypeIndex(Schema schema, List<ResourceType.Extension> extensions) {
        this.schema = schema;
        this.extensions = extensions;
        this.attributes = withCommon(schema);
        this.topLevel = new AttributeIndex("", attributes);
        for (ResourceType.Extension extension : extensions) {
            String uri = extension.schema().id();
            extensionsBySpelling.put(uri, extension);
            if (extensionsByLowerCase.put(Ascii.lowerCase(uri), extension) != null || schema.isNamedBy(uri)) {
                throw new IllegalArgumentException("The schema " + uri + " appears twice");
            }
        }
    }

    List<AttributeDefinition> attributes() {
        return attributes;
    }

    @Nullable
    AttributeDefinition attribute(String name) {
        return topLevel.find(name);
    }

    ResourceType.@Nullable Extension extension(String uri) {
        ResourceType.Extension found = extensionsBySpelling.get(uri);
        return found != null ? found : extensionsByLowerCase.get(Ascii.lowerCase(uri));
    }

    @Nullable
    ResolvedPath resolve(AttributePath path) {
        String uri = path.schemaUri();
        if (uri == null) {
            return resolveUnqualified(path);
        }
        ResolvedPath whole = resolveWhole(path.toString());
        if (whole != null) {
            return whole;
        }
        if (schema.isNamedBy(uri)) {
            return subPath(null, topLevel.find(path.attribute()), path.subAttribute());
        }
        ResourceType.Extension extension = extension(uri);
        return extension == null ? null : inExtension(extension.schema(), path);
    }

    private @Nullable ResolvedPath resolveWhole(String uri) {
        if (schema.isNamedBy(uri)) {
            return new WholeSchema(schema, false);
        }
        ResourceType.Extension extension = extension(uri);
        return extension == null ? null : new WholeSchema(extension.schema(), true);
    }

    private @Nullable ResolvedPath resolveUnqualified(AttributePath path) {
        AttributeDefinition own = topLevel.find(path.attribute());
        if (own != null) {
            return subPath(null, own, path.subAttribute());
        }
        ResolvedPath found = null;
        for (ResourceType.Extension extension : extensions) {
            ResolvedPath candidate = inExtension(extension.schema(), path);
            if (candidate != null && found != null) {
                return null; // defined by two extensions: ambiguous (RFC 7644 section 3.10 asks for the URI)
            }
            found = candidate != null ? candidate : found;
        }
        return found;
    }

    private static @Nullable ResolvedPath inExtension(Schema extension, AttributePath path) {
        return subPath(extension, extension.attribute(path.attribute()).orElse(null), path.subAttribute());
    }

    /** The path of an attribute or, with a name, of its sub-attribute; null when either is unknown. */
    private static @Nullable ResolvedPath subPath(
            @Nullable Schema extension, @Nullable AttributeDefinition attribute, @Nullable String subAttribute) {
        if (attribute == null) {
            return null;
        }
        if (subAttribute == null) {
            return new ResolvedAttribute(extension, attribute, null);
        }
        return attribute
                .subAttribute(subAttribute)
                .map(sub -> new ResolvedAttribute(extension, attribute, sub))
                .orElse(null);
    }

    private static List<AttributeDefinition> withCommon(Schema schema) {
        List<AttributeDefinition> all = new ArrayList<>();
        for (AttributeDefinition common : CommonAttributes.ALL) {
            AttributeDefinition own = schema.attribute(common.name()).orElse(null);
            all.add(own == null ? common : CommonAttributes.definedBy(schema, common, own));
        }
        for (AttributeDefinition attribute : schema.attributes()) {
            if (!CommonAttributes.isCommon(attribute.name())) {
                all.add(attribute);
            }
        }
        return List.copyOf(all);
    }
}
