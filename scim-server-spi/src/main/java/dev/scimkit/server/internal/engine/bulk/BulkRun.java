package dev.scimkit.server.internal.engine.bulk;

import dev.scimkit.core.error.ScimError;
import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.error.ScimType;
import dev.scimkit.core.message.BulkRequest;
import dev.scimkit.core.message.BulkResponse;
import dev.scimkit.server.http.ScimHttpResponse;
import dev.scimkit.server.internal.engine.request.Exchange;
import dev.scimkit.server.internal.engine.route.Dispatcher;
import dev.scimkit.server.internal.engine.route.ScimPath;
import dev.scimkit.server.internal.engine.wire.MethodNotAllowedException;
import dev.scimkit.server.internal.engine.wire.NoSuchEndpointException;
import dev.scimkit.server.internal.engine.wire.PathSegments;
import dev.scimkit.server.profile.BulkPolicy;
import dev.scimkit.server.profile.ErrorPolicy;
import dev.scimkit.server.profile.ScimProfile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Runs one bulk request. Operations run in request order, except that an operation others refer to runs first. Resources
 * that refer to one another are first created without the references, and completed at the end (RFC 7644 sections 3.7.1
 * and 3.7.2).
 */
final class BulkRun {

    private static final Logger LOG = LoggerFactory.getLogger("dev.scimkit.server");

    private final Exchange exchange;
    private final Dispatcher dispatcher;
    private final BulkPolicy policy;
    private final ErrorPolicy errorPolicy;
    private final List<BulkRequest.Operation> operations;
    private final int maxErrors;
    private final Map<String, Integer> positions = new HashMap<>();
    private final CreatedResources resources = new CreatedResources();
    private final Map<Integer, BulkResponse.Result> results = new TreeMap<>();
    private final List<Integer> incomplete = new ArrayList<>();
    private int errors;

    BulkRun(Exchange exchange, BulkRequest request, Dispatcher dispatcher, ScimProfile profile) {
        this.exchange = exchange;
        this.dispatcher = dispatcher;
        this.policy = profile.bulk();
        this.errorPolicy = profile.errors();
        this.operations = request.operations();
        this.maxErrors = Objects.requireNonNullElse(request.failOnErrors(), Integer.MAX_VALUE);
    }

    /** The results of the operations that ran, in the order of the request. */
    List<BulkResponse.Result> run() {
        for (int position = 0; position < operations.size(); position++) {
            BulkRequest.Operation operation = operations.get(position);
            if (operation.method() == BulkRequest.Operation.Method.POST && operation.bulkId() != null) {
                positions.put(operation.bulkId(), position);
            }
        }
        for (int position : BulkOrder.of(needs())) {
            if (errors >= maxErrors) {
                break;
            }
            record(position, attempt(operations.get(position), position));
        }
        incomplete.forEach(this::complete);
        return List.copyOf(results.values());
    }

    private List<List<Integer>> needs() {
        List<List<Integer>> needs = new ArrayList<>(operations.size());
        for (BulkRequest.Operation operation : operations) {
            List<Integer> needed = new ArrayList<>();
            for (String bulkId : policy.inOrder() ? Set.<String>of() : BulkReferences.in(operation)) {
                Optional.ofNullable(positions.get(bulkId)).ifPresent(needed::add);
            }
            needs.add(needed);
        }
        return needs;
    }

    private void record(int position, BulkResponse.Result result) {
        results.put(position, result);
        if (result.status() >= 400) {
            errors++;
        }
    }

    private BulkResponse.Result attempt(BulkRequest.Operation operation, int position) {
        try {
            ScimError fault = operation.fault();
            if (fault != null) {
                throw new ScimException(fault);
            }
            checkReferences(operation, position);
            return execute(operation);
        } catch (MethodNotAllowedException | NoSuchEndpointException misrouted) {
            return failure(operation, misrouted(misrouted.error()));
        } catch (ScimException refused) {
            return failure(operation, refused.error());
        } catch (RuntimeException unexpected) {
            String requestId = exchange.context().requestId();
            LOG.error("Bulk operation {} of request {} failed unexpectedly", position, requestId, unexpected);
            return failure(operation, errorPolicy.unexpected(requestId));
        }
    }

