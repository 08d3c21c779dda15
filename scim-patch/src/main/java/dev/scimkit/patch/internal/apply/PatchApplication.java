package dev.scimkit.patch.internal.apply;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.AttributePath;
import dev.scimkit.filter.WorkBudget;
import dev.scimkit.patch.change.ResolvedChange;
import dev.scimkit.patch.change.ResolvedChange.AttributeChange;
import dev.scimkit.patch.change.ResolvedChange.ElementsChange;
import dev.scimkit.patch.change.ResolvedChange.ExtensionRemoval;
import dev.scimkit.patch.change.ResolvedChange.RepeatedReadOnly;
import dev.scimkit.patch.internal.error.OperationErrors;
import dev.scimkit.patch.internal.value.JsonNodes;
import dev.scimkit.patch.request.PatchOptions;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Applies the changes of one request to one resource. */
public final class PatchApplication {

    private final Resource before;
    private final WorkingResource resource;
    private final AttributeUpdate attributes;
    private final ReferenceRun references;
    private final ResultValidation validation;

    private PatchApplication(Resource before, PatchOptions options, WorkBudget budget) {
        this.before = before;
        this.resource = new WorkingResource(before.tree());
        this.attributes = new AttributeUpdate(resource, options, new ElementLists(options, budget.remembering()));
        this.validation = new ResultValidation(before);
        this.references = new ReferenceRun(resource, validation, budget);
    }

    /**
     * The outcome of a request.
     *
     * @param resource the resource afterwards; the same object as before when nothing changed
     * @param changedPaths the attributes that changed
     */
    public record Outcome(Resource resource, List<AttributePath> changedPaths) {}

    /**
     * Applies changes and validates the result.
     *
     * @param changes the changes, in order
     * @param resource the resource as it is
     * @param options what is tolerated
     * @param budget the steps that it may take
     * @return the resource afterwards
     */
    public static Outcome apply(
            List<ResolvedChange> changes, Resource resource, PatchOptions options, WorkBudget budget) {
        PatchApplication application = new PatchApplication(resource, options, budget);
        return application.outcome(application.run(changes));
    }

    /**
     * Applies changes without validating the result.
     *
     * @param changes the changes, in order
     * @param resource the resource as it is
     * @param options what is tolerated
     * @return the tree afterwards
     */
    public static ObjectNode applyUnchecked(List<ResolvedChange> changes, Resource resource, PatchOptions options) {
        return new PatchApplication(resource, options, WorkBudget.unlimited()).run(changes);
    }

    private ObjectNode run(List<ResolvedChange> changes) {
        for (ResolvedChange change : changes) {
            try {
                apply(change);
            } catch (ScimException refused) {
                throw OperationErrors.at(change.position(), refused);
            }
        }
        references.finish();
        return resource.tree();
    }

    private void apply(ResolvedChange change) {
        if (references.take(change)) {
            return;
        }
        references.finish();
        if (change instanceof AttributeChange attribute) {
            attributes.apply(attribute);
        } else if (change instanceof ElementsChange elements) {
            attributes.apply(elements);
        } else if (change instanceof ExtensionRemoval removal) {
            ExtensionRemover.remove(resource, removal.extension());
        } else if (change instanceof RepeatedReadOnly repeated) {
            RepeatedValue.requireSame(resource, repeated);
        }
    }

    private Outcome outcome(ObjectNode tree) {
        if (JsonNodes.same(tree, before.tree())) {
            return new Outcome(before, List.of());
        }
        Resource after = validation.accept(tree);
        List<AttributePath> changed = ChangedPaths.of(
                resource.touched(), new WorkingResource(before.tree()), new WorkingResource(after.tree()));
        return new Outcome(changed.isEmpty() ? before : after, changed);
    }
}
