package dev.scimkit.patch;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.AttributePath;
import dev.scimkit.core.schema.ResolvedPath;
import dev.scimkit.core.schema.ResolvedPath.ResolvedAttribute;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.core.schema.Schema;
import dev.scimkit.core.schema.SchemaExtension;
import dev.scimkit.filter.PatchPath;
import dev.scimkit.patch.request.PatchLeniency;
import dev.scimkit.patch.request.PatchOperation;
import dev.scimkit.patch.request.PatchOptions;
import dev.scimkit.patch.request.PatchRequest;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Finds the attributes that the operations of a request name, in their paths and in their values. */
final class NamedAttributes {

    private final ResourceType type;
    private final PatchOptions options;
    private final TargetResolver resolver;
    private final Set<AttributePath> paths = new LinkedHashSet<>();

    private NamedAttributes(ResourceType type, PatchOptions options) {
        this.type = type;
        this.options = options;
        this.resolver = new TargetResolver(type, options);
    }

    static Set<AttributePath> of(PatchRequest request, ResourceType type, PatchOptions options) {
        NamedAttributes named = new NamedAttributes(type, options);
        for (PatchOperation operation : request.operations()) {
            named.take(operation);
        }
        return Collections.unmodifiableSet(named.paths);
    }

    private void take(PatchOperation operation) {
        PatchPath path = operation.path();
        boolean removes = operation.op() == PatchOperation.Op.REMOVE;
        if (path != null) {
            take(resolver.resolve(path.attribute()), removes ? null : operation.value());
        } else if (operation.value() instanceof ObjectNode attributes) {
            attributes.properties().forEach(this::takeMember);
        }
    }

    private void takeMember(Map.Entry<String, JsonNode> member) {
        String name = member.getKey();
        AttributeDefinition attribute = type.attribute(name).orElse(null);
        SchemaExtension extension = type.extension(name).orElse(null);
        if (attribute != null) {
            add(null, attribute);
        } else if (extension != null) {
            takeAll(extension.schema(), extension.schema(), member.getValue());
        } else if (type.schema().isNamedBy(name)) {
            takeAll(type.schema(), null, member.getValue());
        } else if (options.tolerates(PatchLeniency.PATHS_AS_NAMES)) {
            take(resolve(name), member.getValue());
        }
    }

    private void take(@Nullable ResolvedPath target, @Nullable JsonNode value) {
        if (target instanceof ResolvedAttribute attribute) {
            add(attribute.extension(), attribute.attribute());
        } else if (target instanceof ResolvedPath.WholeSchema whole) {
            takeAll(whole.schema(), whole.extension(), value);
        }
    }

    /** The attributes that the value of a schema names; all of them when it is removed. */
    private void takeAll(Schema schema, @Nullable Schema extension, @Nullable JsonNode value) {
        if (value == null || value.isNull()) {
            schema.attributes().forEach(attribute -> add(extension, attribute));
        } else {
            for (String name : value.propertyNames()) {
                AttributeDefinition attribute = schema.attribute(name).orElse(null);
                if (attribute != null) {
                    add(extension, attribute);
                }
            }
        }
    }

    private void add(@Nullable Schema extension, AttributeDefinition attribute) {
        paths.add(new AttributePath(extension == null ? null : extension.id(), attribute.name(), null));
    }

    private @Nullable ResolvedPath resolve(String name) {
        try {
            return resolver.resolve(options.parsePath(name).attribute());
        } catch (ScimException noPath) {
            return null;
        }
    }
}
