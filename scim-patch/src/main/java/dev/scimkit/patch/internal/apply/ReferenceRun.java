package dev.scimkit.patch.internal.apply;

import dev.scimkit.core.internal.equality.ElementIdentity;
import dev.scimkit.core.schema.Mutability;
import dev.scimkit.core.schema.ResolvedPath.ResolvedAttribute;
import dev.scimkit.filter.WorkBudget;
import dev.scimkit.patch.change.ResolvedChange;
import dev.scimkit.patch.change.ResolvedChange.AttributeChange;
import dev.scimkit.patch.change.ResolvedChange.ElementsChange;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Changes in a row that add references to one attribute or remove them by {@code value}, such as those to the members of a
 * group: gathered first, then done in one pass over the list, however many changes there are.
 */
final class ReferenceRun {

    private final WorkingResource resource;
    private final ResultValidation validation;
    private final WorkBudget budget;
    private @Nullable ReferenceChanges gathered;

    ReferenceRun(WorkingResource resource, ResultValidation validation, WorkBudget budget) {
        this.resource = resource;
        this.validation = validation;
        this.budget = budget;
    }

    /** Takes a change if it is of this kind; what was gathered for another attribute is done first. */
    boolean take(ResolvedChange change) {
        ResolvedAttribute target = target(change);
        if (target == null || target.subAttribute() != null) {
            return false;
        }
        ReferenceChanges all = gathered;
        if (all != null && all.attribute().equals(target)) {
            return all.take(change);
        }
        ReferenceChanges other = isFreeList(target) ? ReferenceChanges.to(target) : null;
        if (other == null || !other.take(change)) {
            return false;
        }
        finish();
        gathered = other;
        return true;
    }

    /** Does what was gathered. */
    void finish() {
        ReferenceChanges all = gathered;
        if (all != null) {
            JsonNode elements = resource.get(all.attribute());
            ReferenceChanges.Outcome outcome = all.applyTo(elements, budget);
            resource.set(all.attribute(), outcome.elements());
            validation.noteGrowth(all.attribute(), elements, outcome.elements(), outcome.added());
            gathered = null;
        }
    }

    private static @Nullable ResolvedAttribute target(ResolvedChange change) {
        if (change instanceof AttributeChange attribute) {
            return attribute.target();
        }
        return change instanceof ElementsChange elements ? elements.target() : null;
    }

    /** Whether adding and removing elements needs no look at the other elements. */
    static boolean isFreeList(ResolvedAttribute attribute) {
        return attribute.definition().multiValued()
                && attribute.definition().mutability() == Mutability.READ_WRITE
                && !attribute.definition().required()
                && !ElementIdentity.of(attribute.definition()).hasPrimary();
    }
}
