package dev.scimkit.patch;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.resource.Resource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Applies PATCH requests to resources, and finds the request that turns one resource into another. */
public final class ScimPatch {

    private ScimPatch() {}

    /**
     * Applies a request with the standard options.
     *
     * @param resource the resource as it is
     * @param request what to do to it
     * @return the resource as it is then, and what changed
     * @throws ScimException as {@link #apply(Resource, PatchRequest, PatchOptions)} does
     */
    public static PatchResult apply(Resource resource, PatchRequest request) {
        return apply(resource, request, PatchOptions.standard());
    }

    /**
     * Applies a request: all of its operations in order, or none of them (RFC 7644 section 3.5.2).
     *
     * <p>The resource given is never changed; what the request does not touch is shared between both. The result is valid
     * as its schemas ask for.
     *
     * @param resource the resource as it is
     * @param request what to do to it
     * @param options what is tolerated
     * @return the resource as it is then, and what changed
     * @throws ScimException {@code invalidPath} or {@code invalidFilter} when a path does not fit the resource type,
     *     {@code noTarget} when it matches nothing, {@code mutability} when the attribute may not be changed,
     *     {@code invalidValue} when a value does not fit, {@code invalidSyntax} when an attribute in a value is unknown and
     *     that is not tolerated; the detail names the operation by its position
     */
    public static PatchResult apply(Resource resource, PatchRequest request, PatchOptions options) {
        Objects.requireNonNull(resource, "resource");
        Objects.requireNonNull(request, "request");
        Objects.requireNonNull(options, "options");
        return new Patching(resource, options).apply(request.operations());
    }

    /**
     * Finds a small request that turns one resource into another: applied to {@code before} it gives {@code after}.
     *
     * <p>Attributes that are readOnly, {@code schemas} and attributes that the schemas do not know are not compared, for a
     * request cannot set them. Values of single attributes are set one by one; of lists, elements are changed, removed and
     * added where that is less than to replace the list.
     *
     * @param before the resource as it is
     * @param after the resource as it shall be, of the same type
     * @return the request, or empty when there is nothing to change; a change of what is immutable is in it, and will be
     *     refused when it is applied
     */
    public static Optional<PatchRequest> diff(Resource before, Resource after) {
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
        List<PatchOperation> operations = Difference.between(before, after);
        return operations.isEmpty() ? Optional.empty() : Optional.of(new PatchRequest(operations));
    }
}
