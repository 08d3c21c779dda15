package dev.scimkit.testkit.mutants;

import static dev.scimkit.testkit.mutants.Defects.body;
import static dev.scimkit.testkit.mutants.Defects.error;
import static dev.scimkit.testkit.mutants.Defects.header;
import static dev.scimkit.testkit.mutants.Defects.on;
import static dev.scimkit.testkit.mutants.Defects.resources;
import static dev.scimkit.testkit.mutants.Defects.response;
import static dev.scimkit.testkit.mutants.Defects.status;

import dev.scimkit.testkit.endpoint.ScimRequest;
import dev.scimkit.testkit.endpoint.ScimResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;

/** Servers with defects in their responses. */
final class ResponseMutants {

    private static final Predicate<ScimRequest> ALL = on(".*", ".*");
    private static final Predicate<ScimRequest> USERS = on(".*", "/Users.*");
    private static final Predicate<ScimRequest> GET_USERS = on("GET", "/Users");
    private static final Predicate<ScimRequest> CREATE = on("POST", "/(Users|Groups)");

    private ResponseMutants() {}

    static List<Mutant> statuses() {
        return List.of(
                new Mutant("created-is-200", status(CREATE, 201, 200)),
                new Mutant("duplicate-is-400", status(ALL, 409, 400)),
                new Mutant("unknown-is-400", status(on("GET", "/Users/.*"), 404, 400)),
                new Mutant("deleted-is-200", status(on("DELETE", ".*"), 204, 200)),
                new Mutant("delete-unknown-is-204", status(on("DELETE", ".*"), 404, 204)),
                new Mutant("empty-list-is-404", response(GET_USERS, ResponseMutants::emptyListIs404)),
                new Mutant("unauthenticated-is-403", status(ALL, 401, 403)),
                new Mutant("forbidden-is-200", status(ALL, 403, 200)),
                new Mutant("stale-version-is-200", status(ALL, 412, 200)),
                new Mutant("not-modified-is-200", status(ALL, 304, 200)),
                new Mutant("wrong-method-is-500", status(ALL, 405, 500)),
                new Mutant("bad-filter-is-200", status(GET_USERS, 400, 200)),
                new Mutant("bad-search-is-200", status(on("POST", ".*/.search"), 400, 200)),
                new Mutant("bad-patch-is-200", status(on("PATCH", ".*"), 400, 200)),
                new Mutant("bad-create-is-201", status(CREATE, 400, 201)),
                new Mutant("bad-put-is-200", status(on("PUT", ".*"), 400, 200)),
                new Mutant("put-is-204", status(on("PUT", ".*"), 200, 204)),
                new Mutant("put-unknown-is-201", status(on("PUT", ".*"), 404, 201)),
                new Mutant("patch-unknown-is-400", status(on("PATCH", ".*"), 404, 400)),
                new Mutant("bulk-is-207", status(on("POST", "/Bulk"), 200, 207)),
                new Mutant("too-large-is-400", status(ALL, 413, 400)),
                new Mutant("me-is-500", response(on(".*", "/Me"), response -> html(500))),
                new Mutant("read-is-203", status(on("GET", "/Users/.+"), 200, 203)));
    }

    private static ScimResponse emptyListIs404(ScimResponse response) {
        ObjectNode json = Defects.object(response.body());
        boolean empty = json != null && json.path("totalResults").asInt(1) == 0;
        return empty ? new ScimResponse(404, response.headers(), response.body()) : response;
    }

    static List<Mutant> errors() {
        return List.of(
                new Mutant("error-status-is-a-number", body(ALL, ResponseMutants::numericStatus)),
                new Mutant("error-without-schema", body(ALL, json -> {
                    if (isError(json)) {
                        json.remove("schemas");
                    }
                })),
                new Mutant("error-without-keyword", body(ALL, json -> {
                    if (isError(json)) {
                        json.remove("scimType");
                    }
                })),
                new Mutant("error-without-detail", body(ALL, json -> {
                    if (isError(json)) {
                        json.remove("detail");
                    }
                })),
                new Mutant("invented-keyword", error(404, json -> json.put("scimType", "notFound"))),
                new Mutant("html-404", response(ALL, response -> response.status() == 404 ? html(404) : response)),
                new Mutant(
                        "html-401", response(ALL, response -> response.status() == 401 ? pageOf(response) : response)),
                new Mutant("stack-trace", error(400, json -> json.put("detail", "java.lang.IllegalStateException"))),
                new Mutant("duplicate-without-keyword", error(409, json -> json.remove("scimType"))));
    }

