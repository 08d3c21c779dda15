package dev.scimkit.testkit.mutants;

import static dev.scimkit.testkit.mutants.Defects.body;
import static dev.scimkit.testkit.mutants.Defects.error;
import static dev.scimkit.testkit.mutants.Defects.header;
import static dev.scimkit.testkit.mutants.Defects.on;
import static dev.scimkit.testkit.mutants.Defects.operations;
import static dev.scimkit.testkit.mutants.Defects.query;
import static dev.scimkit.testkit.mutants.Defects.requestBody;
import static dev.scimkit.testkit.mutants.Defects.status;

import dev.scimkit.testkit.endpoint.ScimRequest;
import dev.scimkit.testkit.endpoint.ScimResponse;
import dev.scimkit.testkit.endpoint.ScimTransport;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Servers that claim the interoperability profile and break one rule of it. */
final class InteropMutants {

    private static final Predicate<ScimRequest> CONFIG = on("GET", "/ServiceProviderConfig");
    private static final Predicate<ScimRequest> TYPES = on("GET", "/ResourceTypes");
    private static final Predicate<ScimRequest> SCHEMAS = on("GET", "/Schemas");
    private static final Predicate<ScimRequest> CREATE = on("POST", "/Users");
    private static final Predicate<ScimRequest> LIST = on("GET", "/Users");
    private static final Pattern VALUE = Pattern.compile("%22[^%]*%22");

    private InteropMutants() {}

    static List<Mutant> all() {
        return List.of(
                new Mutant("interop-not-claimed", body(CONFIG, json -> json.put("interopProfileConformant", false))),
                new Mutant(
                        "interop-claim-not-declared",
                        body(
                                SCHEMAS,
                                json -> attributes(json, attribute -> {
                                    if (attribute.path("name").asString().equals("interopProfileConformant")) {
                                        attribute.put("name", "other");
                                    }
                                }))),
                new Mutant("interop-schema-missing", body(SCHEMAS, json -> remove(json, ":enterprise:"))),
                new Mutant(
                        "interop-type-without-id",
                        body(TYPES, json -> first(json).remove("id"))),
                new Mutant(
                        "interop-types-not-canonical",
                        body(
                                SCHEMAS,
                                json -> attributes(json, attribute -> {
                                    if (attribute.path("name").asString().equals("roles")) {
                                        attribute
                                                .path("subAttributes")
                                                .forEach(sub -> ((ObjectNode) sub).remove("canonicalValues"));
                                    }
                                }))),
                new Mutant(
                        "interop-user-name-case-exact",
                        body(
                                SCHEMAS,
                                json -> attributes(json, attribute -> {
                                    if (attribute.path("name").asString().equals("userName")) {
                                        attribute.put("caseExact", true);
                                    }
                                }))),
                new Mutant(
                        "interop-user-name-case-counts",
                        query(LIST, text -> text.contains("SCIMKIT-") ? text.replace("SCIMKIT-", "NOBODY-") : text)),
                new Mutant("interop-external-id-case-ignored", query(LIST, InteropMutants::lowerExternalId)),
                new Mutant("interop-unknown-attribute-dropped", requestBody(CREATE, json -> json.remove("shoeSize"))),
                new Mutant(
                        "interop-unknown-schema-dropped",
                        requestBody(
                                CREATE,
                                json -> json.putArray("schemas").add("urn:ietf:params:scim:schemas:core:2.0:User"))),
                new Mutant("interop-invalid-path-for-unknown", error(400, json -> {
                    if (json.path("scimType").asString("").equals("invalidSyntax")
                            && json.path("detail").asString("").contains("has no attribute")) {
                        json.put("scimType", "invalidPath");
                    }
                })),
                new Mutant("interop-unknown-part-dropped", operations(operation -> {
                    if (operation.get("value") instanceof ObjectNode value && value.has("shoeSize")) {
                        value.remove("shoeSize");
                        value.put("givenName", "x");
                    }
                })),
                new Mutant("interop-resource-by-name", status(on("GET", "/Users/scimkit-.*"), 404, 200)),
                new Mutant("interop-plain-json", header(on("GET", "/Users"), "Content-Type", "application/json")),
                new Mutant("interop-second-term-ignored", query(LIST, text -> text.replaceAll("%20and%20.*", ""))),
                new Mutant(
                        "interop-unknown-filter-ignored",
                        query(LIST, text -> text.contains("shoeSize") ? "count=1" : text)),
                new Mutant(
                        "interop-large-count-refused", query(LIST, text -> text.replace("count=1000000", "count=x"))),
                new Mutant(
                        "interop-page-above-the-maximum",
                        body(CONFIG, json -> ((ObjectNode) json.path("pagination")).put("maxPageSize", 1))),
                new Mutant(
                        "interop-few-on-a-page",
                        body(CONFIG, json -> ((ObjectNode) json.path("pagination")).put("defaultPageSize", 20))),
                new Mutant("interop-deactivates-on-delete", InteropMutants::keepingDeleted),
                new Mutant("interop-conflict-without-keyword", error(409, json -> json.remove("scimType"))),
                new Mutant(
                        "interop-patch-not-declared",
                        body(CONFIG, json -> json.putObject("patch").put("supported", false))),
                new Mutant("interop-pathless-accepted", operations(operation -> {
                    if (!operation.has("path")) {
                        operation.put("path", "active");
                        operation.put("value", false);
                    }
                })),
                new Mutant("interop-add-keeps-a-single-value", operations(operation -> {
                    if (is(operation, "add", "displayName")) {
                        operation.put("value", "Ada");
                    }
                })),
                new Mutant("interop-replace-merges", operations(operation -> {
                    if (is(operation, "replace", "name")) {
                        operation.put("op", "add");
                    }
                })),
                new Mutant("interop-add-replaces", operations(operation -> {
                    if (is(operation, "add", "name")) {
                        operation.put("op", "replace");
                    }
                })),
                new Mutant("interop-list-replace-appends", operations(operation -> {
                    if (is(operation, "replace", "emails")) {
                        operation.put("op", "add");
                    }
                })),
                new Mutant("interop-list-add-replaces", operations(operation -> {
                    if (is(operation, "add", "emails")) {
                        operation.put("op", "replace");
                    }
                })),
                new Mutant("interop-filtered-part-of-another", operations(operation -> {
                    if (operation.path("path").asString("").endsWith("].value")) {
                        operation.put("path", "emails[type eq \"home\"].value");
                    }
                })),
                new Mutant("interop-whole-element-accepted", operations(operation -> {
                    if (operation.path("path").asString("").endsWith("]")) {
                        operation.put("op", "replace").put("path", "emails");
                        operation.putArray("value");
                    }
                })),
                new Mutant("interop-deactivation-deletes", InteropMutants::deletingDeactivated));
    }

