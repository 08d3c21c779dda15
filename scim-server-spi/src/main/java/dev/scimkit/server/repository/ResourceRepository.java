package dev.scimkit.server.repository;

import dev.scimkit.core.resource.Resource;
import dev.scimkit.server.context.RequestContext;
import java.util.Optional;

/**
 * Where the resources of one type are kept: the one interface that an application implements.
 *
 * <p><b>The life of a request.</b> The engine authenticates, authorizes, reads and checks the request; then it calls
 * <ol>
 *   <li>for POST: {@link #create};
 *   <li>for GET of one: {@link #findById}; for a list or a search: {@link #search};
 *   <li>for PUT and PATCH: {@link #findById}, and, unless nothing changes, {@link #replace} with the version that it read;
 *       when another change came between, both again;
 *   <li>for DELETE: {@link #delete}, after {@link #findById} if a version is named or somebody listens.
 * </ol>
 * Each number is one unit of work of a repository that is {@link Transactional}, also when it is an operation of a bulk
 * request. {@link PatchAware}, {@link MembershipAware} and {@link CursorAware} take calls over from the engine, and
 * {@link GroupsOfMember} lets users show their groups. Implement them only where they pay.
 *
 * <p><b>What the engine guarantees.</b> A resource that is passed in is whole, normalized and valid: it has an {@code id},
 * read-only attributes are the stored ones, {@code schemas} agrees with the data, {@code meta.created} and
 * {@code meta.lastModified} are set, there is no {@code $ref}, {@code meta.location} or {@code meta.version}. The engine
 * filters, sorts and pages what {@link Page#candidates} gives, makes versions of resources that have none, and turns the
 * exceptions of this package into 404, 409 and 412. Any other exception becomes a 500 that tells nothing.
 *
 * <p><b>What only the repository can guarantee.</b>
 * <ol>
 *   <li>It reads, counts and changes nothing that belongs to another organization than {@link RequestContext#organization()}.
 *   <li>A value that must be unique is: it throws {@link UniquenessException} otherwise, with nothing changed.
 *   <li>Checking the {@link VersionCondition} and making the change are one unit of work.
 *   <li>What it gives back is what it will give next time; a version, if it has any, changes with every change.
 *   <li>It may be called by many threads at once.
 * </ol>
 *
 * <p><b>Passwords.</b> With a {@link dev.scimkit.server.password.PasswordHasher} the engine hands over hashes and nothing
 * else, to be given back as they are or not at all. Without one, {@code password} is there in clear text when a client
 * sends it, and need never be kept so (RFC 7643 section 4.1.1). Either the repository gives stored resources without it: then a {@code password} that comes is a new one
 * to hash, and one that does not come stays as it was. Or it gives the hash as {@code password}: then an equal one is
 * unchanged, another one is new clear text, and none means that the client removed it. No response, version or event ever
 * has either.
 *
 * <p><b>References to what does not exist.</b> The engine does not ask whether members, managers or other references name
 * resources that exist (RFC 7643 section 2.3.7 leaves that open): identity providers send them in any order. A repository
 * may refuse them with a {@code ScimException} of {@code invalidValue}. Who is deleted leaves the groups that
 * {@link GroupsOfMember} finds; other references, such as {@code manager}, stay and lead nowhere.
 *
 * @param <R> the view of the resources, such as {@link dev.scimkit.core.resource.Resource} itself
 */
public interface ResourceRepository<R extends Resource> {

    /**
     * Stores a new resource.
     *
     * @param resource the resource; its {@code id} is a fresh random one that the repository may replace by its own
     * @param context on whose behalf
     * @return the resource as stored
     * @throws UniquenessException when a value that must be unique is in use
     */
    R create(R resource, RequestContext context);

    /**
     * Finds a resource by its {@code id}, compared exactly.
     *
     * @param id the id
     * @param context on whose behalf
     * @return the whole resource, or empty when the organization has none with that id
     */
    Optional<R> findById(String id, RequestContext context);

    /**
     * Finds the resources that a query asks for.
     *
     * @param query filter, order and page; a repository does as much of it as it can
     * @param context on whose behalf
     * @return the page asked for ({@link Page#of}), or all resources among which the engine shall look
     *     ({@link Page#candidates})
     */
    Page<R> search(SearchQuery query, RequestContext context);

    /**
     * Replaces a resource by another with the same {@code id}.
     *
     * @param resource the new state
     * @param condition which version the stored resource must have
     * @param context on whose behalf
     * @return the resource as stored
     * @throws ResourceNotFoundException when the organization has none with that id
     * @throws VersionConflictException when the stored resource has another version
     * @throws UniquenessException when a value that must be unique is in use
     */
    R replace(R resource, VersionCondition condition, RequestContext context);

    /**
     * Deletes a resource.
     *
     * @param id its id
     * @param condition which version the stored resource must have
     * @param context on whose behalf
     * @return false when the organization has none with that id
     * @throws VersionConflictException when the stored resource has another version
     */
    boolean delete(String id, VersionCondition condition, RequestContext context);
}