    private static boolean isError(ObjectNode json) {
        return json.path("schemas").toString().contains(":Error");
    }

    private static void numericStatus(ObjectNode json) {
        if (isError(json)) {
            json.put("status", Integer.parseInt(json.path("status").asString()));
        }
    }

    private static ScimResponse html(int status) {
        return new ScimResponse(
                status,
                Map.of("Content-Type", List.of("text/html")),
                "<html>No</html>".getBytes(StandardCharsets.UTF_8));
    }

    /** The same response as an HTML page; its header fields stay. */
    private static ScimResponse pageOf(ScimResponse response) {
        Map<String, List<String>> headers = new TreeMap<>(response.headers());
        headers.put("Content-Type", List.of("text/html"));
        return new ScimResponse(
                response.status(), headers, html(response.status()).body());
    }

    static List<Mutant> headers() {
        return List.of(
                new Mutant("no-location", header(CREATE, "Location", "")),
                new Mutant("location-of-another-host", header(CREATE, "Location", "https://other.example.com/Users/1")),
                new Mutant(
                        "location-with-the-id-twice", response(on("GET", "/Users/[^.].*"), ResponseMutants::idTwice)),
                new Mutant("no-etag", header(ALL, "ETag", "")),
                new Mutant("etag-without-quotes", header(ALL, "ETag", "W/1")),
                new Mutant("constant-etag", header(ALL, "ETag", "W/\"1\"")),
                new Mutant("no-challenge", header(ALL, "WWW-Authenticate", "")),
                new Mutant("no-allow", header(ALL, "Allow", "")),
                new Mutant("plain-json", header(ALL, "Content-Type", "application/json")),
                new Mutant("latin-1", response(ALL, ResponseMutants::latin1)));
    }

    private static ScimResponse idTwice(ScimResponse response) {
        Map<String, List<String>> headers = new TreeMap<>(response.headers());
        headers.put("Location", List.of("https://scim.example.com/Users/1/1"));
        return new ScimResponse(response.status(), headers, response.body());
    }

    private static ScimResponse latin1(ScimResponse response) {
        return new ScimResponse(
                response.status(), response.headers(), response.text().getBytes(StandardCharsets.ISO_8859_1));
    }

    static List<Mutant> resourcesThemselves() {
        return List.of(
                new Mutant("no-meta", resources(ALL, json -> json.remove("meta"))),
                new Mutant("no-meta-location", resources(ALL, json -> meta(json).remove("location"))),
                new Mutant(
                        "no-meta-version", resources(USERS, json -> meta(json).remove("version"))),
                new Mutant(
                        "plural-resource-type",
                        resources(USERS, json -> meta(json).put("resourceType", "Users"))),
                new Mutant(
                        "created-is-a-number",
                        resources(USERS, json -> meta(json).put("created", 1))),
                new Mutant(
                        "modified-at-once",
                        resources(CREATE, json -> meta(json).put("lastModified", "2038-01-01T00:00:00Z"))),
                new Mutant("no-schemas", resources(USERS, json -> json.remove("schemas"))),
                new Mutant(
                        "no-schemas-in-lists",
                        list(
                                GET_USERS,
                                json -> json.path("Resources").forEach(item -> ((ObjectNode) item).remove("schemas")))),
                new Mutant(
                        "schema-twice",
                        resources(
                                USERS,
                                json -> json.withArray("schemas")
                                        .add(json.path("schemas").get(0)))),
                new Mutant(
                        "foreign-schema",
                        resources(
                                USERS,
                                json -> json.withArray("schemas").add("urn:ietf:params:scim:schemas:core:2.0:Group"))),
                new Mutant("password-returned", resources(USERS, json -> json.put("password", "hash"))),
                new Mutant("external-id-invented", resources(USERS, json -> {
                    if (!json.has("externalId")) {
                        json.put("externalId", "x");
                    }
                })),
                new Mutant("no-title", resources(USERS, json -> json.remove("title"))),
                new Mutant(
                        "user-name-in-lower-case",
                        resources(
                                USERS,
                                json -> json.put(
                                        "userName",
                                        json.path("userName").asString("").toLowerCase(Locale.ROOT)))),
                new Mutant("groups-of-users-missing", resources(USERS, json -> json.remove("groups"))),
                new Mutant("members-missing", resources(on("GET", "/Groups/.*"), json -> json.remove("members"))),
                new Mutant("inactive-hidden", response(on("GET", "/Users/.*"), ResponseMutants::inactiveHidden)),
                new Mutant("active-as-text", resources(USERS, json -> {
                    if (json.has("active")) {
                        json.put("active", json.path("active").toString());
                    }
                })));
    }

