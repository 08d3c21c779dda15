package dev.scimkit.server.repository;

import dev.scimkit.core.resource.Resource;
import dev.scimkit.patch.ResolvedPatch;
import dev.scimkit.server.context.RequestContext;
import java.time.Instant;
import java.util.Optional;

/**
 * A repository that applies some PATCH requests itself (RFC 7644 section 3.5.2), if its store can do that better than
 * by reading and replacing the resource. It leaves the other requests to the engine.
 *
 * <p>The engine finds this interface when the service is built. It does not use it for views with Bean Validation
 * constraints, which must see the result before it is stored. A request that only changes members goes to
 * {@link MembershipAware} first.
 *
 * <p><b>What the engine guarantees.</b> The caller may change resources of the organization. Paths name attributes of
 * the type that clients may write, and values have the types of their attributes. The answer and its {@code ETag} are
 * those of any other PATCH. If listeners receive changes of the type, the engine reads the resource before
 * the change for them.
 *
 * <p><b>What only the implementor can guarantee.</b> The rest of section 3.5.2: accept only requests that
 * you handle correctly.
 * <ol>
 *   <li>Paths and values fit the schema, required and read-only attributes are respected, and at most one value is
 *       primary; otherwise throw the {@code ScimException} that says why.
 *   <li>All operations are applied in order, or none; checking the condition and making the change are one unit of
 *       work.
 *   <li>If nothing changes, {@code meta.lastModified} and the version stay. But a request that names a secret, such as
 *       {@code password}, always counts as a change, so that it does not reveal whether the value was the stored one.
 * </ol>
 *
 * @param <R> the view of the resources
 */
public interface PatchAware<R extends Resource> extends ResourceRepository<R> {

    /**
     * Applies a request, or leaves it to the engine.
     *
     * @param id the id of the resource
     * @param patch the changes, and the request that they come from
     * @param lastModified the time to record as {@code meta.lastModified} if anything changes
     * @param condition the version that the stored resource must have
     * @param context the organization and the caller
     * @return the stored resource; or empty, with nothing changed, to leave the request to the engine. If the repository is
     *     {@link ProjectionAware}, it may leave out what the request does not concern: the resource is read if it is shown
     * @throws ResourceNotFoundException if the organization has no resource with that id
     * @throws VersionConflictException if the stored resource has another version
     * @throws UniquenessException if a value that must be unique is in use
     * @throws dev.scimkit.core.error.ScimException if the request is invalid
     */
    Optional<R> patch(
            String id, ResolvedPatch patch, Instant lastModified, VersionCondition condition, RequestContext context);
}
