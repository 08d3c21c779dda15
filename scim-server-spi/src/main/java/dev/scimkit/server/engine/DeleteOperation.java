package dev.scimkit.server.engine;

import dev.scimkit.core.resource.Resource;
import dev.scimkit.server.http.ScimHttpResponse;
import dev.scimkit.server.repository.VersionCondition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** DELETE of one resource (RFC 7644 section 3.6). */
final class DeleteOperation {

    private final Retries retries;
    private final Events events;
    private final Departure departure;

    DeleteOperation(Retries retries, Events events, Departure departure) {
        this.retries = retries;
        this.events = events;
        this.departure = departure;
    }

    ScimHttpResponse run(Exchange exchange, ServedType<?> served, String id) {
        Resource deleted = retries.run(exchange, () -> attempt(exchange, served, id));
        if (deleted != null) {
            events.deleted(deleted, exchange.context());
        }
        departure.leaveGroups(exchange, id);
        return ScimHttpResponse.of(204);
    }

    /** Deletes; gives the last state of the resource when it had to be read. */
    private <R extends Resource> @Nullable Resource attempt(Exchange exchange, ServedType<R> served, String id) {
        boolean conditional =
                !exchange.ifMatch().isEmpty() || !exchange.ifNoneMatch().isEmpty();
        VersionCondition condition = VersionCondition.any();
        Resource last = null;
        if (conditional || events.areWanted()) {
            last = ReadOperation.find(exchange, served, id);
            Representation current = Representation.of(exchange, served, last);
            current.checkPreconditions();
            condition = VersionCondition.oneOf(List.of(current.version()));
        }
        if (!served.repository().delete(id, condition, exchange.context())) {
            throw ReadOperation.notFound(served, id);
        }
        return last;
    }
}
