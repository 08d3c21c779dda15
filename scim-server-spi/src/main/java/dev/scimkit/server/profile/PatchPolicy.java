package dev.scimkit.server.profile;

import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.patch.ResolvedPatch;
import dev.scimkit.patch.request.PatchOptions;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** How PATCH requests are read, applied and answered. */
public interface PatchPolicy {

    /**
     * The policy of RFC 7644 section 3.5.2.
     *
     * @param limits how large a request may be
     * @param withoutBody the names of resource types whose successful PATCH is answered 204
     * @return the policy
     */
    static PatchPolicy standard(PatchOptions.Limits limits, Set<String> withoutBody) {
        return new StandardPatch(
                Objects.requireNonNull(limits, "limits"),
                Set.copyOf(Objects.requireNonNull(withoutBody, "withoutBody")));
    }

    /**
     * Reads a request and resolves it against the type of the resource.
     *
     * @param type the type of the resource to be patched
     * @param message the body of the request
     * @param options which habits of the client are tolerated, and how large filters in paths may be; a policy may change
     *     them
     * @return the request, or empty if it changes nothing and succeeds; then the resource is looked up only if the answer
     *     shows it
     * @throws dev.scimkit.core.error.ScimException if it is malformed, does not fit the type or is not supported
     */
    Optional<ResolvedPatch> read(ResourceType type, ObjectNode message, PatchOptions options);

    /**
     * Applies a request.
     *
     * @param stored the stored resource
     * @param patch what {@link #read} returned
     * @return the changed resource; the same instance if nothing changed
     * @throws dev.scimkit.core.error.ScimException if it cannot be applied
     */
    Resource apply(Resource stored, ResolvedPatch patch);

    /**
     * Decides whether a successful PATCH is answered without a body, unless the client asks for attributes.
     *
     * @param type the type of the resource
     * @return true for 204, false for 200 with the resource
     */
    boolean answersWithoutBody(ResourceType type);
}
