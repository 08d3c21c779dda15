package dev.scimkit.server;

import dev.scimkit.server.BulkSteps.Operation;
import dev.scimkit.server.http.ScimHttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * Sends the operations of a bulk request as a careful client would that has no bulk requests: what others refer to first,
 * circles without the references that do not exist yet, which it adds as soon as they do.
 */
final class OneByOne {

    private final List<Operation> operations;
    private final int failOnErrors;
    private final BulkSteps.World world = new BulkSteps.World();
    private final Map<String, Integer> creations = new HashMap<>();
    private final Set<Integer> begun = new HashSet<>();
    private final Map<Integer, String> told = new TreeMap<>();
    private final Map<Integer, Set<String>> waiting = new LinkedHashMap<>();
    private final Set<String> gone = new HashSet<>();
    private int errors;

    OneByOne(List<Operation> operations, int failOnErrors) {
        this.operations = operations;
        this.failOnErrors = failOnErrors;
        for (int i = 0; i < operations.size(); i++) {
            if (operations.get(i).creates()) {
                creations.put(operations.get(i).name(), i);
            }
        }
    }

    BulkSteps.World world() {
        return world;
    }

    List<String> told() {
        return List.copyOf(told.values());
    }

    void run() {
        for (int i = 0; i < operations.size(); i++) {
            run(i);
        }
        List.copyOf(waiting.keySet()).forEach(this::undo);
    }

    private void run(int position) {
        if (!begun.add(position)) {
            return;
        }
        Operation operation = operations.get(position);
        List<String> needed = new ArrayList<>();
        if (!operation.creates()) {
            needed.add(operation.name());
        }
        needed.addAll(operation.refers());
        for (String name : needed) {
            Integer creation = creations.get(name);
            if (creation != null) {
                run(creation);
            }
        }
        if (failOnErrors == 0 || errors < failOnErrors) {
            send(position, operation, needed);
        }
    }

    private void send(int position, Operation operation, List<String> needed) {
        Set<String> missing = new HashSet<>();
        for (String name : needed) {
            boolean comes =
                    operation.creates() && creations.containsKey(name) && !told.containsKey(creations.get(name));
            if (world.id(name) == null && !comes) {
                failed(position, operation, 400);
                return;
            }
            if (world.id(name) == null) {
                missing.add(name);
            }
        }
        if (operation.adds() && operation.refers().stream().anyMatch(gone::contains)) {
            failed(position, operation, 400);
            return;
        }
        String path = "/" + operation.endpoint() + (operation.creates() ? "" : "/" + world.id(operation.name()));
        ScimHttpResponse response = world.send(operation.method(), path, BulkSteps.data(operation, world::id));
        if (response.status() >= 400) {
            failed(position, operation, response.status());
            return;
        }
        answered(position, operation, response.status(), response);
        if (operation.method().equals("DELETE")) {
            gone.add(operation.name());
        }
        if (operation.creates()) {
            JsonNode created = TestService.json(response);
            world.created(operation.name(), created.get("id").asString());
            if (!missing.isEmpty()) {
                waiting.put(position, missing);
            }
            List.copyOf(waiting.keySet()).forEach(this::complete);
        }
    }

    private void complete(int position) {
        Set<String> missing = waiting.get(position);
        if (missing.stream().allMatch(name -> world.id(name) != null)) {
            waiting.remove(position);
            Operation operation = operations.get(position);
            Operation addition = new Operation(
                    "PATCH", operation.endpoint(), operation.name(), "", List.copyOf(missing), true, true);
            String path = "/" + operation.endpoint() + "/" + world.id(operation.name());
            answered(position, operation, 201, world.send("PATCH", path, BulkSteps.data(addition, world::id)));
        }
    }

    private void answered(int position, Operation operation, int status, ScimHttpResponse response) {
        String version = response.headers().first("ETag").orElse("");
        told.put(
                position,
                BulkSteps.told(operation.method(), operation.creates() ? operation.name() : "", status, version));
    }

    private void failed(int position, Operation operation, int status) {
        errors++;
        told.put(position, BulkSteps.told(operation.method(), operation.creates() ? operation.name() : "", status, ""));
        if (operation.creates()) {
            undoThoseReferringTo(operation.name());
        }
    }

    private void undoThoseReferringTo(String name) {
        for (int i = 0; i < operations.size(); i++) {
            Operation operation = operations.get(i);
            if (operation.creates()
                    && world.id(operation.name()) != null
                    && operation.refers().contains(name)) {
                undo(i);
            }
        }
    }

    private void undo(int position) {
        if (world.id(operations.get(position).name()) == null) {
            return;
        }
        Operation operation = operations.get(position);
        waiting.remove(position);
        world.send("DELETE", "/" + operation.endpoint() + "/" + world.id(operation.name()), null);
        world.forget(operation.name());
        failed(position, operation, 409);
    }
}
