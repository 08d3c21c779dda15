package dev.scimkit.server.repository;

import dev.scimkit.core.resource.Resource;
import java.util.Optional;

/**
 * Where the resources of one type are kept: the one interface that an application implements.
 *
 * <p><b>What the engine guarantees.</b> Every call comes after authentication, authorisation and validation. A resource
 * that is passed in is whole, normalised and valid: read-only attributes are the stored ones, {@code schemas} agrees with
 * the data, {@code meta.created} and {@code meta.lastModified} are set. {@code password} is present when the client sent
 * one and is the application's to hash.
 *
 * <p><b>What only the repository can guarantee.</b>
 * <ol>
 *   <li>It reads, counts and changes nothing that belongs to another organization than {@link RequestContext#tenant()}.
 *   <li>A value that must be unique is: it throws {@link UniquenessException} otherwise, with nothing changed.
 *   <li>Checking the {@link VersionCondition} and making the change are one unit of work.
 *   <li>It may be called by many threads at once.
 * </ol>
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
