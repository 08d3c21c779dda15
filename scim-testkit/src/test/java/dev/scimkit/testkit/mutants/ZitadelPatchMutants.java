package dev.scimkit.testkit.mutants;

import static dev.scimkit.testkit.mutants.Defects.on;
import static dev.scimkit.testkit.mutants.Defects.operations;
import static dev.scimkit.testkit.mutants.Defects.resources;
import static dev.scimkit.testkit.mutants.ZitadelDefects.ignoring;
import static dev.scimkit.testkit.mutants.ZitadelDefects.patching;
import static dev.scimkit.testkit.mutants.ZitadelDefects.path;
import static dev.scimkit.testkit.mutants.ZitadelDefects.refusing;
import static dev.scimkit.testkit.mutants.ZitadelDefects.saying;

import dev.scimkit.testkit.endpoint.ScimRequest;
import dev.scimkit.testkit.endpoint.ScimResponse;
import dev.scimkit.testkit.endpoint.ScimTransport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** ZITADEL servers with one defect in PATCH. */
final class ZitadelPatchMutants {

    private static final Predicate<ScimRequest> GET_USER = on("GET", "/Users/.+");

    private ZitadelPatchMutants() {}

    static List<Mutant> operationsThemselves() {
        return List.of(
                new Mutant("unknown-op-is-replace", operations(operation -> {
                    if (operation.path("op").asString("").equals("move")) {
                        operation.put("op", "replace");
                    }
                })),
                new Mutant(
                        "no-operations-is-400",
                        refusing(
                                on("PATCH", ".*")
                                        .and(saying(
                                                json -> json.path("Operations").isEmpty())),
                                400)),
                new Mutant("complex-values-not-applied", operations(operation -> {
                    if (operation.path("value") instanceof ObjectNode value && value.has("title")) {
                        value.remove("name");
                    }
                })),
                new Mutant(
                        "names-in-patch-with-case",
                        ignoring(patching(operation -> operation.path("value").has("TITLE")))),
                new Mutant("equal-value-appended", operations(operation -> ims(operation, "a"))),
                new Mutant("one-element-added", operations(operation -> {
                    if (operation.path("value") instanceof ArrayNode values
                            && values.size() > 1
                            && path("ims").test(operation)) {
                        values.remove(1);
                    }
                })),
                new Mutant(
                        "single-element-refused",
                        refusing(
                                patching(path("ims")
                                        .and(operation ->
                                                operation.path("value").isObject())),
                                400)),
                new Mutant("old-primary-stays", resources(GET_USER, json -> {
                    if (json.path("emails").toString().contains("new@b.example")) {
                        json.path("emails").forEach(email -> ((ObjectNode) email).put("primary", true));
                    }
                })),
                new Mutant("second-primary-ignored", operations(operation -> {
                    if (operation.path("value") instanceof ArrayNode values
                            && values.size() == 2
                            && path("emails").test(operation)) {
                        values.remove(1);
                    }
                })),
                new Mutant("remove-of-nothing-is-400", refusing(matchingNothing("remove"), 400)),
                new Mutant("replace-of-nothing-is-204", ignoring(matchingNothing("replace"))));
    }

    private static void ims(ObjectNode operation, String value) {
        JsonNode first = operation.path("value").path(0);
        if (path("ims").test(operation) && first.path("value").asString("").equals(value)) {
            ((ObjectNode) first).put("value", value + "2");
        }
    }

    private static Predicate<ScimRequest> matchingNothing(String op) {
        return patching(operation -> operation.path("op").asString("").equals(op)
                && operation.path("path").asString("").contains("\"none\""));
    }

