package dev.scimkit.patch.internal.apply;

import dev.scimkit.core.leniency.Leniencies;
import dev.scimkit.core.leniency.Leniency;
import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.ResolvedPath.ResolvedAttribute;
import dev.scimkit.filter.Filter;
import dev.scimkit.patch.change.ResolvedChange.AttributeChange;
import dev.scimkit.patch.change.ResolvedChange.ElementsChange;
import dev.scimkit.patch.internal.error.PatchErrors;
import dev.scimkit.patch.internal.value.JsonNodes;
import dev.scimkit.patch.internal.value.ValueReader;
import dev.scimkit.patch.request.PatchOptions;
import dev.scimkit.patch.request.PatchRequest.Op;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Changes attributes, sub-attributes and elements of lists. */
final class AttributeUpdate {

    private final WorkingResource resource;
    private final Leniencies leniencies;
    private final ElementLists lists;
    private final ValueUpdate values;
    private final PatchOptions options;

    AttributeUpdate(WorkingResource resource, PatchOptions options, ElementLists lists) {
        this.resource = resource;
        this.options = options;
        this.leniencies = options.leniencies();
        this.lists = lists;
        this.values = new ValueUpdate(lists, leniencies.tolerates(Leniency.REPLACE_KEEPS_OTHER_PARTS));
    }

    void apply(AttributeChange change) {
        ResolvedAttribute target = change.target();
        AttributeDefinition part = target.subAttribute();
        ResolvedAttribute attribute =
                part == null ? target : ResolvedAttribute.of(target.extension(), target.attribute());
        JsonNode current = resource.get(attribute);
        if (part != null) {
            resource.set(attribute, values.changed(attribute, current, changedPart(change, attribute, part, current)));
        } else if (change.op() == Op.REMOVE && change.value() instanceof ArrayNode listed) {
            setRest(attribute, current, lists.removeListed(attribute, current, listed));
        } else {
            resource.set(attribute, values.apply(change.op(), attribute, current, change.value()));
        }
    }

    void apply(ElementsChange change) {
        ResolvedAttribute attribute = ResolvedAttribute.of(
                change.target().extension(), change.target().attribute());
        JsonNode current = resource.get(attribute);
        if (!attribute.attribute().multiValued()) {
            applyToSingle(change, attribute, current);
            return;
        }
        if (change.op() == Op.REMOVE && change.target().subAttribute() == null) {
            setRest(attribute, current, lists.removeIf(current, lists.selectedBy(change)));
            return;
        }
        ElementUpdate update = new ElementUpdate(values, attribute, change);
        JsonNode after = lists.changeIf(attribute, current, change, update);
        if (update.matched() || change.op() == Op.REMOVE) {
            setRest(attribute, current, after);
        } else {
            JsonNode element = update.complete(requireTemplate(change, attribute));
            List<JsonNode> added = element == null ? List.of() : List.of(element);
            resource.set(attribute, values.changed(attribute, current, lists.append(attribute, current, added)));
        }
    }

    /** A single value is like a list of at most one; what is created takes its place. */
    private void applyToSingle(ElementsChange change, ResolvedAttribute attribute, @Nullable JsonNode current) {
        ElementUpdate update = new ElementUpdate(values, attribute, change);
        boolean removes = change.op() == Op.REMOVE;
        if (current != null && lists.selectedBy(change).test(current)) {
            setRest(attribute, current, update.apply(current));
        } else if (!removes) {
            JsonNode created = update.complete(requireTemplate(change, attribute));
            resource.set(attribute, values.changed(attribute, current, created));
        }
    }

    private @Nullable JsonNode changedPart(
            AttributeChange change, ResolvedAttribute attribute, AttributeDefinition part, @Nullable JsonNode current) {
        ObjectNode complex = JsonNodes.object(current);
        JsonNode after = values.apply(change.op(), change.target(), complex.get(part.name()), change.value());
        ObjectNode changed = values.withSub(attribute, complex, part, after);
        return changed == null ? null : JsonNodes.orNull(changed);
    }

    /** The element that the filter describes, where one may be created; RFC 7644 asks for {@code noTarget} otherwise. */
    private ObjectNode requireTemplate(ElementsChange change, ResolvedAttribute attribute) {
        Filter filter = change.creates() && attribute.definition().isComplex() ? change.filter() : null;
        ObjectNode template = filter == null ? null : ElementTemplate.of(filter, attribute, new ValueReader(options));
        if (template == null) {
            throw PatchErrors.noTarget(attribute);
        }
        boolean replaces = change.op() == Op.REPLACE && leniencies.tolerates(Leniency.REPLACE_CREATES_ELEMENT);
        leniencies.tolerate(
                replaces ? Leniency.REPLACE_CREATES_ELEMENT : Leniency.ADD_CREATES_ELEMENT, attribute::toString);
        return template;
    }

    private void setRest(ResolvedAttribute attribute, @Nullable JsonNode current, @Nullable JsonNode rest) {
        if (rest == null && attribute.definition().required()) {
            throw PatchErrors.requiredRemoved(attribute);
        }
        resource.set(attribute, values.changed(attribute, current, rest));
    }
}
