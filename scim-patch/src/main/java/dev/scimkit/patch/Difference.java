package dev.scimkit.patch;

import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.AttributePath;
import dev.scimkit.core.schema.CommonAttributes;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.core.schema.Schema;
import dev.scimkit.core.schema.SchemaExtension;
import dev.scimkit.filter.PatchPath;
import dev.scimkit.patch.request.PatchOperation;
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
final class Difference {

    private final Resource before;
    private final ObjectNode after;
    private final ResourceType type;
    private final List<PatchOperation> operations = new ArrayList<>();

    private Difference(Resource before, Resource after) {
        this.before = before;
        this.after = after.tree();
        this.type = before.resourceType();
    }

    static List<PatchOperation> between(Resource before, Resource after) {
        Difference difference = new Difference(before, after);
        difference.compare(null, before.tree(), after.tree(), difference.type::attribute);
        for (SchemaExtension extension : difference.type.extensions()) {
            difference.compareExtension(extension.schema());
        }
        return difference.operations;
    }

    private void compareExtension(Schema schema) {
        ObjectNode was = Nodes.object(before.tree().get(schema.id()));
        ObjectNode is = Nodes.object(after.get(schema.id()));
        Optional<AttributePath> path = AttributePath.parse(schema.id());
        if (is.isEmpty() && was.size() > 1 && path.isPresent()) {
            add(PatchOperation.Op.REMOVE, new PatchPath(path.get(), null, null), null);
        } else {
            compare(schema, was, is, schema::attribute);
        }
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
                compare(Place.of(extension, definition), was.get(name), is.get(name));
            }
        }
    }

    private void compare(Place attribute, @Nullable JsonNode was, @Nullable JsonNode is) {
        if (attribute.isReadOnly() || attribute.definition().equals(CommonAttributes.SCHEMAS)) {
            return;
        }
        if (attribute.definition().multiValued()) {
            operations.addAll(new ListDifference(before, attribute).between(was, is));
        } else if (attribute.definition().isComplex() && was != null && is != null) {
            compareParts(attribute, Nodes.object(was), Nodes.object(is));
        } else {
            set(attribute, was, is);
        }
    }

    private void compareParts(Place complex, ObjectNode was, ObjectNode is) {
        List<Place> changed = new ArrayList<>();
        ObjectNode given = Nodes.object(null);
        for (AttributeDefinition definition : complex.definition().subAttributes()) {
            Place sub = complex.sub(definition);
            JsonNode value = is.get(definition.name());
            if (!sub.isReadOnly() && !Objects.equals(was.get(definition.name()), value)) {
                changed.add(sub);
                given = Nodes.with(given, definition.name(), value);
            }
        }
        boolean together = given.size() > 1;
        if (together) {
            add(PatchOperation.Op.REPLACE, path(complex), given);
        }
        for (Place sub : changed) {
            JsonNode value = is.get(sub.definition().name());
            if (value == null || !together) {
                set(sub, was.get(sub.definition().name()), value);
            }
        }
    }

    private void set(Place place, @Nullable JsonNode was, @Nullable JsonNode is) {
        PatchOperation.Op op = was == null ? PatchOperation.Op.ADD : PatchOperation.Op.REPLACE;
        add(is == null ? PatchOperation.Op.REMOVE : op, path(place), is);
    }

    private void add(PatchOperation.Op op, PatchPath path, @Nullable JsonNode value) {
        operations.add(new PatchOperation(op, path, value));
    }

    private static PatchPath path(Place place) {
        return new PatchPath(place.path(), null, null);
    }
}
