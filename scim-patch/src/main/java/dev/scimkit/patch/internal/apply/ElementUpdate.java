package dev.scimkit.patch.internal.apply;

import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.Mutability;
import dev.scimkit.core.schema.ResolvedPath.ResolvedAttribute;
import dev.scimkit.patch.change.ResolvedChange.ElementsChange;
import dev.scimkit.patch.internal.error.PatchErrors;
import dev.scimkit.patch.internal.value.JsonNodes;
import dev.scimkit.patch.request.PatchRequest.Op;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a change does to each element that matches; an element without any value left becomes null. */
final class ElementUpdate implements UnaryOperator<@Nullable JsonNode> {

    private final ValueUpdate values;
    private final ResolvedAttribute attribute;
    private final @Nullable AttributeDefinition part;
    private final Op op;
    private final @Nullable JsonNode value;
    private boolean matched;

    ElementUpdate(ValueUpdate values, ResolvedAttribute attribute, ElementsChange change) {
        this.values = values;
        this.attribute = attribute;
        this.part = change.target().subAttribute();
        this.op = change.op();
        this.value = change.value();
    }

    boolean matched() {
        return matched;
    }

    @Override
    public @Nullable JsonNode apply(@Nullable JsonNode element) {
        matched = true;
        AttributeDefinition sub = part;
        if (sub != null) {
            return withPart(JsonNodes.object(element), sub);
        }
        JsonNode given = value;
        if (element == null || given == null) {
            return op == Op.ADD ? element : null;
        }
        return op == Op.ADD ? added(element, given) : replaced(element, given);
    }

    /** Completes an element that was made from the filter. */
    @Nullable
    JsonNode complete(ObjectNode made) {
        AttributeDefinition sub = part;
        JsonNode given = value;
        if (sub == null) {
            return given == null ? made : added(made, given);
        }
        JsonNode after = values.apply(op, attribute.sub(sub), null, given);
        return after == null ? made : JsonNodes.with(JsonTree.without(made, sub.name()), sub.name(), after);
    }

    private @Nullable JsonNode withPart(ObjectNode element, AttributeDefinition sub) {
        JsonNode after = values.apply(op, attribute.sub(sub), element.get(sub.name()), value);
        ObjectNode changed = values.withSub(attribute, element, sub, after);
        return changed == null ? null : JsonNodes.orNull(changed);
    }

    private @Nullable JsonNode added(JsonNode element, JsonNode given) {
        return element instanceof ObjectNode object && given instanceof ObjectNode parts
                ? values.merge(attribute, object, parts, false)
                : given;
    }

    private JsonNode replaced(JsonNode element, JsonNode given) {
        if (!(element instanceof ObjectNode before) || !(given instanceof ObjectNode after)) {
            return element.equals(given) ? element : given;
        }
        ObjectNode record = keepImmutable(before, after);
        return record.equals(before) ? before : record;
    }

    /** The element is replaced as a whole, but an immutable sub-attribute stays and must be the same where it is given. */
    private ObjectNode keepImmutable(ObjectNode before, ObjectNode after) {
        ObjectNode record = after;
        for (AttributeDefinition sub : attribute.definition().subAttributes()) {
            JsonNode present = sub.mutability() == Mutability.IMMUTABLE ? before.get(sub.name()) : null;
            JsonNode given = after.get(sub.name());
            if (present != null && given == null) {
                record = JsonNodes.with(record, sub.name(), present);
            } else if (present != null && !ValueUpdate.isSame(sub, present, given)) {
                throw PatchErrors.immutable(attribute.sub(sub));
            }
        }
        return record;
    }
}
