package dev.scimkit.server;

import static dev.scimkit.server.TestService.patch;

import dev.scimkit.server.http.ScimHttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Operations that can be sent in one bulk request, or one by one. */
final class BulkSteps {

    static final String NOBODY = "nobody";

    private static final String USER = "urn:ietf:params:scim:schemas:core:2.0:User";
    private static final String ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
    private static final String OLD_USER = "oldUser";
    private static final String OLD_GROUP = "oldGroup";

    private BulkSteps() {}

    /** What an operation is made of: its kind, and numbers to choose with. */
    record Step(int kind, int first, int second, int third) {}

    /**
     * An operation. Resources are named by the bulkId of the operation that creates them, or by what existed before.
     *
     * @param method its method
     * @param endpoint {@code Users} or {@code Groups}
     * @param name its bulkId if it creates a resource, else the resource that it changes
     * @param value the new name of the resource
     * @param refers the resources that its data refers to
     * @param adds whether it would add those references; otherwise it removes them
     * @param valid whether its data is valid
     */
    record Operation(
            String method,
            String endpoint,
            String name,
            String value,
            List<String> refers,
            boolean adds,
            boolean valid) {

        boolean creates() {
            return method.equals("POST");
        }

        boolean isUser() {
            return endpoint.equals("Users");
        }
    }

