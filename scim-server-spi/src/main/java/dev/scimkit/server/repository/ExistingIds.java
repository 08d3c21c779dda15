package dev.scimkit.server.repository;

import dev.scimkit.server.context.RequestContext;
import java.util.Collection;
import java.util.Set;

/**
 * An optional interface of a repository: it finds out which of many ids exist, in one call.
 *
 * <p>A {@code $ref} is the URI of a resource (RFC 7643 section 2.4), so a reference to a resource that does not exist
 * shows none. With this interface the engine checks, once for each response, the references whose type was not recorded
 * when they were stored, such as {@code manager}; and, once for each request, the members that a client adds. Without
 * it, responses trust a reference that can have only one type, and each new member costs a
 * {@link ResourceRepository#findById}.
 */
public interface ExistingIds {

    /**
     * Finds the ids that exist.
     *
     * @param ids ids, each once, at most a thousand
     * @param context the organization and the caller
     * @return those that are ids of resources of this repository in the organization
     */
    Set<String> existing(Collection<String> ids, RequestContext context);
}
