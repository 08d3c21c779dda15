package dev.scimkit.patch.change;

import dev.scimkit.core.group.Member;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The members that a PATCH request adds to a group and removes from it, when it does nothing else.
 *
 * <p>To apply it, remove the {@code removals}, then add those {@code additions} whose id is not a member. Ids are the same if
 * their {@link dev.scimkit.core.schema.ComparisonForm#exact} is; ids in ASCII are their own form.
 *
 * @param removals the ids to remove as the client wrote them, whether or not they are members
 * @param additions the members to add, in order, each id once; an id that is also among the removals replaces the member
 *     that was there
 */
public record MembershipChange(Set<String> removals, List<Member> additions) {

    public MembershipChange {
        Objects.requireNonNull(removals, "removals");
        Objects.requireNonNull(additions, "additions");
        removals = Set.copyOf(removals);
        additions = List.copyOf(additions);
    }
}
