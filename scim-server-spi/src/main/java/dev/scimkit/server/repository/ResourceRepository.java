package dev.scimkit.server.repository;

import dev.scimkit.core.resource.Resource;
import dev.scimkit.server.context.RequestContext;
import java.util.Optional;

/**
 * Stores the resources of one type: the one interface that an application must implement.
 *
 * <p><b>The life of a request.</b> The engine authenticates the caller, authorizes, reads and validates the request.
 * Then it calls
 * <ol>
 *   <li>for POST: {@link #create};
 *   <li>for GET of one resource: {@link #findById}; for a list or a search: {@link #search};
 *   <li>for PUT and PATCH: {@link #findById} and, if anything changes, {@link #replace} with the version that it read;
 *       both again if another change came first;
 *   <li>for DELETE: {@link #findById} if the resource is in groups, a version is named or listeners receive changes
 *       of the type; the resource leaves the groups that {@link GroupsOfMember} finds, by {@link MembershipAware#changeMembers} or
 *       {@link #replace}; then {@link #delete}. So a foreign key from membership to member is respected.
 * </ol>
 * Each number is one unit of work if the repository is {@link TransactionAware}; so is each operation of a bulk request.
 * {@link PatchAware}, {@link MembershipAware} and {@link CursorAware} take over work from the engine,
 * {@link ProjectionAware} reads less than whole resources, {@link GroupsOfMember} lets users show their groups, and
 * {@link ExistingIds} keeps references to nothing without a {@code $ref}. Implement them only where they pay off.
 *
 * <p><b>What the engine guarantees.</b> A resource that is passed in is complete, normalized and valid: it has an
 * {@code id}, read-only attributes are the stored ones, {@code schemas} agrees with the data, {@code meta.created} and
 * {@code meta.lastModified} are set, and there is no {@code meta.location}, {@code meta.version} or {@code $ref} of the
 * service itself. The engine filters, sorts and pages {@link Page#candidates}, computes versions for resources without
 * one, and turns the exceptions of this package into 404, 409, 412 and 503. Any other exception becomes a 500 that reveals
 * nothing.
 *
 * <p><b>What only the repository can guarantee.</b>
 * <ol>
 *   <li>It reads, counts and changes only resources of {@link RequestContext#organization()}.
 *   <li>Unique values stay unique: otherwise it throws {@link UniquenessException} and changes nothing.
 *   <li>Checking the {@link VersionCondition} and making the change are one unit of work.
 *   <li>A resource that it returns is what it returns next time. If it keeps versions, every change gives a new one.
 *   <li>It may be called by many threads at once.
 * </ol>
 *
 * <p><b>Passwords.</b> With a {@link dev.scimkit.server.password.PasswordHasher} the repository only sees hashes; it
 * returns them unchanged or not at all. Without one, {@code password} is in clear text when a client sends it, and must
 * not be stored so (RFC 7643 section 4.1.1). There are two ways:
 * <ul>
 *   <li>The repository returns resources without {@code password}. Then a {@code password} that it receives is a new
 *       one to hash, and the stored one stays if there is none.
 *   <li>The repository returns the hash as {@code password}. Then an equal value means no change, another value is new
 *       clear text, and no value means that the client removed it.
 * </ul>
 * No response, version or event contains either.
 *
 * <p><b>References to resources that do not exist.</b> The engine does not check whether members, managers or other
 * references exist (RFC 7643 section 2.3.7 leaves that open): identity providers send them in any order. A repository
 * may refuse them with a {@code ScimException} of {@code invalidValue}.
 *
 * <p><b>References to deleted resources.</b> A deleted resource leaves its groups before it is deleted, and the groups
 * that it joined meanwhile afterwards; a write that makes it a member looks again whether it still exists. Other
 * references, such as {@code manager}, stay, without {@code $ref} if the repository is {@link ExistingIds}: RFC 7644 says
 * nothing about them, and clients correct them one by one. A store with a foreign key for them has to say what happens:
 * {@link #delete} either clears them or refuses with a {@code ScimException} of status 409.
 *
 * @param <R> the view of the resources, such as {@link dev.scimkit.core.resource.Resource} itself
 */
public interface ResourceRepository<R extends Resource> {

    /**
     * Stores a new resource.
     *
     * @param resource the resource; its {@code id} is a random one, which the repository may replace
     * @param context the organization and the caller
     * @return the resource as stored
     * @throws UniquenessException if a value that must be unique is in use
     */
    R create(R resource, RequestContext context);

    /**
     * Finds a resource by its {@code id}, compared exactly.
     *
     * @param id the id
     * @param context the organization and the caller
     * @return the complete resource, or empty if the organization has none with that id
     */
    Optional<R> findById(String id, RequestContext context);

    /**
     * Finds the resources that a query asks for.
     *
     * @param query filter, order and page; a repository does as much of it as it can
     * @param context the organization and the caller
     * @return the requested page ({@link Page#of}), or resources for the engine to search ({@link Page#candidates})
     */
    Page<R> search(SearchQuery query, RequestContext context);

    /**
     * Replaces a resource by another with the same {@code id}.
     *
     * @param resource the new state
     * @param condition the version that the stored resource must have
     * @param context the organization and the caller
     * @return the resource as stored
     * @throws ResourceNotFoundException if the organization has no resource with that id
     * @throws VersionConflictException if the stored resource has another version
     * @throws UniquenessException if a value that must be unique is in use
     */
    R replace(R resource, VersionCondition condition, RequestContext context);

    /**
     * Deletes a resource.
     *
     * @param id its id
     * @param condition the version that the stored resource must have
     * @param context the organization and the caller
     * @return false if the organization has no resource with that id
     * @throws VersionConflictException if the stored resource has another version
     */
    boolean delete(String id, VersionCondition condition, RequestContext context);

    /**
     * Tells whether each organization has resources of its own here (RFC 7644 section 6). A repository that has the same ones for
     * all, because nothing in it says to which organization they belong, answers false. It can then only be in a service of
     * {@linkplain dev.scimkit.server.ScimService.Builder#organization one organization}; any other is not built. A repository that
     * wraps another one must answer as that one does.
     *
     * @return whether it looks at {@link RequestContext#organization()}; true by default
     */
    default boolean separatesOrganizations() {
        return true;
    }
}
