package dev.scimkit.patch;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.AttributePath;
import dev.scimkit.filter.PatchPath;
import dev.scimkit.patch.internal.error.OperationErrors;
import dev.scimkit.patch.request.PatchOperation;
import dev.scimkit.patch.request.PatchOptions;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** One request on its way through one resource. */
final class Patching {

    private final Resource before;
    private final WorkingResource resource;
    private final TargetResolver resolver;
    private final AttributeOperation attributes;
    private final PathlessOperation pathless;
    private final MemberRun memberRun;
    private final ResultValidation validation;

    Patching(Resource before, PatchOptions options) {
        this.before = before;
        this.resource = working(before);
        this.resolver = new TargetResolver(before.resourceType(), options);
        ValueChange change = new ValueChange(options);
        this.attributes = new AttributeOperation(resource, change, options);
        this.pathless = new PathlessOperation(resource, resolver, attributes, options);
        this.validation = new ResultValidation(before);
        this.memberRun = new MemberRun(resource, change.reader(), options, validation);
    }

    PatchResult apply(List<PatchOperation> operations) {
        return result(run(operations));
    }

    /** Does the operations and gives the tree as it is then, not validated. */
    ObjectNode run(List<PatchOperation> operations) {
        for (int i = 0; i < operations.size(); i++) {
            try {
                apply(operations.get(i));
            } catch (ScimException refused) {
                throw OperationErrors.at(i, refused);
            }
        }
        memberRun.finish();
        return resource.tree();
    }

    private void apply(PatchOperation operation) {
        PatchPath path = operation.path();
        if (path == null) {
            memberRun.finish();
            pathless.apply(operation.op(), (ObjectNode) operation.requireValue());
            return;
        }
        Target target = resolver.resolve(path);
        if (!memberRun.take(operation, target)) {
            memberRun.finish();
            apply(operation, target);
        }
    }

    private void apply(PatchOperation operation, Target target) {
        if (target instanceof Target.WholeSchema whole) {
            pathless.applyToSchema(operation.op(), whole, operation.value());
        } else {
            attributes.apply(operation.op(), target, operation.value());
        }
    }

    private PatchResult result(ObjectNode tree) {
        if (Nodes.same(tree, before.tree())) {
            return new PatchResult(before, List.of());
        }
        Resource after = validation.accept(tree);
        List<AttributePath> changed = ChangedPaths.of(resource.touched(), working(before), working(after));
        return new PatchResult(changed.isEmpty() ? before : after, changed);
    }

    private static WorkingResource working(Resource resource) {
        return new WorkingResource(resource.resourceType(), resource.tree());
    }
}