    static List<Mutant> paths() {
        return List.of(
                new Mutant(
                        "add-with-filter-is-204",
                        ignoring(patching(
                                operation -> operation.path("op").asString("").equals("add")
                                        && operation.path("path").asString("").contains("[")))),
                new Mutant(
                        "unknown-attributes-ignored",
                        ignoring(patching(operation -> operation.toString().contains("shoeSize")))),
                new Mutant("first-of-array-taken", operations(operation -> {
                    if (path("title").test(operation) && operation.path("value").isArray()) {
                        operation.set("value", operation.path("value").get(0));
                    }
                })),
                new Mutant("numbers-become-text", operations(operation -> {
                    if (operation.path("value").isNumber()) {
                        operation.put("value", operation.path("value").asString());
                    }
                })),
                new Mutant("phone-not-found-by-filter", refusing(patching(path("phoneNumbers[")), 400)),
                new Mutant("filtered-path-changes-all", operations(operation -> {
                    if (path("ims[type eq \"X\"]").test(operation)
                            && operation.path("op").asString("").equals("replace")) {
                        operation.put("path", "ims.type");
                    }
                })));
    }

    static List<Mutant> results() {
        return List.of(
                unchecked("weak-password-in-patch", "weak", "Secret-42x"),
                unchecked("locale-not-validated-in-patch", "no language", "en"),
                unchecked("timezone-not-validated-in-patch", "Mars/Olympus", "Europe/Zurich"),
                new Mutant("names-can-be-removed", ignoring(patching(path("name.givenName")))),
                new Mutant("invalid-patch-stored-in-part", new PartlyStored()),
                new Mutant("id-can-be-patched", new OtherId()),
                new Mutant("patch-moves-users", new Moving()),
                new Mutant(
                        "group-patch-without-id",
                        Defects.error(
                                501, json -> json.remove("urn:ietf:params:scim:api:zitadel:messages:2.0:ErrorDetail"))),
                new Mutant(
                        "group-patch-does-not-name-put",
                        Defects.error(501, json -> json.put("detail", "Not implemented"))));
    }

    /** A server that treats a bad value in a PATCH as a good one. */
    private static Mutant unchecked(String name, String bad, String good) {
        return new Mutant(name, operations(operation -> {
            if (operation.path("value").asString("").equals(bad)) {
                operation.put("value", good);
            }
        }));
    }

    /** The first of two operations is stored although the second is refused. */
    private static final class PartlyStored implements Mutant.Defect {
        @Override
        public ScimResponse answer(ScimRequest request, ScimTransport server) throws IOException, InterruptedException {
            ScimResponse response = server.send(request);
            ObjectNode message = Defects.object(request.body());
            if (request.method().equals("PATCH")
                    && response.status() == 400
                    && message.path("Operations").size() == 2) {
                ((ArrayNode) message.path("Operations")).remove(1);
                server.send(new ScimRequest(
                        "PATCH",
                        request.uri(),
                        request.headers(),
                        message.toString().getBytes(StandardCharsets.UTF_8)));
            }
            return response;
        }
    }

    /** A PATCH of id changes the id that is shown afterwards. */
    private static final class OtherId implements Mutant.Defect {
        private final Set<String> patched = ConcurrentHashMap.newKeySet();

        @Override
        public ScimResponse answer(ScimRequest request, ScimTransport server) throws IOException, InterruptedException {
            if (patching(path("id")).test(request)) {
                patched.add(request.uri().getPath());
            }
            ScimResponse response = server.send(request);
            return request.method().equals("GET")
                            && patched.contains(request.uri().getPath())
                    ? Defects.withJson(response, json -> json.put("id", "other"))
                    : response;
        }
    }

    /** A PATCH of meta.location also shows the user in another organization. */
    private static final class Moving implements Mutant.Defect {
        private final Set<String> moved = ConcurrentHashMap.newKeySet();

        @Override
        public ScimResponse answer(ScimRequest request, ScimTransport server) throws IOException, InterruptedException {
            String user = request.uri().getPath().replaceFirst(".*/", "");
            if (patching(operation -> operation.path("value").has("meta")).test(request)) {
                moved.add(user);
            }
            return GET_USER.test(request)
                            && moved.contains(user)
                            && request.uri().getPath().contains("/4334/")
                    ? ZitadelDefects.answer(200, "{\"id\":\"" + user + "\"}")
                    : server.send(request);
        }
    }
}