    static List<Operation> operations(List<Step> steps) {
        Map<String, String> endpoints = new TreeMap<>();
        for (int i = 0; i < steps.size(); i++) {
            int kind = steps.get(i).kind();
            if (kind < 5) {
                endpoints.put("p" + i, kind < 2 ? "Users" : "Groups");
            }
        }
        List<String> names = new ArrayList<>(endpoints.keySet());
        endpoints.put(OLD_USER, "Users");
        endpoints.put(OLD_GROUP, "Groups");
        List<Operation> operations = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            operations.add(operation(steps.get(i), i, names, endpoints));
        }
        return operations;
    }

    private static Operation operation(Step step, int position, List<String> names, Map<String, String> endpoints) {
        List<String> known = new ArrayList<>(names);
        known.addAll(names);
        known.addAll(List.of(OLD_USER, OLD_GROUP, NOBODY));
        String one = known.get(step.first() % known.size());
        String other = known.get(step.second() % known.size());
        List<String> refers = step.third() % 3 == 0 || one.equals(other) ? List.of(one) : List.of(one, other);
        String value = "n" + step.third() % 5;
        if (step.kind() < 5) {
            boolean user = step.kind() < 2;
            List<String> some = step.third() % 4 == 0 ? List.of() : user ? List.of(one) : refers;
            return new Operation(
                    "POST", user ? "Users" : "Groups", "p" + position, value, some, true, step.third() % 7 != 1);
        }
        String endpoint = endpoints.getOrDefault(one, "Groups");
        List<String> changed =
                endpoint.equals("Users") ? List.of(other) : List.of(other, names.isEmpty() ? other : names.get(0));
        return switch (step.kind()) {
            case 5, 6 -> new Operation("PATCH", endpoint, one, value, List.of(), true, true);
            case 7 -> new Operation("PUT", endpoint, one, value, List.of(other), true, true);
            case 8 ->
                new Operation("DELETE", endpoint, one.startsWith("old") ? NOBODY : one, value, List.of(), true, true);
            case 9 ->
                new Operation(
                        "PATCH", endpoint, one, "", changed.stream().distinct().toList(), true, true);
            case 10 -> new Operation("PATCH", endpoint, one, "", List.of(other), endpoint.equals("Users"), true);
            default -> new Operation("PATCH", endpoint, one, value, List.of(), true, false);
        };
    }

    /** The data of an operation; references that {@code ids} turns into null are left out. */
    static @Nullable String data(Operation operation, UnaryOperator<@Nullable String> ids) {
        List<String> found = operation.refers().stream()
                .map(ids)
                .filter(id -> id != null)
                .map(id -> "{\"value\":\"" + id + "\"}")
                .toList();
        String references = String.join(",", found);
        if (operation.method().equals("DELETE")) {
            return null;
        }
        if (!operation.method().equals("PATCH")) {
            return operation.isUser() ? user(operation, references) : group(operation, references);
        }
        if (!operation.valid()) {
            return patch("{\"op\":\"replace\",\"path\":\"meta.created\",\"value\":\"x\"}");
        }
        if (operation.refers().isEmpty()) {
            String path = operation.isUser() ? "userName" : "displayName";
            return patch("{\"op\":\"replace\",\"path\":\"" + path + "\",\"value\":\"" + operation.value() + "\"}");
        }
        String op = operation.adds() ? "add" : "remove";
        return operation.isUser()
                ? patch("{\"op\":\"" + op + "\",\"path\":\"" + ENTERPRISE + ":manager\",\"value\":" + references + "}")
                : patch("{\"op\":\"" + op + "\",\"path\":\"members\",\"value\":[" + references + "]}");
    }

    private static String user(Operation operation, String manager) {
        return "{\"schemas\":[\"" + USER + "\"],\"userName\":\"" + operation.value() + "\""
                + (operation.valid() ? "" : ",\"active\":\"maybe\"")
                + (manager.isEmpty() ? "" : ",\"" + ENTERPRISE + "\":{\"manager\":" + manager + "}") + "}";
    }

    private static String group(Operation operation, String members) {
        return "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:Group\"],\"displayName\":"
                + (operation.valid() ? "\"" + operation.value() + "\"" : "7") + ",\"members\":[" + members + "]}";
    }

    /** What results say, with the resources by name. */
    static List<String> told(JsonNode results) {
        return results.valueStream()
                .map(result -> told(
                        result.path("method").asString(""),
                        result.path("bulkId").asString(""),
                        Integer.parseInt(result.get("status").asString()),
                        result.path("version").asString("")))
                .toList();
    }

    static String told(String method, String bulkId, int status, String version) {
        return method + " " + bulkId + " " + status + " " + (status < 300 ? withoutGroups(version) : "");
    }

    private static String withoutGroups(String version) {
        return version.replaceAll(";shown=[0-9a-f]+", "");
    }

    /** A service with a user and a group, and the ids of what the operations create. */
    static final class World {

        private final TestService service = TestService.create();
        private final Map<String, String> ids = new HashMap<>();

        World() {
            ids.put(OLD_USER, service.createUser(OLD_USER));
            ids.put(
                    OLD_GROUP,
                    TestService.json(send("POST", "/Groups", group(OLD_GROUP, "")))
                            .get("id")
                            .asString());
        }

        private static String group(String name, String members) {
            return BulkSteps.group(new Operation("POST", "Groups", name, name, List.of(), true, true), members);
        }

        ScimHttpResponse send(String method, String path, @Nullable String body) {
            return service.send(method, path, body);
        }

        /** The id of a resource; null if it does not exist. */
        @Nullable
        String id(String name) {
            return ids.get(name);
        }

        void created(String name, String id) {
            ids.put(name, id);
        }

        void forget(String name) {
            ids.remove(name);
        }

        JsonNode runAll(List<Operation> operations, int failOnErrors) {
            List<String> written = new ArrayList<>();
            for (Operation operation : operations) {
                String data = data(operation, this::reference);
                written.add("{\"method\":\"" + operation.method() + "\",\"path\":\"/" + operation.endpoint()
                        + (operation.creates() ? "" : "/" + reference(operation.name())) + "\""
                        + (operation.creates() ? ",\"bulkId\":\"" + operation.name() + "\"" : "")
                        + (data == null ? "" : ",\"data\":" + data) + "}");
            }
            JsonNode results = TestService.json(send(
                            "POST",
                            "/Bulk",
                            "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:BulkRequest\"],\"failOnErrors\":"
                                    + failOnErrors + ",\"Operations\":[" + String.join(",", written) + "]}"))
                    .get("Operations");
            for (JsonNode result : results) {
                if (result.has("bulkId") && result.has("location")) {
                    created(result.get("bulkId").asString(), BulkRequests.id(result));
                }
            }
            return results;
        }

        private String reference(String name) {
            return name.startsWith("old") ? ids.get(name) : "bulkId:" + name;
        }

        List<JsonNode> resources() {
            return TestService.json(send("GET", "?count=1000", null))
                    .path("Resources")
                    .valueStream()
                    .toList();
        }

        /** Everything that is stored, with names instead of ids, members in order, and without times. */
        List<String> everything() {
            return resources().stream().map(this::shown).sorted().toList();
        }

        private String shown(JsonNode resource) {
            List<String> members = resource.path("members")
                    .valueStream()
                    .map(member -> named(member.toString()))
                    .sorted()
                    .toList();
            ObjectNode rest = (ObjectNode) resource.deepCopy();
            rest.remove("members");
            rest.remove("meta");
            rest.remove("groups");
            String version = withoutGroups(resource.at("/meta/version").asString());
            return named(rest.toString()) + " " + members + " " + version;
        }

        private String named(String json) {
            String text = json;
            for (Map.Entry<String, String> id : ids.entrySet()) {
                text = text.replace(id.getValue(), id.getKey());
            }
            return text;
        }
    }
}