    private static Mutant.Defect list(Predicate<ScimRequest> which, Consumer<ObjectNode> change) {
        return body(which, json -> {
            if (json.has("totalResults")) {
                change.accept(json);
            }
        });
    }

    private static ObjectNode meta(ObjectNode resource) {
        return resource.withObject("/meta");
    }

    private static ScimResponse inactiveHidden(ScimResponse response) {
        ObjectNode json = Defects.object(response.body());
        boolean inactive =
                json != null && json.has("active") && !json.path("active").asBoolean(true);
        return inactive ? html(404) : response;
    }

    static List<Mutant> lists() {
        return List.of(
                new Mutant("list-without-schema", list(GET_USERS, json -> json.remove("schemas"))),
                new Mutant("total-is-page-size", body(on(".*", "/(Users|Groups).*"), json -> {
                    if (json.has("totalResults")) {
                        json.put("totalResults", json.path("Resources").size());
                    }
                })),
                new Mutant(
                        "total-as-text",
                        list(
                                GET_USERS,
                                json -> json.put(
                                        "totalResults",
                                        json.path("totalResults").toString()))),
                new Mutant("no-start-index", list(GET_USERS, json -> json.remove("startIndex"))),
                new Mutant("items-per-page-is-count", list(GET_USERS, json -> json.put("itemsPerPage", 100))),
                new Mutant("resources-in-lower-case", list(GET_USERS, json -> {
                    if (json.has("Resources")) {
                        json.set("resources", json.remove("Resources"));
                    }
                })),
                new Mutant("empty-resources-missing", list(on("GET", "/(Users|Groups)"), json -> {
                    if (json.path("Resources").isEmpty()) {
                        json.remove("Resources");
                    }
                })),
                new Mutant("search-without-schema", list(on("POST", ".*/.search"), json -> json.remove("schemas"))),
                new Mutant("bulk-without-schema", body(on("POST", "/Bulk"), json -> json.remove("schemas"))),
                new Mutant(
                        "bulk-status-is-a-number",
                        body(
                                on("POST", "/Bulk"),
                                json -> json.path("Operations")
                                        .forEach(item -> ((ObjectNode) item)
                                                .put(
                                                        "status",
                                                        item.path("status").asInt(0))))),
                new Mutant(
                        "bulk-status-is-an-object",
                        body(
                                on("POST", "/Bulk"),
                                json -> json.path("Operations").forEach(item -> {
                                    String status = item.path("status").asString("");
                                    ((ObjectNode) item).putObject("status").put("code", status);
                                }))),
                new Mutant(
                        "bulk-without-bulk-id",
                        body(
                                on("POST", "/Bulk"),
                                json -> json.path("Operations").forEach(item -> ((ObjectNode) item).remove("bulkId")))),
                new Mutant(
                        "bulk-without-location",
                        body(
                                on("POST", "/Bulk"),
                                json -> json.path("Operations")
                                        .forEach(item -> ((ObjectNode) item).remove("location")))));
    }
}
