package dev.scimkit.peers;

import de.captaingoldfish.scim.sdk.common.resources.Group;
import de.captaingoldfish.scim.sdk.common.resources.multicomplex.Member;
import de.captaingoldfish.scim.sdk.server.endpoints.Context;
import java.util.ArrayList;
import java.util.List;

/** Groups. A deleted user leaves them. */
final class ScimSdkGroups extends ScimSdkRepository<Group> {

    @Override
    void check(Group group, List<Group> others) {}

    @Override
    void strip(Group group) {}

    @Override
    void complete(Group group, Context context) {}

    /** The groups that a user is a member of. */
    List<Group> of(String user) {
        return stored().stream()
                .filter(group -> group.getMembers().stream().anyMatch(member -> is(member, user)))
                .toList();
    }

    /** Removes a user from all groups. */
    synchronized void forget(String user) {
        for (Group group : of(user)) {
            List<Member> members = new ArrayList<>(group.getMembers());
            members.removeIf(member -> is(member, user));
            group.setMembers(members);
        }
    }

    private static boolean is(Member member, String user) {
        return member.getValue().filter(user::equals).isPresent();
    }
}
