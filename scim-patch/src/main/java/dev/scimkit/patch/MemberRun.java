package dev.scimkit.patch;

import dev.scimkit.core.schema.Mutability;
import dev.scimkit.filter.Filter;
import dev.scimkit.patch.request.PatchLeniency;
import dev.scimkit.patch.request.PatchOperation;
import dev.scimkit.patch.request.PatchOptions;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Operations in a row that add references to one attribute and remove them by {@code value}, such as those on the
 * members of a group: gathered first, then done in one pass.
 */
final class MemberRun {

    private final WorkingResource resource;
    private final ValueReader reader;
    private final PatchOptions options;
    private final ResultValidation validation;
    private @Nullable Gathered gathered;

    MemberRun(WorkingResource resource, ValueReader reader, PatchOptions options, ResultValidation validation) {
        this.resource = resource;
        this.reader = reader;
        this.options = options;
        this.validation = validation;
    }

    private record Gathered(Place attribute, ElementIdentity identity, MemberChanges changes) {}

    /** Takes an operation, if it is of this kind; if it is about another attribute, what was gathered is done first. */
    boolean take(PatchOperation operation, Target target) {
        if (target instanceof Target.Attribute whole) {
            JsonNode value = operation.value();
            return whole.sub() == null && value != null && takeValues(operation.op(), whole.attribute(), value);
        }
        return target instanceof Target.Elements elements
                && elements.sub() == null
                && operation.op() == PatchOperation.Op.REMOVE
                && takeFilter(elements.attribute(), elements.filter());
    }

    /** Does what was gathered. */
    void finish() {
        Gathered all = gathered;
        if (all != null) {
            JsonNode members = resource.get(all.attribute());
            MemberChanges.Outcome outcome = all.changes().applyTo(members, all.identity());
            resource.set(all.attribute(), outcome.members());
            validation.noteGrowth(all.attribute(), members, outcome.members(), outcome.added());
            gathered = null;
        }
    }

    private boolean takeFilter(Place attribute, Filter filter) {
        List<String> values = NamedValues.in(filter);
        Gathered all = values == null ? null : gatheredFor(attribute);
        if (all == null || values == null) {
            return false;
        }
        for (String value : values) {
            all.changes().remove(all.identity().referenceKey(value));
        }
        return true;
    }

    private boolean takeValues(PatchOperation.Op op, Place attribute, JsonNode value) {
        boolean removes =
                op == PatchOperation.Op.REMOVE && !value.isNull() && options.tolerates(PatchLeniency.REMOVE_WITH_VALUE);
        Gathered all = removes || op == PatchOperation.Op.ADD ? gatheredFor(attribute) : null;
        if (all == null) {
            return false;
        }
        for (JsonNode element : reader.elements(attribute, value)) {
            Object key = all.identity().key(element);
            if (removes) {
                all.changes().remove(key);
            } else {
                all.changes().add(key, element);
            }
        }
        return true;
    }

    private @Nullable Gathered gatheredFor(Place attribute) {
        Gathered all = gathered;
        if (all != null && all.attribute().equals(attribute)) {
            return all;
        }
        if (!isFreeList(attribute)) {
            return null;
        }
        ElementIdentity identity = ElementIdentity.of(attribute.definition());
        if (!identity.isReference()) {
            return null;
        }
        finish();
        Gathered other = new Gathered(attribute, identity, new MemberChanges());
        gathered = other;
        return other;
    }

    private static boolean isFreeList(Place attribute) {
        return attribute.definition().multiValued()
                && attribute.definition().mutability() == Mutability.READ_WRITE
                && !attribute.definition().required()
                && !PrimaryRule.appliesTo(attribute.definition());
    }
}
