package dev.scimkit.server.internal.engine.write;

import dev.scimkit.server.internal.engine.present.ExistingResources;
import dev.scimkit.server.internal.engine.request.Exchange;
import dev.scimkit.server.internal.engine.type.ServedType;
import dev.scimkit.server.repository.MembershipAware;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Removes from a group the members that were deleted while it was written.
 *
 * <p>A DELETE looks for groups after the resource is gone, and a write looks for its members after it is stored. So
 * whichever comes second sees the other, and no lock spans users and groups.
 */
final class DeletedMembers {

    private static final Logger LOG = LoggerFactory.getLogger("dev.scimkit.server");

    private final GroupCleanup groups;

    DeletedMembers(GroupCleanup groups) {
        this.groups = groups;
    }

    /**
     * Checks a group after it was written.
     *
     * @param existing the members that existed when the request was read; others were never there and stay
     */
    void leave(Exchange exchange, ServedType<?> served, String groupId, ExistingResources existing) {
        ServedType<?> groupType = exchange.types().groupType();
        if (groupType == null || !groupType.type().name().equals(served.type().name())) {
            return;
        }
        MembershipAware members = groupType.abilities().members();
        try {
            for (String memberId :
                    existing.deletedMeanwhile(type -> members != null && members.keepsDeletedOut(type))) {
                groups.leave(exchange, groupId, memberId);
            }
        } catch (RuntimeException unexpected) {
            LOG.error(
                    "Request {} wrote group {}, but members of it that are being deleted could not be removed",
                    exchange.context().requestId(),
                    groupId,
                    unexpected);
        }
    }
}
