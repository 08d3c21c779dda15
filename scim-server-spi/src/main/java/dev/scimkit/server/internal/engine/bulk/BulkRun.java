package dev.scimkit.server.internal.engine.bulk;

import dev.scimkit.core.error.ScimError;
import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.error.ScimType;
import dev.scimkit.core.message.BulkRequest;
import dev.scimkit.core.message.BulkRequest.Operation.Method;
import dev.scimkit.core.message.BulkResponse;
import dev.scimkit.server.context.ScimOperation;
import dev.scimkit.server.http.ScimHttpResponse;
import dev.scimkit.server.internal.engine.request.Exchange;
import dev.scimkit.server.internal.engine.route.Dispatcher;
import dev.scimkit.server.internal.engine.route.ResourceRouter;
import dev.scimkit.server.internal.engine.wire.MethodNotAllowedException;
import dev.scimkit.server.internal.engine.wire.NoSuchEndpointException;
import dev.scimkit.server.profile.BulkPolicy;
import dev.scimkit.server.profile.ErrorPolicy;
import dev.scimkit.server.profile.ScimProfile;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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
 * Runs one bulk request. Operations run in request order, except that an operation others refer to runs first (RFC 7644
 * section 3.7.2).
 *
 * <p>Resources that refer to one another are created without the references to those that do not exist yet. As soon as the
 * last of these exists, before any other operation runs, the references are added, and nothing else changes. If that
 * fails, or one of the resources cannot be created, none of them is kept (section 3.7.1).
 */
final class BulkRun {

    private static final Logger LOG = LoggerFactory.getLogger("dev.scimkit.server");

    private final Exchange exchange;
    private final OperationCalls calls;
    private final BulkPolicy policy;
    private final ErrorPolicy errorPolicy;
    private final List<BulkRequest.Operation> operations;
    private final int maxErrors;
    private final List<Set<String>> references = new ArrayList<>();
    private final Map<String, Integer> positions = new HashMap<>();
    private final Map<String, List<Integer>> referrers = new HashMap<>();
    private final CreatedResources resources = new CreatedResources();
    private final Map<Integer, IncompleteResource> incomplete = new LinkedHashMap<>();
    private final Map<Integer, BulkResponse.Result> results = new TreeMap<>();
    private int errors;

    BulkRun(Exchange exchange, BulkRequest request, Dispatcher dispatcher, ScimProfile profile) {
        this.exchange = exchange;
        this.calls = new OperationCalls(exchange, dispatcher);
        this.policy = profile.bulk();
        this.errorPolicy = profile.errors();
        this.operations = request.operations();
        this.maxErrors = Objects.requireNonNullElse(request.failOnErrors(), Integer.MAX_VALUE);
    }

    /** The results of the operations that ran, in the order of the request. */
    List<BulkResponse.Result> run() {
        for (int position = 0; position < operations.size(); position++) {
            BulkRequest.Operation operation = operations.get(position);
            Set<String> bulkIds = BulkReferences.in(operation);
            references.add(bulkIds);
            for (String referredTo : bulkIds) {
                referrers
                        .computeIfAbsent(referredTo, unused -> new ArrayList<>())
                        .add(position);
            }
            String bulkId = createdBy(operation);
            if (bulkId != null) {
                positions.put(bulkId, position);
            }
        }
        for (int position : BulkOrder.of(needs())) {
            if (errors >= maxErrors) {
                break;
            }
            run(position);
        }
        undoIncomplete();
        return List.copyOf(results.values());
    }

    private List<List<Integer>> needs() {
        List<List<Integer>> needs = new ArrayList<>(operations.size());
        for (Set<String> bulkIds : references) {
            List<Integer> needed = new ArrayList<>();
            for (String bulkId : policy.inOrder() ? Set.<String>of() : bulkIds) {
                Optional.ofNullable(positions.get(bulkId)).ifPresent(needed::add);
            }
            needs.add(needed);
        }
        return needs;
    }

