package dev.scimkit.server.engine;

import dev.scimkit.core.resource.Resource;
import dev.scimkit.server.http.ScimHttpResponse;
import dev.scimkit.server.repository.VersionCondition;
import java.util.List;

/** DELETE of one resource (RFC 7644 section 3.6). */
final class DeleteOperation {

    private final Retries retries;
    private final Departure departure;

    DeleteOperation(Retries retries, Departure departure) {
        this.retries = retries;
        this.departure = departure;
    }

    ScimHttpResponse run(Exchange exchange, ServedType<?> served, String id) {
        ScimHttpResponse response = retries.run(exchange, () -> attempt(exchange, served, id));
        departure.leaveGroups(exchange, id);
        return response;
    }

    private static <R extends Resource> ScimHttpResponse attempt(Exchange exchange, ServedType<R> served, String id) {
        VersionCondition condition = VersionCondition.any();
        if (!exchange.ifMatch().isEmpty() || !exchange.ifNoneMatch().isEmpty()) {
            Representation current = Representation.of(exchange, served, ReadOperation.find(exchange, served, id));
            current.checkPreconditions();
            condition = VersionCondition.oneOf(List.of(current.version()));
        }
        if (!served.repository().delete(id, condition, exchange.context())) {
            throw ReadOperation.notFound(served, id);
        }
        return ScimHttpResponse.of(204);
    }
}
