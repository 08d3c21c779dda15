package dev.scimkit.server.internal.engine.bulk;

import dev.scimkit.core.error.ScimError;
import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.error.ScimType;
import dev.scimkit.core.message.BulkRequest.Operation.Method;
import dev.scimkit.core.schema.AttributePath;
import dev.scimkit.core.schema.ResolvedPath;
import dev.scimkit.core.schema.ResolvedPath.ResolvedAttribute;
import dev.scimkit.server.http.ScimHttpResponse;
import dev.scimkit.server.internal.engine.request.Exchange;
import dev.scimkit.server.internal.engine.route.Dispatcher;
import dev.scimkit.server.internal.engine.route.ScimPath;
import dev.scimkit.server.internal.engine.type.ServedType;
import dev.scimkit.server.internal.engine.wire.NoSuchEndpointException;
import dev.scimkit.server.internal.engine.wire.PathSegments;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Sends operations of a bulk request the way of single requests. */
final class OperationCalls {

    private final Exchange exchange;
    private final Dispatcher dispatcher;

    OperationCalls(Exchange exchange, Dispatcher dispatcher) {
        this.exchange = exchange;
        this.dispatcher = dispatcher;
    }

    /** Runs an operation as its caller. */
    ScimHttpResponse run(Method method, String path, @Nullable String version, @Nullable ObjectNode data) {
        List<String> segments = PathSegments.of(path);
        ScimPath named = new ScimPath(segments);
        if (segments.isEmpty() || named.isSearch() || segments.get(0).equalsIgnoreCase("Bulk")) {
            throw new ScimException(
                    ScimError.of(ScimType.INVALID_VALUE, "'path' must name a resource type or a resource")
                            .withCode(NoSuchEndpointException.CODE));
        }
        return dispatcher.run(exchange.operation(method.name(), version, data), named);
    }

    /** Adds references to a resource that an operation has created. */
    ScimHttpResponse complete(String path, ObjectNode patch) {
        return permitted(Method.PATCH, path, patch);
    }

    /** Deletes a resource that an operation has created, unless another request has done so before. */
    void undo(String path) {
        try {
            permitted(Method.DELETE, path, null);
        } catch (ScimException refused) {
            if (!isGone(refused.error())) {
                throw refused;
            }
        }
    }

    static boolean isGone(ScimError error) {
        return error.status() == 404;
    }

    /** The URL of what a path names, spelled as in responses if it is a resource. */
    String location(String path) {
        ScimPath named = new ScimPath(PathSegments.of(path));
        ServedType<?> served = exchange.types().at(named.endpoint());
        String id = named.identifier();
        return served == null || id == null ? exchange.rootUrl() + path : exchange.location(served.type(), id);
    }

    /** The path of a location, below the organization. */
    String path(String location) {
        return location.substring(exchange.rootUrl().length());
    }

    /** Whether an attribute of the resources at an endpoint is one that clients write. */
    boolean isWritable(String endpointPath, String attribute) {
        ServedType<?> served = exchange.types().at(new ScimPath(PathSegments.of(endpointPath)).endpoint());
        ResolvedPath resolved = served == null
                ? null
                : AttributePath.parse(attribute).flatMap(served.type()::resolve).orElse(null);
        return resolved instanceof ResolvedAttribute known && !known.isReadOnly();
    }

    private ScimHttpResponse permitted(Method method, String path, @Nullable ObjectNode data) {
        ScimPath named = new ScimPath(PathSegments.of(path));
        return dispatcher.runPermitted(exchange.operation(method.name(), null, data), named);
    }
}