    private void run(int position) {
        BulkRequest.Operation operation = operations.get(position);
        record(position, attempt(operation, position));
        String bulkId = createdBy(operation);
        if (bulkId == null) {
            return;
        }
        if (resources.contains(bulkId)) {
            completeThoseWaitingFor(bulkId);
        } else {
            undoThoseReferringTo(bulkId);
        }
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
            return execute(operation, position);
        } catch (MethodNotAllowedException | NoSuchEndpointException misrouted) {
            return failure(operation, misrouted(misrouted.error()));
        } catch (ScimException refused) {
            return failure(operation, refused.error());
        } catch (RuntimeException | StackOverflowError unexpected) {
            return failure(operation, unexpected(position, unexpected));
        }
    }

    /** Refuses references that no resource will replace; those of a POST may be to resources that are created later. */
    private void checkReferences(BulkRequest.Operation operation, int position) {
        for (String bulkId : references.get(position)) {
            if (resources.isDeleted(bulkId) && BulkReferences.addedBy(operation).contains(bulkId)) {
                throw ScimException.of(
                        ScimType.INVALID_VALUE,
                        "The resource of bulkID " + shown(bulkId) + " was deleted by an operation of this request");
            }
            Integer target = positions.get(bulkId);
            boolean exists = resources.contains(bulkId);
            boolean willExist = target != null && !results.containsKey(target) && !policy.inOrder();
            if (!exists && !(willExist && operation.method() == Method.POST)) {
                throw unresolvable(bulkId);
            }
        }
    }

    private BulkResponse.Result execute(BulkRequest.Operation operation, int position) {
        Method method = Objects.requireNonNull(operation.method(), "method");
        String path = resources.resolve(Objects.requireNonNull(operation.path(), "path"));
        ObjectNode data = operation.data();
        BulkData resolved = data == null ? null : BulkData.resolve(operation, data, resources::replacement);
        ScimHttpResponse response =
                calls.run(method, path, operation.version(), resolved == null ? null : resolved.data());
        String location = response.headers().first("Content-Location").orElseGet(() -> calls.location(path));
        if (method == Method.DELETE) {
            resources.deleted(location);
        }
        String bulkId = createdBy(operation);
        if (bulkId != null) {
            noteIncomplete(position, path, location, Objects.requireNonNull(resolved, "resolved"));
            resources.put(bulkId, location);
        }
        return BulkResponse.Result.success(operation, response.status(), location, version(response));
    }

    private void noteIncomplete(int position, String endpoint, String location, BulkData created) {
        Set<String> missing = new LinkedHashSet<>(references.get(position));
        missing.removeIf(resources::contains);
        List<BulkData.LeftOut> leftOut = created.leftOut().stream()
                .filter(value -> calls.isWritable(endpoint, value.path()))
                .toList();
        if (!missing.isEmpty()) {
            incomplete.put(position, new IncompleteResource(calls.path(location), leftOut, missing));
        }
    }

    private void completeThoseWaitingFor(String bulkId) {
        for (int position : List.copyOf(incomplete.keySet())) {
            IncompleteResource resource = incomplete.get(position);
            if (resource != null) {
                resource.missing().remove(bulkId);
                if (resource.missing().isEmpty()) {
                    complete(position, resource);
                }
            }
        }
    }

    private void complete(int position, IncompleteResource resource) {
        incomplete.remove(position);
        ObjectNode patch = resource.completion(resources);
        if (patch == null) {
            return;
        }
        try {
            ScimHttpResponse response = calls.complete(resource.path(), patch);
            BulkResponse.Result created = Objects.requireNonNull(results.get(position), "result");
            String location = Objects.requireNonNull(created.location(), "location");
            String version = version(response);
            results.put(
                    position,
                    BulkResponse.Result.success(operations.get(position), created.status(), location, version));
        } catch (ScimException refused) {
            if (!OperationCalls.isGone(refused.error())) {
                undo(position, refused.error());
            }
        } catch (RuntimeException | StackOverflowError unexpected) {
            undo(position, unexpected(position, unexpected));
        }
    }

    /** When {@code failOnErrors} ends the request, resources can be left whose references were never created. */
    private void undoIncomplete() {
        while (!incomplete.isEmpty()) {
            Map.Entry<Integer, IncompleteResource> first =
                    incomplete.entrySet().iterator().next();
            undo(first.getKey(), conflict(first.getValue().missing().iterator().next()));
        }
    }

    /** Deletes a resource that cannot be completed, and those that refer to it. */
    private void undo(int position, ScimError error) {
        undoThoseReferringTo(undoAlone(position, error));
    }

    /** Deletes the resources that were created with a reference to one that does not exist. */
    private void undoThoseReferringTo(String lost) {
        Deque<String> missing = new ArrayDeque<>(List.of(lost));
        while (!missing.isEmpty()) {
            String bulkId = missing.pop();
            for (int position : referrers.getOrDefault(bulkId, List.of())) {
                String own = createdBy(operations.get(position));
                if (own != null && resources.contains(own)) {
                    missing.push(undoAlone(position, conflict(bulkId)));
                }
            }
        }
    }

    /** Deletes one resource and returns its bulkId. */
    private String undoAlone(int position, ScimError error) {
        BulkRequest.Operation operation = operations.get(position);
        String bulkId = Objects.requireNonNull(operation.bulkId(), "bulkId");
        BulkResponse.Result created = Objects.requireNonNull(results.get(position), "result");
        String location = Objects.requireNonNull(created.location(), "location");
        incomplete.remove(position);
        resources.remove(bulkId);
        try {
            calls.undo(calls.path(location));
            record(position, failure(operation, error));
        } catch (RuntimeException | StackOverflowError unexpected) {
            ScimError kept = unexpected(position, unexpected);
            record(
                    position,
                    BulkResponse.Result.failure(operation, kept.status(), errorPolicy.message(kept), location));
        }
        return bulkId;
    }

    private BulkResponse.Result failure(BulkRequest.Operation operation, ScimError error) {
        return BulkResponse.Result.failure(
                operation,
                error.status(),
                errorPolicy.message(error, askedBy(operation)),
                locationOfFailure(operation));
    }

    private static ScimOperation askedBy(BulkRequest.Operation operation) {
        Method method = operation.method();
        return method == null ? ScimOperation.BULK : ResourceRouter.operation(method.name(), true);
    }

    /** The URL of the resource that an operation was about; null for POST, and for a reference that has no identifier. */
    private @Nullable String locationOfFailure(BulkRequest.Operation operation) {
        String path = operation.path();
        if (path == null || operation.method() == null || operation.method() == Method.POST) {
            return null;
        }
        String resolved = resources.resolve(path);
        return BulkReferences.isIn(resolved) && !policy.locatesUnresolved() ? null : exchange.rootUrl() + resolved;
    }

    private @Nullable String version(ScimHttpResponse response) {
        return policy.showsVersions() ? response.headers().first("ETag").orElse(null) : null;
    }

    private ScimError misrouted(ScimError error) {
        Integer status = policy.misrouted();
        return status == null
                ? error
                : new ScimError(status, ScimType.INVALID_VALUE, error.detail(), "path", error.code());
    }

    private ScimError unexpected(int position, Throwable cause) {
        String requestId = exchange.context().requestId();
        LOG.error("Bulk operation {} of request {} failed unexpectedly", position, requestId, cause);
        return errorPolicy.unexpected(requestId);
    }

    /** The bulkId of the resource that an operation creates; null if it creates none, or one that others cannot name. */
    private static @Nullable String createdBy(BulkRequest.Operation operation) {
        return operation.method() == Method.POST ? operation.bulkId() : null;
    }

    private static ScimException unresolvable(String bulkId) {
        return new ScimException(
                ScimError.of(ScimType.INVALID_VALUE, "Could not resolve bulkID " + shown(bulkId) + " to created ID")
                        .withCode("unknownBulkId"));
    }

    private static ScimError conflict(String bulkId) {
        return ScimError.of(
                409,
                "Could not resolve bulkID " + shown(bulkId)
                        + " to created ID, so the resource that refers to it was deleted again");
    }

    private static String shown(String bulkId) {
        return bulkId.length() <= 60 ? bulkId : bulkId.substring(0, 60) + "…";
    }
}
