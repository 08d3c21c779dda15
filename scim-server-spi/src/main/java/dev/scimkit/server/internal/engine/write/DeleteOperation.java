package dev.scimkit.server.internal.engine.write;

import dev.scimkit.core.resource.Resource;
import dev.scimkit.server.http.ScimHttpResponse;
import dev.scimkit.server.internal.engine.present.Representation;
import dev.scimkit.server.internal.engine.request.Exchange;
import dev.scimkit.server.internal.engine.type.ServedType;
import dev.scimkit.server.repository.VersionCondition;
import java.util.List;

/**
 * DELETE of one resource (RFC 7644 section 3.6), which first leaves its groups: a store may have a foreign key from
 * membership to member.
 *
 * <p>If the repository has transactions, all of it is one. If not, a failure half-way leaves a resource without some of its
 * groups, and the client can delete it again; in the other order it would leave groups with a member that does not exist.
 * Afterwards groups are looked up again, since one may have been joined meanwhile; {@link DeletedMembers} does the other
 * half.
 */
final class DeleteOperation {

    private final UnitsOfWork units;
    private final GroupCleanup groups;

    DeleteOperation(UnitsOfWork units, GroupCleanup groups) {
        this.units = units;
        this.groups = groups;
    }

    ScimHttpResponse run(Exchange exchange, ServedType<?> served, String id) {
        units.run(exchange, served, id, changes -> {
            delete(changes, exchange, served, id);
            return id;
        });
        groups.leaveAll(exchange, served, id);
        return ScimHttpResponse.of(204);
    }

    private <R extends Resource> void delete(
            UncommittedEvents changes, Exchange exchange, ServedType<R> served, String id) {
        boolean conditional =
                !exchange.ifMatch().isEmpty() || !exchange.ifNoneMatch().isEmpty();
        List<String> groupIds = groups.of(exchange, served, id);
        VersionCondition condition = VersionCondition.any();
        Resource last = null;
        if (conditional || changes.areWanted(served.type()) || !groupIds.isEmpty()) {
            last = RepositoryChange.stored(changes, exchange, served, id);
            Representation current = Representation.of(exchange, served, last);
            current.checkPreconditions();
            condition = VersionCondition.oneOf(List.of(current.version()));
        }
        boolean together = served.abilities().transactions() != null;
        for (String groupId : groupIds) {
            if (together) {
                groups.leaveWithin(changes, exchange, groupId, id);
            } else {
                groups.leaveUnlocked(changes, exchange, groupId, id);
            }
        }
        if (!served.repository().delete(id, condition, exchange.context())) {
            throw served.notFound(id);
        }
        if (last != null) {
            changes.deleted(last);
        }
    }
}
