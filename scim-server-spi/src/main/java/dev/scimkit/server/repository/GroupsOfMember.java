package dev.scimkit.server.repository;

import dev.scimkit.core.resource.Resource;
import dev.scimkit.server.context.RequestContext;
import java.util.List;

/**
 * An optional interface of a repository of groups: it finds the groups of a member.
 *
 * <p>With it, users show their {@code groups} (RFC 7643 section 4.1.2), and a deleted resource is removed from its
 * groups (RFC 7644 section 3.6). The engine finds this interface when the service is built.
 */
public interface GroupsOfMember {

    /**
     * Finds the groups that name a resource among their {@code members}.
     *
     * @param memberId the id of the resource
     * @param context the organization and the caller
     * @return the groups in a constant order, with or without their members; empty if there are none
     */
    List<? extends Resource> groupsOf(String memberId, RequestContext context);
}