    private static boolean is(ObjectNode operation, String op, String path) {
        return operation.path("op").asString("").equals(op)
                && operation.path("path").asString("").equals(path);
    }

    private static void attributes(ObjectNode list, Consumer<ObjectNode> change) {
        list.path("Resources")
                .forEach(schema ->
                        schema.path("attributes").forEach(attribute -> change.accept((ObjectNode) attribute)));
    }

    private static void remove(ObjectNode list, String idPart) {
        ArrayNode resources = (ArrayNode) list.path("Resources");
        for (int i = resources.size() - 1; i >= 0; i--) {
            if (resources.get(i).path("id").asString("").contains(idPart)) {
                resources.remove(i);
            }
        }
    }

    private static ObjectNode first(ObjectNode list) {
        JsonNode resource = list.path("Resources").path(0);
        return (ObjectNode) resource;
    }

    private static String lowerExternalId(String text) {
        return text.contains("externalId")
                ? VALUE.matcher(text).replaceAll(found -> found.group().toLowerCase(Locale.ROOT))
                : text;
    }

    static ScimResponse keepingDeleted(ScimRequest request, ScimTransport server)
            throws IOException, InterruptedException {
        return on("DELETE", "/Users/.+").test(request)
                ? new ScimResponse(204, Map.of(), new byte[0])
                : server.send(request);
    }

    private static ScimResponse deletingDeactivated(ScimRequest request, ScimTransport server)
            throws IOException, InterruptedException {
        ScimResponse response = server.send(request);
        if (on("PATCH", "/Users/.+").test(request) && request.text().contains("\"active\"")) {
            server.send(new ScimRequest("DELETE", request.uri(), request.headers(), new byte[0]));
        }
        return response;
    }
}
