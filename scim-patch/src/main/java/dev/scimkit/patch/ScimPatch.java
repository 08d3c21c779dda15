package dev.scimkit.patch;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.patch.internal.diff.ResourceDifference;
import dev.scimkit.patch.request.PatchOptions;
import dev.scimkit.patch.request.PatchRequest;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * PATCH (RFC 7644 section 3.5.2): applies requests to resources, resolves them for stores that patch on their own, and finds
 * the request that turns one resource into another.
 */
public final class ScimPatch {

    private ScimPatch() {}

    /**
     * Applies a request with the standard options.
     *
     * @param resource the resource as it is
     * @param request what to do to it
     * @return the resource afterwards, and what changed
     * @throws ScimException as {@link #apply(Resource, PatchRequest, PatchOptions)} does
     */
    public static PatchResult apply(Resource resource, PatchRequest request) {
        return apply(resource, request, PatchOptions.standard());
    }

    /**
     * Applies a request: all of its operations in order, or none of them (RFC 7644 section 3.5.2).
     *
     * <p>The given resource is never changed; both share what the request does not touch. The result is valid against its
     * schemas.
     *
     * @param resource the resource as it is
     * @param request what to do to it
     * @param options what is tolerated
     * @return the resource afterwards, and what changed
     * @throws ScimException {@code invalidPath} or {@code invalidFilter} when a path does not fit the resource type,
     *     {@code noTarget} when it matches nothing, {@code mutability} when the attribute may not be changed,
     *     {@code invalidValue} when a value does not fit, {@code invalidSyntax} when an attribute in a value is unknown and
     *     that is not tolerated; the detail names the operation by its position
     */
    public static PatchResult apply(Resource resource, PatchRequest request, PatchOptions options) {
        Objects.requireNonNull(resource, "resource");
        return resolve(request, resource.resourceType(), options).applyTo(resource);
    }

    /**
     * Resolves a request against a resource type, with the standard options.
     *
     * @param request the request
     * @param type the type of the resources that it will be applied to
     * @return what the request does to resources of that type
     * @throws ScimException as {@link #resolve(PatchRequest, ResourceType, PatchOptions)} does
     */
    public static ResolvedPatch resolve(PatchRequest request, ResourceType type) {
        return resolve(request, type, PatchOptions.standard());
    }

    /**
     * Resolves a request against a resource type, without a resource: finds the attributes that its paths and values name
     * and reads the values as their attributes require.
     *
     * @param request the request
     * @param type the type of the resources that it will be applied to
     * @param options which habits of clients are tolerated
     * @return what the request does to resources of that type
     * @throws ScimException {@code invalidPath} or {@code invalidFilter} when a path does not fit the resource type,
     *     {@code mutability} when it names a readOnly attribute, {@code invalidValue} when a value does not fit its
     *     attribute, {@code invalidSyntax} when a value names an unknown attribute and that is not tolerated; the detail
     *     names the operation by its position
     */
    public static ResolvedPatch resolve(PatchRequest request, ResourceType type, PatchOptions options) {
        Objects.requireNonNull(request, "request");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(options, "options");
        return new ResolvedPatch(request, type, options);
    }

    /**
     * Finds a small request that turns one resource into another: applied to {@code before}, it gives {@code after}.
     *
     * <p>What a request cannot set is not compared: readOnly attributes, {@code schemas}, and attributes that the schemas do
     * not know. Single-valued attributes are set one by one. Elements of lists are changed, removed and added where that is
     * less than to replace the list.
     *
     * @param before the resource as it is
     * @param after the resource as it should be, of the same type and valid
     * @return the request, or empty when there is nothing to change; it includes changes of immutable attributes, which
     *     {@code apply} refuses
     */
    public static Optional<PatchRequest> diff(Resource before, Resource after) {
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
        List<PatchRequest.Operation> operations = ResourceDifference.between(before, after);
        return operations.isEmpty() ? Optional.empty() : Optional.of(new PatchRequest(operations));
    }
}
