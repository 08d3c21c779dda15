package dev.scimkit.jpa.internal.store;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.error.ScimType;
import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.json.JsonWriter;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.ResolvedPath.ResolvedAttribute;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.jpa.internal.model.Binding;
import dev.scimkit.jpa.internal.model.Elements;
import dev.scimkit.jpa.internal.model.EntityModel;
import dev.scimkit.jpa.internal.model.MappedElement;
import dev.scimkit.jpa.internal.model.Reference;
import dev.scimkit.jpa.internal.property.Property;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes what changed in a resource to its entity; everything else of the entity is left as it is. */
final class EntityWriter {

    private static final String PASSWORD = "password";

    private final EntityModel model;
    private final Set<ResolvedAttribute> withMappedElements = new LinkedHashSet<>();

    EntityWriter(EntityModel model) {
        this.model = model;
        model.parts().mappedElements().forEach(mapped -> withMappedElements.add(mapped.attribute()));
    }

    /** Writes all attributes but members; without a state before, those that have a value. */
    void write(Object entity, @Nullable Resource before, Resource after, Reference.Targets targets) {
        ObjectNode old = before == null ? JsonTree.emptyObject() : before.tree();
        ObjectNode tree = after.tree();
        for (Binding binding : model.parts().values()) {
            JsonNode stored = Trees.get(old, binding.attribute());
            JsonNode value = Trees.get(tree, binding.attribute());
            if (before != null && binding.isImmutable() && !Trees.same(stored, value)) {
                throw immutable(binding);
            }
            write(binding, entity, stored, value, targets);
        }
        withMappedElements.forEach(attribute -> writeMappedElements(attribute, entity, old, tree, targets));
        for (Elements list : model.parts().lists()) {
            if (!list.readOnly() && !Trees.same(Trees.get(old, list.attribute()), Trees.get(tree, list.attribute()))) {
                ListWriter.write(list, entity, elements(tree, list.attribute()), targets);
            }
        }
        writePassword(entity, old.get(PASSWORD), tree.get(PASSWORD));
        Property rest = model.parts().rest();
        if (rest != null) {
            String text = rest(tree);
            if (!Objects.equals(text, rest.get(entity))) {
                rest.set(entity, text);
            }
        }
    }

    /** A replacement may give an immutable attribute its first value (RFC 7643 section 7), but these columns keep none. */
    private static ScimException immutable(Binding binding) {
        return ScimException.of(
                        ScimType.MUTABILITY,
                        "'" + binding.attribute() + "' can be set only when the resource is created")
                .at(binding.attribute().toString());
    }

    private static void write(
            Binding binding,
            Object entity,
            @Nullable JsonNode old,
            @Nullable JsonNode value,
            Reference.Targets targets) {
        if (!binding.readOnly() && !Trees.same(old, value)) {
            binding.write(entity, value, targets);
        }
    }

    private void writePassword(Object entity, @Nullable JsonNode old, @Nullable JsonNode value) {
        BiConsumer<Object, String> password = model.definition().password();
        if (password != null && value != null && value.isString() && !Trees.same(old, value)) {
            try {
                password.accept(entity, value.stringValue());
            } catch (IllegalArgumentException refused) {
                String reason = refused.getMessage();
                throw ScimException.of(
                                ScimType.INVALID_VALUE,
                                "'password' is not accepted" + (reason == null ? "" : ": " + reason))
                        .at(PASSWORD);
            }
        }
    }

    private void writeMappedElements(
            ResolvedAttribute attribute, Object entity, ObjectNode old, ObjectNode tree, Reference.Targets targets) {
        List<MappedElement> mappedElements = model.mappedElements(attribute);
        ArrayNode elements = elements(tree, attribute);
        checkPlaces(attribute, mappedElements, elements);
        for (MappedElement mapped : mappedElements) {
            JsonNode before = element(mapped, elements(old, attribute));
            JsonNode after = element(mapped, elements);
            for (Binding binding : mapped.bindings()) {
                AttributeDefinition sub = binding.attribute().subAttribute();
                write(binding, entity, part(before, sub), part(after, sub), targets);
            }
        }
    }

    private static @Nullable JsonNode part(@Nullable JsonNode element, @Nullable AttributeDefinition sub) {
        return element == null || sub == null ? element : element.get(sub.name());
    }

    private static @Nullable JsonNode element(MappedElement mapped, ArrayNode elements) {
        for (JsonNode element : elements) {
            if (mapped.isFor(element)) {
                return element;
            }
        }
        return null;
    }

    /** Each element needs a place of its own, unless the rest keeps it or the application ignores it. */
    private void checkPlaces(ResolvedAttribute attribute, List<MappedElement> mappedElements, ArrayNode elements) {
        boolean ignored = model.definition().ignored().contains(attribute.toString());
        Set<MappedElement> taken = new LinkedHashSet<>();
        for (JsonNode element : elements) {
            MappedElement mapped = mappedElements.stream()
                    .filter(each -> each.isFor(element))
                    .findFirst()
                    .orElse(null);
            boolean homeless = (mapped == null || !taken.add(mapped)) && !model.keepsRest();
            if (homeless && !ignored) {
                throw ScimException.of(ScimType.INVALID_VALUE, place(attribute, mappedElements))
                        .at(attribute.toString());
            }
        }
    }

    private static String place(ResolvedAttribute attribute, List<MappedElement> mappedElements) {
        StringBuilder places = new StringBuilder();
        for (MappedElement mapped : mappedElements) {
            places.append(places.isEmpty() ? "" : ", ").append(mapped.fixed().isEmpty() ? "any kind" : mapped.fixed());
        }
        return "'" + attribute + "' can hold only one value for each of: " + places
                + "; this service cannot store other values";
    }

    private static ArrayNode elements(ObjectNode tree, ResolvedAttribute attribute) {
        return Trees.get(tree, attribute) instanceof ArrayNode array ? array : JsonTree.emptyArray();
    }

    /** The JSON text of what has no property; null if there is nothing. */
    private @Nullable String rest(ObjectNode tree) {
        ObjectNode rest = tree.deepCopy();
        List.of("schemas", "id", "meta", PASSWORD).forEach(rest::remove);
        removeSecrets(rest, model.type());
        model.parts().values().forEach(binding -> Trees.remove(rest, binding.attribute()));
        model.parts().lists().forEach(list -> Trees.remove(rest, list.attribute()));
        if (!model.members().isEmpty()) {
            rest.remove("members");
        }
        model.parts().mappedElements().forEach(mapped -> removeMapped(mapped, rest));
        return rest.isEmpty() ? null : JsonWriter.write(rest);
    }

    private static void removeSecrets(ObjectNode rest, ResourceType type) {
        for (AttributeDefinition attribute : type.attributes()) {
            if (attribute.isSecret()) {
                rest.remove(attribute.name());
            }
        }
    }

    private static void removeMapped(MappedElement mapped, ObjectNode rest) {
        if (!(Trees.get(rest, mapped.attribute()) instanceof ArrayNode array)) {
            return;
        }
        if (!mapped.attribute().attribute().isComplex()) {
            Trees.remove(rest, mapped.attribute());
            return;
        }
        for (JsonNode element : array) {
            if (mapped.isFor(element) && element instanceof ObjectNode object) {
                for (Binding binding : mapped.bindings()) {
                    AttributeDefinition sub = binding.attribute().subAttribute();
                    if (sub != null) {
                        object.remove(sub.name());
                    }
                }
                return;
            }
        }
    }
}
