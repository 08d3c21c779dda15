package dev.scimkit.patch.internal.diff;

import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.AttributePath;
import dev.scimkit.core.schema.CommonAttributes;
import dev.scimkit.core.schema.Mutability;
import dev.scimkit.core.schema.ResolvedPath.ResolvedAttribute;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.core.schema.Schema;
import dev.scimkit.filter.PatchPath;
import dev.scimkit.patch.internal.value.JsonNodes;
import dev.scimkit.patch.request.PatchRequest.Op;
import dev.scimkit.patch.request.PatchRequest.Operation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Finds the operations that turn one resource into another; what a client cannot set is left out. */
public final class ResourceDifference {

    private final Resource before;
    private final ObjectNode after;
    private final ResourceType type;
    private final List<Operation> operations = new ArrayList<>();

    private ResourceDifference(Resource before, Resource after) {
        this.before = before;
        this.after = after.tree();
        this.type = before.resourceType();
    }

    /**
     * Finds the operations.
     *
     * @param before the resource as it is
     * @param after the resource as it should be
     * @return the operations, empty when nothing differs
     */
    public static List<Operation> between(Resource before, Resource after) {
        ResourceDifference difference = new ResourceDifference(before, after);
        difference.compare(null, before.tree(), after.tree(), difference.type::attribute);
        for (ResourceType.Extension extension : difference.type.extensions()) {
            difference.compareExtension(extension.schema());
        }
        return difference.operations;
    }

    private void compareExtension(Schema schema) {
        ObjectNode was = JsonNodes.object(before.tree().get(schema.id()));
        ObjectNode is = JsonNodes.object(after.get(schema.id()));
        Optional<AttributePath> path = AttributePath.parse(schema.id());
        if (is.isEmpty() && path.isPresent() && goesAsAWhole(schema, was)) {
            add(Op.REMOVE, new PatchPath(path.get(), null, null), null);
        } else {
            compare(schema, was, is, schema::attribute);
        }
    }

    /**
     * Whether to remove an extension as a whole: a required attribute cannot be removed alone, and a readOnly or immutable one
     * cannot be removed at all.
     */
    private boolean goesAsAWhole(Schema schema, ObjectNode was) {
        ResourceType.Extension extension = type.extension(schema.id()).orElse(null);
        if (extension == null || extension.required() || was.isEmpty()) {
            return false;
        }
        boolean needed = was.size() > 1;
        for (String name : was.propertyNames()) {
            AttributeDefinition attribute = schema.attribute(name).orElse(null);
            if (attribute != null && attribute.mutability() == Mutability.READ_ONLY) {
                return false;
            }
            needed |= attribute != null && attribute.required();
        }
        return needed;
    }

    private void compare(
            @Nullable Schema extension,
            ObjectNode was,
            ObjectNode is,
            Function<String, Optional<AttributeDefinition>> definitions) {
        Set<String> names = new LinkedHashSet<>(was.propertyNames());
        names.addAll(is.propertyNames());
        for (String name : names) {
            AttributeDefinition definition = definitions.apply(name).orElse(null);
            if (definition != null && !Objects.equals(was.get(name), is.get(name))) {
                compare(ResolvedAttribute.of(extension, definition), was.get(name), is.get(name));
            }
        }
    }

    private void compare(ResolvedAttribute attribute, @Nullable JsonNode was, @Nullable JsonNode is) {
        if (attribute.isReadOnly() || attribute.definition().equals(CommonAttributes.SCHEMAS)) {
            return;
        }
        if (attribute.definition().multiValued()) {
            operations.addAll(new ListDifference(before, attribute).between(was, is));
        } else if (attribute.definition().isComplex() && was != null && is != null) {
            compareParts(attribute, JsonNodes.object(was), JsonNodes.object(is));
        } else {
            set(attribute, was, is);
        }
    }

    private void compareParts(ResolvedAttribute complex, ObjectNode was, ObjectNode is) {
        List<ResolvedAttribute> changed = new ArrayList<>();
        ObjectNode given = JsonNodes.object(null);
        for (AttributeDefinition definition : complex.definition().subAttributes()) {
            ResolvedAttribute sub = complex.sub(definition);
            JsonNode value = is.get(definition.name());
            if (!sub.isReadOnly() && !Objects.equals(was.get(definition.name()), value)) {
                changed.add(sub);
                given = JsonNodes.with(given, definition.name(), value);
            }
        }
        boolean together = given.size() > 1;
        if (together) {
            add(Op.REPLACE, path(complex), given);
        }
        for (ResolvedAttribute sub : changed) {
            JsonNode value = is.get(sub.definition().name());
            if (value == null || !together) {
                set(sub, was.get(sub.definition().name()), value);
            }
        }
    }

    private void set(ResolvedAttribute place, @Nullable JsonNode was, @Nullable JsonNode is) {
        Op op = was == null ? Op.ADD : Op.REPLACE;
        add(is == null ? Op.REMOVE : op, path(place), is);
    }

    private void add(Op op, PatchPath path, @Nullable JsonNode value) {
        operations.add(new Operation(op, path, value));
    }

    private static PatchPath path(ResolvedAttribute place) {
        return new PatchPath(place.path(), null, null);
    }
}
