package dev.scimkit.server.repository;

import dev.scimkit.patch.change.MembershipChange;
import dev.scimkit.server.context.RequestContext;
import java.time.Instant;

/**
 * What a repository of groups may implement besides {@link ResourceRepository}: it adds members and removes them without
 * loading the group, so that one member more costs the same in a group of ten and in one of a hundred thousand.
 *
 * <p>Used for PATCH requests that do nothing else (RFC 7644 section 3.5.2), in whatever form clients send them, and when a
 * deleted resource leaves its groups. Found once, when the service is built; not used when the members of the type are
 * defined otherwise than in RFC 7643, or when the view of the groups has Bean Validation constraints, which want to see
 * the whole group.
 *
 * <p><b>What the engine guarantees.</b> The caller may change groups of the organization. The members to add are valid, are
 * named once each, say of what type they are, and have no {@code $ref}. The answer and its {@code ETag} are those of any
 * other PATCH. Listeners see the group before and after, for which it is read, and only then.
 *
 * <p><b>What only the implementor can guarantee.</b>
 * <ol>
 *   <li>The group keeps versions: {@code meta.version} of what the repository gives is the version that it returns here.
 *   <li>Checking that the group exists, checking the condition and making the change are one unit of work.
 *   <li>When no member comes or goes, the version and {@code meta.lastModified} stay as they are (section 3.5.2.1).
 *   <li>Members that are not named stay, in their order.
 * </ol>
 */
public interface MembershipAware {

    /**
     * Removes members, then adds those that are not there.
     *
     * @param groupId the id of the group
     * @param change whom to remove, whether there or not, and whom to add unless there
     * @param lastModified the time to record as {@code meta.lastModified} if anything changes
     * @param condition which version the stored group must have
     * @param context on whose behalf
     * @return the version that the group has now, as in {@code W/"5"}
     * @throws ResourceNotFoundException when the organization has no group with that id
     * @throws VersionConflictException when the stored group has another version
     */
    String changeMembers(
            String groupId,
            MembershipChange change,
            Instant lastModified,
            VersionCondition condition,
            RequestContext context);
}
