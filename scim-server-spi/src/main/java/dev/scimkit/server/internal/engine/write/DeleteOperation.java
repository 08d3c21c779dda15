package dev.scimkit.server.internal.engine.write;

import dev.scimkit.core.resource.Resource;
import dev.scimkit.server.http.ScimHttpResponse;
import dev.scimkit.server.internal.engine.present.Representation;
import dev.scimkit.server.internal.engine.request.Exchange;
import dev.scimkit.server.internal.engine.type.ServedType;
import dev.scimkit.server.repository.VersionCondition;
import java.util.List;

/** DELETE of one resource (RFC 7644 section 3.6). */
final class DeleteOperation {

    private final UnitsOfWork units;
    private final GroupCleanup departure;

    DeleteOperation(UnitsOfWork units, GroupCleanup departure) {
        this.units = units;
        this.departure = departure;
    }

    /** Deletes the resource and removes it from its groups: in the same transaction if there is one, else afterwards. */
    ScimHttpResponse run(Exchange exchange, ServedType<?> served, String id) {
        boolean together = served.abilities().transactions() != null;
        units.run(exchange, served, changes -> {
            delete(changes, exchange, served, id);
            if (together) {
                departure.leaveGroupsWithin(changes, exchange, id);
            }
            return id;
        });
        if (!together) {
            departure.leaveGroups(exchange, id);
        }
        return ScimHttpResponse.of(204);
    }

    private <R extends Resource> void delete(
            UncommittedEvents changes, Exchange exchange, ServedType<R> served, String id) {
        boolean conditional =
                !exchange.ifMatch().isEmpty() || !exchange.ifNoneMatch().isEmpty();
        VersionCondition condition = VersionCondition.any();
        Resource last = null;
        if (conditional || changes.areWanted()) {
            last = served.find(id, exchange.context());
            Representation current = Representation.of(exchange, served, last);
            current.checkPreconditions();
            condition = VersionCondition.oneOf(List.of(current.version()));
        }
        if (!served.repository().delete(id, condition, exchange.context())) {
            throw served.notFound(id);
        }
        if (last != null) {
            changes.deleted(last);
        }
    }
}
