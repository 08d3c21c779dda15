package dev.scimkit.server.repository;

import dev.scimkit.core.resource.Resource;
import dev.scimkit.server.context.RequestContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * An optional interface of a repository of groups: it finds the groups of members.
 *
 * <p>With it, users show their {@code groups} (RFC 7643 section 4.1.2), can be filtered and sorted by them, and a
 * deleted resource is removed from its groups (RFC 7644 section 3.6). The engine finds this interface when the service
 * is built, and calls it once for the resource of a response, and once for each hundred resources of a list; for a filter or
 * an order that names {@code groups}, once for every thousand users that it looks at.
 */
public interface GroupsOfMember {

    /**
     * Finds the groups that name resources among their {@code members}.
     *
     * @param memberIds the ids of the resources, each once, at most a thousand
     * @param context the organization and the caller
     * @return the groups of each member by its id, in a constant order, with or without their members; a resource that
     *     is a member of no group may be left out
     */
    Map<String, ? extends List<? extends Resource>> groupsOf(Collection<String> memberIds, RequestContext context);
}
