package dev.scimkit.patch;

import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.Mutability;
import dev.scimkit.patch.request.PatchOperation;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What an operation does to each element that it is about; an element of which nothing is left becomes null. */
final class ElementChange implements UnaryOperator<@Nullable JsonNode> {

    private final ValueChange change;
    private final Place attribute;
    private final @Nullable AttributeDefinition sub;
    private final PatchOperation.Op op;
    private final @Nullable JsonNode value;
    private boolean matched;

    ElementChange(
            ValueChange change,
            Place attribute,
            @Nullable AttributeDefinition sub,
            PatchOperation.Op op,
            @Nullable JsonNode value) {
        this.change = change;
        this.attribute = attribute;
        this.sub = sub;
        this.op = op;
        this.value = value;
    }

    boolean matched() {
        return matched;
    }

    @Override
    public @Nullable JsonNode apply(@Nullable JsonNode element) {
        matched = true;
        AttributeDefinition part = sub;
        JsonNode given = value;
        if (part != null) {
            return withSub(Nodes.object(element), part);
        }
        if (element == null || given == null || (given.isNull() && op == PatchOperation.Op.REPLACE)) {
            return null;
        }
        return op == PatchOperation.Op.ADD ? added(element, given) : replaced(element, given);
    }

    /** Gives an element that was made for the operation what the operation says. */
    @Nullable
    JsonNode complete(ObjectNode made) {
        AttributeDefinition part = sub;
        if (part == null) {
            return value == null ? made : added(made, value);
        }
        return withSub(JsonTree.without(made, part.name()), made, part);
    }

    private @Nullable JsonNode withSub(ObjectNode element, AttributeDefinition part) {
        JsonNode after = change.apply(op, attribute.sub(part), element.get(part.name()), value);
        ObjectNode changed = change.withSub(attribute, element, part, after);
        return changed == null ? null : Nodes.orNull(changed);
    }

    private @Nullable JsonNode withSub(ObjectNode rest, ObjectNode made, AttributeDefinition part) {
        JsonNode after = change.apply(op, attribute.sub(part), null, value);
        return after == null ? made : Nodes.with(rest, part.name(), after);
    }

    private @Nullable JsonNode added(JsonNode element, JsonNode given) {
        JsonNode read = change.reader().element(attribute, given);
        if (read == null) {
            return element;
        }
        return element instanceof ObjectNode object && read instanceof ObjectNode parts
                ? change.merge(attribute, object, parts, false)
                : read;
    }

    private @Nullable JsonNode replaced(JsonNode element, JsonNode given) {
        JsonNode read = change.reader().element(attribute, given);
        if (!(element instanceof ObjectNode before) || !(read instanceof ObjectNode after)) {
            return element.equals(read) ? element : read;
        }
        ObjectNode record = keepImmutable(before, after);
        return record.equals(before) ? before : record;
    }

    /** The record is replaced as a whole, but what is immutable stays, and must be equal where it is given. */
    private ObjectNode keepImmutable(ObjectNode before, ObjectNode after) {
        ObjectNode record = after;
        for (AttributeDefinition part : attribute.definition().subAttributes()) {
            JsonNode present = part.mutability() == Mutability.IMMUTABLE ? before.get(part.name()) : null;
            JsonNode given = after.get(part.name());
            if (present != null && given == null) {
                record = Nodes.with(record, part.name(), present);
            } else if (present != null && !present.equals(given)) {
                throw Refusal.immutable(attribute.sub(part));
            }
        }
        return record;
    }
}
