package dev.scimkit.server.repository;

import dev.scimkit.core.resource.Resource;
import dev.scimkit.patch.change.MembershipChange;
import dev.scimkit.server.context.RequestContext;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An optional interface of a repository of groups: it adds and removes members without loading the group, so that
 * adding one costs the same in a group of ten and in one of a hundred thousand.
 *
 * <p>The engine uses it for PATCH requests that only change members (RFC 7644 section 3.5.2), in any form, and to
 * remove a deleted resource from its groups. It finds this interface when the service is built. It does not use it if
 * the type defines members differently from RFC 7643, or if the view of the groups has Bean Validation constraints,
 * which need the whole group.
 *
 * <p><b>What the engine guarantees.</b> The caller may change groups of the organization. The members to add are valid
 * and distinct, have a type, and have no {@code $ref}. The answer and its {@code ETag} are those of any other PATCH. If
 * listeners receive changes of groups, the engine reads the group before and after for them.
 *
 * <p><b>What only the implementor can guarantee.</b>
 * <ol>
 *   <li>The group has versions: the {@code meta.version} of a group that it returns is the version that this method
 *       returned.
 *   <li>Checking that the group exists, checking the condition and making the change are one unit of work.
 *   <li>If no member is added or removed, the version and {@code meta.lastModified} do not change (section 3.5.2.1).
 *   <li>Other members stay, in their order.
 * </ol>
 */
public interface MembershipAware {

    /**
     * Removes members, then adds those that are missing.
     *
     * @param groupId the id of the group
     * @param change the members to remove if present, and those to add if missing
     * @param lastModified the time to record as {@code meta.lastModified} if anything changes
     * @param condition the version that the stored group must have
     * @param context the organization and the caller
     * @return the group's version afterwards, as in {@code W/"5"}
     * @throws ResourceNotFoundException if the organization has no group with that id
     * @throws VersionConflictException if the stored group has another version
     */
    String changeMembers(
            String groupId,
            MembershipChange change,
            Instant lastModified,
            VersionCondition condition,
            RequestContext context);

    /**
     * Tells whether the repository itself keeps references to deleted resources out: no group ever names a resource of the
     * type that existed and is deleted, whatever happens at the same time. Otherwise the engine looks for such members after
     * it wrote a group.
     *
     * @param memberType the name of the resource type of the members
     * @return false unless overridden
     */
    default boolean keepsDeletedOut(String memberType) {
        return false;
    }

    /**
     * Finds memberships, which are pairs of a group and a direct member: those of a group, of a member, of both, or all of
     * the organization. The engine calls it only if the service shows memberships as resources
     * ({@code ScimService.Builder.groupMemberships}).
     *
     * <p>By default whole groups are read with {@code findById} and {@code search}, and {@link GroupsOfMember} finds those of a
     * member. Override it if a page costs less than its groups.
     *
     * @param groupId the id of the only group, or null for all
     * @param memberId the id of the only member, or null for all
     * @param startIndex the index of the first membership of the page, from 1
     * @param count the maximum number of memberships, from 0
     * @param context the organization and the caller
     * @return groups, each with only those {@code members} that are on the page, in a constant order; and how many memberships
     *     there are on all pages
     */
    default Page.Found<? extends Resource> memberships(
            @Nullable String groupId, @Nullable String memberId, int startIndex, int count, RequestContext context) {
        return WholeGroups.memberships((ResourceRepository<?>) this, groupId, memberId, startIndex, count, context);
    }
}
