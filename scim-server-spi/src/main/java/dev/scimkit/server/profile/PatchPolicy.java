package dev.scimkit.server.profile;

import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.patch.ResolvedPatch;
import dev.scimkit.patch.request.PatchOptions;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** What PATCH requests may say, and how they are answered. */
public interface PatchPolicy {

    /**
     * Reads and applies requests as RFC 7644 section 3.5.2 says.
     *
     * @param options which habits of clients are tolerated
     * @param withoutBody the names of resource types whose successful PATCH is answered 204
     * @return the policy
     */
    static PatchPolicy standard(PatchOptions options, Set<String> withoutBody) {
        return new StandardPatch(options, Set.copyOf(withoutBody));
    }

    /**
     * Reads a request and resolves it against the type of the resource.
     *
     * @param type the type of the resource to be patched
     * @param message the body of the request
     * @return the request, or empty when it asks for nothing and the answer is a success
     * @throws dev.scimkit.core.error.ScimException when it is malformed, does not fit the type or is not supported
     */
    Optional<ResolvedPatch> read(ResourceType type, ObjectNode message);

    /**
     * Applies a request.
     *
     * @param stored the resource as it is
     * @param patch what {@link #read} returned
     * @return the resource afterwards, the very same when nothing changed
     * @throws dev.scimkit.core.error.ScimException when it cannot be done
     */
    Resource apply(Resource stored, ResolvedPatch patch);

    /**
     * Says whether a successful PATCH is answered without a body, unless the client asks for attributes.
     *
     * @param type the type of the resource
     * @return true for 204, false for 200 with the resource
     */
    boolean answersWithoutBody(ResourceType type);
}
