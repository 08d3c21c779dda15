package dev.scimkit.server.repository;

import dev.scimkit.core.resource.Resource;
import dev.scimkit.patch.ResolvedPatch;
import dev.scimkit.server.context.RequestContext;
import java.time.Instant;
import java.util.Optional;

/**
 * A repository that applies some PATCH requests itself (RFC 7644 section 3.5.2), where its store can do that better than by
 * reading the resource and replacing it; it leaves the others to the engine.
 *
 * <p>Found once, when the service is built. Not used for views with Bean Validation constraints, which want to see the
 * outcome before it is stored; a change of members only goes to {@link MembershipAware} first.
 *
 * <p><b>What the engine guarantees.</b> The caller may change resources of the organization. Paths name attributes of the
 * type that clients may write, and values have the types of their attributes. The answer and its {@code ETag} are those of any other PATCH. Listeners see the resource before and after;
 * before, it is read for them only.
 *
 * <p><b>What only the implementor can guarantee.</b> The rest of section 3.5.2: an implementor takes those requests that
 * it does right, and no others.
 * <ol>
 *   <li>Paths and values fit the schema, required and read-only attributes are respected, at most one value is primary;
 *       a request that is not to be done throws the {@code ScimException} that says so.
 *   <li>All operations are done in their order, or none; checking the condition and the change are one unit of work.
 *   <li>When nothing changes, neither do {@code meta.lastModified} and the version; but a request that names a secret, such
 *       as {@code password}, always counts as a change, so that nobody learns whether it was the same.
 * </ol>
 *
 * @param <R> the view of the resources
 */
public interface PatchAware<R extends Resource> extends ResourceRepository<R> {

    /**
     * Applies a request, or leaves it to the engine.
     *
     * @param id the id of the resource
     * @param patch what to do to it: the changes, and the request they come from
     * @param lastModified the time to record as {@code meta.lastModified} if anything changes
     * @param condition which version the stored resource must have
     * @param context on whose behalf
     * @return the resource as stored; empty, with nothing changed, to leave the request to the engine
     * @throws ResourceNotFoundException when the organization has none with that id
     * @throws VersionConflictException when the stored resource has another version
     * @throws UniquenessException when a value that must be unique is in use
     * @throws dev.scimkit.core.error.ScimException when the request is not to be done
     */
    Optional<R> patch(
            String id, ResolvedPatch patch, Instant lastModified, VersionCondition condition, RequestContext context);
}
