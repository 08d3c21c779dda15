package dev.scimkit.server.internal.engine.type;

import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.ResolvedPath.ResolvedAttribute;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.core.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The attributes of one resource type that refer to resources. Immutable. */
@SuppressWarnings("ReferenceEquality") // the same node means that nothing changed; equal ones need no sharing
public final class References {

    private final List<Reference> all;

    private References(ResourceType type) {
        List<Reference> found = new ArrayList<>();
        add(null, type.schema().attributes(), found);
        for (ResourceType.Extension extension : type.extensions()) {
            add(extension.schema(), extension.schema().attributes(), found);
        }
        this.all = List.copyOf(found);
    }

    public static References of(ResourceType type) {
        return new References(type);
    }

    /** All of them. */
    public List<Reference> all() {
        return all;
    }

    /** The reference that an attribute is; null if it is not one. */
    public @Nullable Reference of(ResolvedAttribute attribute) {
        for (Reference reference : all) {
            if (reference.path().extension() == attribute.extension()
                    && reference.attribute().name().equals(attribute.attribute().name())) {
                return reference;
            }
        }
        return null;
    }

    /** Changes a value of a reference. */
    public interface Change {
        /**
         * Gives the new value; null to leave it out.
         *
         * @param element the value
         * @param position its position in the list, or -1 when the attribute has only one value
         */
        @Nullable
        ObjectNode apply(Reference reference, ObjectNode element, int position);
    }

    /** Changes the values of one reference; the same tree if nothing changes. */
    public static ObjectNode change(ObjectNode tree, Reference reference, Change change) {
        Schema extension = reference.path().extension();
        JsonNode owner = extension == null ? tree : tree.get(extension.id());
        JsonNode value = owner == null ? null : owner.get(reference.attribute().name());
        if (value == null || !(owner instanceof ObjectNode container)) {
            return tree;
        }
        JsonNode after = changed(reference, value, change);
        if (after == value) {
            return tree;
        }
        String name = reference.attribute().name();
        ObjectNode inside = after == null ? JsonTree.without(container, name) : JsonTree.with(container, name, after);
        if (extension == null) {
            return inside;
        }
        return inside.isEmpty() ? JsonTree.without(tree, extension.id()) : JsonTree.with(tree, extension.id(), inside);
    }

    /** Changes a value of a reference, or each one in a list; null if none is left. */
    public static @Nullable JsonNode changed(Reference reference, JsonNode value, Change change) {
        if (value instanceof ObjectNode element) {
            return change.apply(reference, element, -1);
        }
        if (!(value instanceof ArrayNode elements)) {
            return value;
        }
        List<JsonNode> changed = new ArrayList<>(elements.size());
        boolean same = true;
        for (int i = 0; i < elements.size(); i++) {
            JsonNode element = elements.get(i);
            JsonNode after = element instanceof ObjectNode object ? change.apply(reference, object, i) : element;
            same &= after == element;
            if (after != null) {
                changed.add(after);
            }
        }
        if (same) {
            return value;
        }
        return changed.isEmpty() ? null : JsonTree.array(changed);
    }

    /** Visits the values of one reference. */
    public static void visit(ObjectNode tree, Reference reference, BiConsumer<Reference, ObjectNode> visitor) {
        Schema extension = reference.path().extension();
        JsonNode owner = extension == null ? tree : tree.path(extension.id());
        JsonNode value = owner.path(reference.attribute().name());
        if (value instanceof ObjectNode element) {
            visitor.accept(reference, element);
            return;
        }
        for (JsonNode element : value) {
            if (element instanceof ObjectNode object) {
                visitor.accept(reference, object);
            }
        }
    }

    private static void add(@Nullable Schema extension, List<AttributeDefinition> attributes, List<Reference> found) {
        for (AttributeDefinition attribute : attributes) {
            Reference reference = Reference.of(extension, attribute);
            if (reference != null) {
                found.add(reference);
            }
        }
    }
}