    /** Refuses references to resources that no operation creates; remembers those to resources created later. */
    private void checkReferences(BulkRequest.Operation operation, int position) {
        for (String bulkId : BulkReferences.in(operation)) {
            if (resources.contains(bulkId)) {
                continue;
            }
            Integer target = positions.get(bulkId);
            if (target == null
                    || policy.inOrder()
                    || results.containsKey(target)
                    || operation.method() != BulkRequest.Operation.Method.POST) {
                throw unresolvable(bulkId);
            }
            if (!incomplete.contains(position)) {
                incomplete.add(position);
            }
        }
    }

    private BulkResponse.Result execute(BulkRequest.Operation operation) {
        BulkRequest.Operation.Method method = Objects.requireNonNull(operation.method(), "method");
        String path = BulkReferences.resolve(Objects.requireNonNull(operation.path(), "path"), resources);
        ScimHttpResponse response = call(method, path, operation.version(), resolved(operation));
        String location = response.headers().first("Content-Location").orElse(exchange.rootUrl() + path);
        String bulkId = operation.bulkId();
        if (method == BulkRequest.Operation.Method.POST && bulkId != null) {
            resources.put(bulkId, location);
        }
        String version = version(response);
        return BulkResponse.Result.success(operation, response.status(), location, version);
    }

    private ScimHttpResponse call(
            BulkRequest.Operation.Method method, String path, @Nullable String version, @Nullable ObjectNode data) {
        List<String> segments = PathSegments.of(path);
        ScimPath named = new ScimPath(segments);
        if (segments.isEmpty() || named.isSearch() || segments.get(0).equalsIgnoreCase("Bulk")) {
            throw ScimException.of(ScimType.INVALID_VALUE, "'path' must name a resource type or a resource");
        }
        return dispatcher.run(exchange.operation(method.name(), version, data), named);
    }

    private @Nullable ObjectNode resolved(BulkRequest.Operation operation) {
        ObjectNode data = operation.data();
        return data == null ? null : BulkReferences.resolve(operation, data, resources);
    }

    /** The second step for a resource that refers to one created after it. */
    private void complete(int position) {
        BulkResponse.Result created = results.get(position);
        if (created == null || created.status() >= 400 || created.location() == null) {
            return;
        }
        BulkRequest.Operation operation = operations.get(position);
        String path = created.location().substring(exchange.rootUrl().length());
        try {
            for (String bulkId : BulkReferences.in(operation)) {
                if (!resources.contains(bulkId)) {
                    throw unresolvable(bulkId);
                }
            }
            ScimHttpResponse response = call(BulkRequest.Operation.Method.PUT, path, null, resolved(operation));
            String version = version(response);
            results.put(
                    position, BulkResponse.Result.success(operation, created.status(), created.location(), version));
        } catch (ScimException refused) {
            call(BulkRequest.Operation.Method.DELETE, path, null, null);
            record(
                    position,
                    failure(operation, ScimError.of(409, refused.error().detail())));
        }
    }

    private BulkResponse.Result failure(BulkRequest.Operation operation, ScimError error) {
        return BulkResponse.Result.failure(
                operation, error.status(), errorPolicy.message(error), locationOfFailure(operation));
    }

    /** The URL of the resource that an operation was about; null for POST, and for a reference that has no identifier. */
    private @Nullable String locationOfFailure(BulkRequest.Operation operation) {
        String path = operation.path();
        if (path == null || operation.method() == null || operation.method() == BulkRequest.Operation.Method.POST) {
            return null;
        }
        String resolved = BulkReferences.resolve(path, resources);
        return BulkReferences.isIn(resolved) ? null : exchange.rootUrl() + resolved;
    }

    private @Nullable String version(ScimHttpResponse response) {
        return policy.showsVersions() ? response.headers().first("ETag").orElse(null) : null;
    }

    private ScimError misrouted(ScimError error) {
        Integer status = policy.misrouted();
        return status == null ? error : new ScimError(status, ScimType.INVALID_VALUE, error.detail(), "path");
    }

    private static ScimException unresolvable(String bulkId) {
        String shown = bulkId.length() <= 60 ? bulkId : bulkId.substring(0, 60) + "…";
        return ScimException.of(ScimType.INVALID_VALUE, "Could not resolve bulkID " + shown + " to created ID");
    }
}
