package dev.scimkit.server.repository;

import dev.scimkit.core.resource.Resource;
import dev.scimkit.server.context.RequestContext;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * An optional interface of a repository: it reads a resource without what the response will not show (RFC 7644 section
 * 3.9), such as the hundred thousand members of a group with {@code excludedAttributes=members}. For lists it finds that
 * out from {@link SearchQuery#shows}.
 *
 * <p>The engine finds this interface when the service is built, and uses it for GET, and to learn the version of a resource
 * before it deletes or after it changes one. Implement it only if the repository keeps versions: {@code meta.version} must not
 * depend on what is left out.
 *
 * @param <R> the view of the resources
 */
public interface ProjectionAware<R extends Resource> extends ResourceRepository<R> {

    /**
     * Finds a resource by its {@code id}, compared exactly.
     *
     * @param id the id
     * @param shown whether the response contains any part of a top-level attribute, given its canonical name, or of an
     *     extension, given its URI
     * @param context the organization and the caller
     * @return the resource, at least with what is shown; or empty if the organization has none with that id
     */
    Optional<R> findById(String id, Predicate<String> shown, RequestContext context);
}
