package dev.scimkit.patch;

import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.patch.request.PatchLeniency;
import dev.scimkit.patch.request.PatchOperation;
import dev.scimkit.patch.request.PatchOptions;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An operation on an attribute, a sub-attribute or elements of a list. */
final class AttributeOperation {

    private final WorkingResource resource;
    private final ValueChange change;
    private final PatchOptions options;

    AttributeOperation(WorkingResource resource, ValueChange change, PatchOptions options) {
        this.resource = resource;
        this.change = change;
        this.options = options;
    }

    /** Does what the operation asks for; {@code value} is null only for {@code remove}. */
    void apply(PatchOperation.Op op, Target target, @Nullable JsonNode value) {
        apply(op, target, value, creates(op));
    }

    /** The same for a name in a value without a path, where what is not there is added (P-3.5.2.3-04). */
    void applyNamed(PatchOperation.Op op, Target target, JsonNode value) {
        apply(op, target, value, options.tolerates(PatchLeniency.ADD_CREATES_ELEMENT));
    }

    /** Does what the operation asks for to an attribute as a whole. */
    void apply(PatchOperation.Op op, Place attribute, @Nullable JsonNode value) {
        if (attribute.isReadOnly()) {
            throw Refusal.readOnly(attribute);
        }
        JsonNode current = resource.get(attribute);
        if (op == PatchOperation.Op.REMOVE && value != null && !value.isNull()) {
            resource.set(attribute, removeListed(attribute, current, value));
        } else {
            resource.set(attribute, change.apply(op, attribute, current, value));
        }
    }

    private void apply(PatchOperation.Op op, Target target, @Nullable JsonNode value, boolean creates) {
        if (target instanceof Target.Elements elements) {
            applyToElements(op, elements, value, creates);
        } else if (target instanceof Target.Attribute attribute) {
            applyToAttribute(op, attribute, value);
        } else {
            throw new IllegalArgumentException("a schema is no attribute");
        }
    }

    private void applyToAttribute(PatchOperation.Op op, Target.Attribute target, @Nullable JsonNode value) {
        Place attribute = target.attribute();
        AttributeDefinition sub = target.sub();
        if (SchemasOperation.concerns(attribute)) {
            new SchemasOperation(resource, options).apply(op, ElementCondition.ANY, value);
        } else if (sub == null) {
            apply(op, attribute, value);
        } else if (attribute.definition().multiValued()) {
            changeElements(op, attribute, sub, ElementCondition.ANY, value, null);
        } else {
            changeSub(op, attribute, sub, value);
        }
    }

    private void changeSub(PatchOperation.Op op, Place attribute, AttributeDefinition sub, @Nullable JsonNode value) {
        requireWritable(attribute.sub(sub));
        JsonNode current = resource.get(attribute);
        JsonNode after = changedSub(op, attribute, sub, Nodes.object(current), value);
        resource.set(attribute, change.changed(attribute, current, after));
    }

    private @Nullable JsonNode changedSub(
            PatchOperation.Op op,
            Place attribute,
            AttributeDefinition sub,
            ObjectNode complex,
            @Nullable JsonNode value) {
        JsonNode before = complex.get(sub.name());
        JsonNode after = change.apply(op, attribute.sub(sub), before, value);
        ObjectNode changed = change.withSub(attribute, complex, sub, after);
        return changed == null ? null : Nodes.orNull(changed);
    }

    private void applyToElements(
            PatchOperation.Op op, Target.Elements target, @Nullable JsonNode value, boolean creates) {
        Place attribute = target.attribute();
        if (SchemasOperation.concerns(attribute)) {
            new SchemasOperation(resource, options).apply(op, target.condition(), value);
            return;
        }
        AttributeDefinition sub = target.sub();
        if (op == PatchOperation.Op.REMOVE && sub == null) {
            requireWritable(attribute);
            removeElements(attribute, target.condition());
            return;
        }
        changeElements(op, attribute, sub, target.condition(), value, creates ? target : null);
    }

    private void removeElements(Place attribute, ElementCondition condition) {
        JsonNode current = resource.get(attribute);
        setRest(attribute, current, change.lists().removeIf(current, condition));
    }

    private @Nullable JsonNode removeListed(Place attribute, @Nullable JsonNode current, JsonNode value) {
        if (!options.tolerates(PatchLeniency.REMOVE_WITH_VALUE)) {
            throw Refusal.invalidValue(attribute, "removed without a 'value', by a filter in the path");
        }
        if (!attribute.definition().multiValued()) {
            return change.remove(attribute, current);
        }
        List<JsonNode> listed = change.reader().elements(attribute, value);
        return requireRest(attribute, current, change.lists().removeListed(attribute, current, listed));
    }

    private void setRest(Place attribute, @Nullable JsonNode current, @Nullable JsonNode rest) {
        resource.set(attribute, requireRest(attribute, current, rest));
    }

    private @Nullable JsonNode requireRest(Place attribute, @Nullable JsonNode current, @Nullable JsonNode rest) {
        if (rest == null && attribute.definition().required()) {
            throw Refusal.requiredRemoved(attribute);
        }
        return change.changed(attribute, current, rest);
    }

    private void changeElements(
            PatchOperation.Op op,
            Place attribute,
            @Nullable AttributeDefinition sub,
            ElementCondition condition,
            @Nullable JsonNode value,
            Target.@Nullable Elements template) {
        requireWritable(sub == null ? attribute : attribute.sub(sub));
        ElementChange elementChange = new ElementChange(change, attribute, sub, op, value);
        JsonNode current = resource.get(attribute);
        JsonNode after = change.lists().changeIf(attribute, current, condition, elementChange);
        if (elementChange.matched() || op == PatchOperation.Op.REMOVE) {
            setRest(attribute, current, after);
            return;
        }
        ObjectNode made = template == null ? null : ElementTemplate.of(template.filter(), attribute, change.reader());
        if (made == null || !attribute.definition().isComplex()) {
            throw Refusal.noTarget(attribute);
        }
        JsonNode element = elementChange.complete(made);
        List<JsonNode> added = element == null ? List.of() : List.of(element);
        resource.set(
                attribute, change.changed(attribute, current, change.lists().append(attribute, current, added)));
    }

    private boolean creates(PatchOperation.Op op) {
        return switch (op) {
            case ADD -> options.tolerates(PatchLeniency.ADD_CREATES_ELEMENT);
            case REPLACE -> options.tolerates(PatchLeniency.REPLACE_CREATES_ELEMENT);
            case REMOVE -> false;
        };
    }

    private static void requireWritable(Place place) {
        if (place.isReadOnly()) {
            throw Refusal.readOnly(place);
        }
    }
}
