package dev.scimkit.patch;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.AttributePath;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.filter.WorkBudget;
import dev.scimkit.patch.change.MembershipChange;
import dev.scimkit.patch.change.ResolvedChange;
import dev.scimkit.patch.internal.apply.MembershipReader;
import dev.scimkit.patch.internal.apply.PatchApplication;
import dev.scimkit.patch.internal.resolve.RequestResolver;
import dev.scimkit.patch.request.PatchOptions;
import dev.scimkit.patch.request.PatchRequest;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A PATCH request whose paths and values were resolved against a resource type: what it does to any resource of that type.
 *
 * <p>Made by {@link ScimPatch#resolve(PatchRequest, ResourceType, PatchOptions)}. Immutable.
 */
public final class ResolvedPatch {

    private final PatchRequest request;
    private final ResourceType resourceType;
    private final PatchOptions options;
    private final List<ResolvedChange> changes;
    private final List<SkippedName> skippedNames;
    private final WorkBudget budget;

    ResolvedPatch(PatchRequest request, ResourceType resourceType, PatchOptions options) {
        this.request = request;
        this.resourceType = resourceType;
        this.options = options;
        RequestResolver.Resolution resolution = RequestResolver.resolve(request, resourceType, options);
        this.changes = resolution.changes();
        this.skippedNames = names(resolution.skipped());
        this.budget = WorkBudget.unlimited();
    }

    private ResolvedPatch(ResolvedPatch start, List<ResolvedChange> changes, WorkBudget budget) {
        this.request = start.request;
        this.resourceType = start.resourceType;
        this.options = start.options;
        this.changes = List.copyOf(changes);
        this.skippedNames = start.skippedNames;
        this.budget = budget;
    }

    private static List<SkippedName> names(List<RequestResolver.Skipped> skipped) {
        return skipped.isEmpty()
                ? List.of()
                : skipped.stream()
                        .map(each -> new SkippedName(each.position(), each.name()))
                        .toList();
    }

    /** {@return the request as the client sent it} */
    public PatchRequest request() {
        return request;
    }

    /** {@return the type of the resources that the request can be applied to} */
    public ResourceType resourceType() {
        return resourceType;
    }

    /** {@return which habits of clients are tolerated} */
    public PatchOptions options() {
        return options;
    }

    /** {@return what the request does, in order, for repositories that translate it to their store} */
    public List<ResolvedChange> changes() {
        return changes;
    }

    /** {@return the names in values without a path that the resource type does not have, and that change nothing} */
    public List<SkippedName> skippedNames() {
        return skippedNames;
    }

    /**
     * Replaces what the request does, as a service does that translates what clients write to what it stores.
     *
     * @param newChanges the changes, in order, with values of the resource type
     * @return a patch of the same request with these changes
     */
    public ResolvedPatch withChanges(List<ResolvedChange> newChanges) {
        return new ResolvedPatch(this, newChanges, budget);
    }

    /**
     * Limits how much work it may be to apply the request. Each operation spends steps for the elements of the list that it
     * changes, and for the terms of its filter.
     *
     * @param requestBudget the steps that are left to the request
     * @return the same patch, within the budget
     */
    public ResolvedPatch within(WorkBudget requestBudget) {
        return new ResolvedPatch(this, changes, requestBudget);
    }

    /**
     * Lists the attributes that the operations name, in paths or in values, whether or not they change them.
     *
     * @return the paths in canonical spelling, with the schema URI for attributes of extensions and without
     *     sub-attributes
     */
    public Set<AttributePath> namedAttributes() {
        Set<AttributePath> named = new LinkedHashSet<>();
        for (ResolvedChange change : changes) {
            change.attributes().forEach(attribute -> named.add(attribute.path()));
        }
        return Collections.unmodifiableSet(named);
    }

    /**
     * Recognises a request that only adds members to a group or removes them, which a repository can carry out without
     * loading the group.
     *
     * <p>All forms that identity providers send are recognised: {@code members} with a list, an object or a string;
     * {@code members[value eq "…"]}; {@code remove} with a {@code value}; no path and {@code {"members": […]}}.
     *
     * @return the members to add and to remove; empty when the request does anything else
     * @throws ScimException {@code invalidValue} when a member to add does not fit the schema
     */
    public Optional<MembershipChange> membershipChange() {
        return MembershipReader.read(changes, resourceType);
    }

    /**
     * Applies the request: all operations in order, or none (RFC 7644 section 3.5.2).
     *
     * @param resource the resource as it is; it is never changed
     * @return the resource afterwards, and what changed
     * @throws ScimException {@code noTarget} when a path matches nothing, {@code mutability} when an attribute must not be
     *     changed, {@code invalidValue} when the result would violate the schemas; the detail names the operation by its
     *     position; the error of the budget when the operations need more steps than it has
     */
    public PatchResult applyTo(Resource resource) {
        Objects.requireNonNull(resource, "resource");
        PatchApplication.Outcome outcome = PatchApplication.apply(changes, resource, options, budget);
        return new PatchResult(outcome.resource(), outcome.changedPaths());
    }

    /**
     * A name in a value without a path that the resource type does not have, and that was skipped because
     * {@link dev.scimkit.core.leniency.Leniency#UNKNOWN_ATTRIBUTES} is tolerated.
     *
     * @param position the position of the operation
     * @param name the name, with the schema's URI where it was found in the object of a schema
     */
    public record SkippedName(int position, String name) {
        public SkippedName {
            Objects.requireNonNull(name, "name");
        }
    }
}
