package dev.scimkit.server.internal.engine;

import dev.scimkit.core.resource.Resource;
import dev.scimkit.server.http.ScimHttpResponse;
import dev.scimkit.server.repository.VersionCondition;
import java.util.List;

/** DELETE of one resource (RFC 7644 section 3.6). */
final class DeleteOperation {

    private final UnitsOfWork units;
    private final Departure departure;

    DeleteOperation(UnitsOfWork units, Departure departure) {
        this.units = units;
        this.departure = departure;
    }

    /** Deletes, and leaves the groups: in the same unit of work where there is one, else afterwards. */
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

    private <R extends Resource> void delete(Changes changes, Exchange exchange, ServedType<R> served, String id) {
        boolean conditional =
                !exchange.ifMatch().isEmpty() || !exchange.ifNoneMatch().isEmpty();
        VersionCondition condition = VersionCondition.any();
        Resource last = null;
        if (conditional || changes.areWanted()) {
            last = ReadOperation.find(exchange, served, id);
            Representation current = Representation.of(exchange, served, last);
            current.checkPreconditions();
            condition = VersionCondition.oneOf(List.of(current.version()));
        }
        if (!served.repository().delete(id, condition, exchange.context())) {
            throw ReadOperation.notFound(served, id);
        }
        if (last != null) {
            changes.deleted(last);
        }
    }
}
