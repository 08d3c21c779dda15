package dev.scimkit.patch.change;

import dev.scimkit.core.group.Member;
import java.util.List;
import java.util.Set;

/**
 * What a PATCH request does to the members of a group, when it does nothing else.
 *
 * <p>To apply it: remove the {@code removals}, then add each of the {@code additions} whose id is no member.
 *
 * @param removals the ids to remove, whether they are members or not
 * @param additions the members to add, in order, each id once; an id that is also among the removals takes the place of
 *     a member that was there
 */
public record MembershipChange(Set<String> removals, List<Member> additions) {

    public MembershipChange {
        removals = Set.copyOf(removals);
        additions = List.copyOf(additions);
    }
}
