package dev.scimkit.server.repository;

import dev.scimkit.core.resource.Resource;
import dev.scimkit.server.context.RequestContext;
import java.util.List;

/**
 * What a repository of groups may implement besides {@link ResourceRepository}: it finds the groups of a member.
 *
 * <p>With it, users show their {@code groups} (RFC 7643 section 4.1.2), and whoever is deleted leaves the groups that it
 * was a member of (RFC 7644 section 3.6). Found once, when the service is built.
 */
public interface GroupsOfMember {

    /**
     * Finds the groups that name a resource among their {@code members}.
     *
     * @param memberId the id of the resource
     * @param context on whose behalf
     * @return the groups in a constant order, not necessarily with their members; empty when there are none
     */
    List<? extends Resource> groupsOf(String memberId, RequestContext context);
}
