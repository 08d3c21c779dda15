package dev.scimkit.testkit.mutants;

import static dev.scimkit.testkit.mutants.Defects.body;
import static dev.scimkit.testkit.mutants.Defects.on;
import static dev.scimkit.testkit.mutants.Defects.query;
import static dev.scimkit.testkit.mutants.Defects.requestBody;
import static dev.scimkit.testkit.mutants.Defects.resources;
import static dev.scimkit.testkit.mutants.Defects.response;
import static dev.scimkit.testkit.mutants.Defects.status;

import dev.scimkit.testkit.endpoint.ScimRequest;
import dev.scimkit.testkit.endpoint.ScimResponse;
import dev.scimkit.testkit.endpoint.ScimTransport;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Servers that store or show resources incorrectly. */
final class StateMutants {

    private static final String ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
    private static final Predicate<ScimRequest> USERS = on(".*", "/Users.*");
    private static final Predicate<ScimRequest> GET_USER = on("GET", "/Users/.+");
    private static final Predicate<ScimRequest> CREATE = on("POST", "/Users");
    private static final Predicate<ScimRequest> PUT = on("PUT", "/Users/.+");

    private static final String UUID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

    private StateMutants() {}

    static List<Mutant> representations() {
        return List.of(
                new Mutant(
                        "no-id-when-projected",
                        response(
                                GET_USER.and(with("ttributes=")),
                                response -> Defects.withJson(response, json -> json.remove("id")))),
                new Mutant("client-may-choose-id", (request, server) -> {
                    ScimResponse response = server.send(request);
                    ObjectNode sent = CREATE.test(request) ? Defects.object(request.body()) : null;
                    return sent != null && sent.path("id").isString()
                            ? Defects.withJson(response, json -> json.set("id", sent.path("id")))
                            : response;
                }),
                new Mutant("id-contains-bulk-id", new IdPrefix("bulkId-")),
                new Mutant(
                        "created-without-attributes",
                        resources(CREATE, json -> json.remove(List.of("displayName", "nickName")))),
                new Mutant("put-answers-with-too-little", resources(PUT, json -> json.remove("displayName"))),
                new Mutant("put-changes-id", resources(PUT, json -> json.put("id", "x"))),
                new Mutant(
                        "patch-answers-with-too-little",
                        resources(on("PATCH", "/Users/.+"), json -> json.remove("emails"))),
                new Mutant(
                        "resource-wrapped-in-a-list",
                        body(GET_USER, json -> json.putArray("Resources").add(1))),
                new Mutant("default-shown-but-not-stored", resources(USERS, json -> {
                    if (!json.has("active")) {
                        json.put("active", true);
                    }
                })),
                new Mutant("no-emails-is-an-empty-email", resources(GET_USER, json -> {
                    if (!json.has("emails")) {
                        json.putArray("emails").addObject();
                    }
                })),
                new Mutant("empty-containers", resources(GET_USER, json -> {
                    if (!json.has("name")) {
                        json.putObject("name");
                    }
                })),
                new Mutant("null-shown-as-text", resources(GET_USER, json -> {
                    if (!json.has("nickName")) {
                        json.put("nickName", "null");
                    }
                })),
                new Mutant("emails-twice", resources(GET_USER, json -> {
                    if (json.path("emails").size() == 1) {
                        JsonNode email = json.path("emails").get(0);
                        json.withArray("emails").add(email);
                    }
                })));
    }

    /** Whether ids sort like names is random. Not for servers that sort by id. */
    static List<Mutant> ids() {
        return List.of(new Mutant("id-made-of-user-name", new IdOfName()));
    }

    static List<Mutant> cursors() {
        Predicate<ScimRequest> byCursor = on("GET", "/Users").and(with("cursor="));
        return List.of(
                new Mutant(
                        "previous-cursor-on-the-first-page",
                        body(byCursor.and(with("cursor=&")), json -> json.put("previousCursor", "x"))),
                new Mutant("start-index-with-a-cursor", body(byCursor, json -> json.put("startIndex", 1))),
                new Mutant("last-page-has-an-empty-cursor", body(byCursor, json -> {
                    if (json.has("totalResults") && !json.has("nextCursor")) {
                        json.put("nextCursor", "");
                    }
                })),
                new Mutant("cursor-in-base64", body(byCursor, json -> {
                    if (json.has("nextCursor")) {
                        json.put("nextCursor", json.path("nextCursor").asString() + "==");
                    }
                })),
                new Mutant(
                        "search-ignores-filter", requestBody(on("POST", ".*/.search"), json -> json.remove("filter"))),
                new Mutant("members-outlive-their-users", new GhostMembers()),
                new Mutant(
                        "search-ignores-cursor", requestBody(on("POST", ".*/.search"), json -> json.remove("cursor"))),
                new Mutant("cursor-ignored", query(on("GET", "/Users"), text -> text.replaceAll("&cursor=[^&]*", ""))));
    }

    private static Predicate<ScimRequest> with(String text) {
        return request -> request.uri().toString().contains(text);
    }

    static List<Mutant> writes() {
        return List.of(
                new Mutant("locale-refused", refusing("preferredLanguage")),
                new Mutant("read-only-refused", refusing("groups")),
                new Mutant("read-only-id-refused", refusing("id")),
                new Mutant("enterprise-kept-on-put", requestBody(PUT, json -> {
                    if (!json.has(ENTERPRISE)) {
                        json.putObject(ENTERPRISE).put("department", "D");
                    }
                })),
                new Mutant("put-null-ignored", requestBody(PUT, json -> {
                    if (json.has("nickName") && json.path("nickName").isNull()) {
                        json.put("nickName", "N");
                    }
                })),
                new Mutant("put-without-roles-keeps-them", requestBody(PUT, json -> {
                    if (json.path("roles").isArray() && json.path("roles").isEmpty()) {
                        json.putArray("roles").addObject().put("value", "r");
                    }
                })),
                new Mutant(
                        "group-external-id-dropped",
                        requestBody(on("POST", "/Groups"), json -> json.remove("externalId"))),
                new Mutant(
                        "bulk-schema-not-looked-at",
                        requestBody(
                                on("POST", "/Bulk"),
                                json -> json.putArray("schemas")
                                        .add("urn:ietf:params:scim:api:messages:2.0:BulkRequest"))),
                new Mutant(
                        "fail-on-errors-ignored",
                        requestBody(on("POST", "/Bulk"), json -> json.remove("failOnErrors"))),
                new Mutant("bulk-without-operations-is-200", status(on("POST", "/Bulk"), 400, 200)),
                new Mutant("removing-nothing-is-400", new RemovingNothing()),
                new Mutant("same-user-under-groups", new UsersUnderGroups()),
                new Mutant(
                        "if-none-match-always-304",
                        response(
                                GET_USER.and(request -> request.headers().containsKey("If-None-Match")),
                                response -> new ScimResponse(304, response.headers(), new byte[0]))),
                new Mutant(
                        "sort-order-alone-honoured",
                        query(
                                on("GET", "/Users"),
                                text -> text.contains("sortOrder") && !text.contains("sortBy")
                                        ? text + "&sortBy=userName"
                                        : text)),
                new Mutant(
                        "deep-filter-is-500",
                        response(
                                on("GET", "/Users")
                                        .and(request -> request.uri().toString().length() > 2000),
                                response -> new ScimResponse(500, Map.of(), new byte[0]))),
                new Mutant(
                        "root-query-returns-anyone",
                        response(
                                on("GET", "/"),
                                response -> new ScimResponse(
                                        200,
                                        response.headers(),
                                        "{\"Resources\":[{\"id\":\"1\"}]}".getBytes(StandardCharsets.UTF_8)))),
                new Mutant(
                        "dates-sorted-backwards",
                        query(
                                on("GET", "/Users"),
                                text -> text.replace(
                                        "sortBy=meta.created", "sortBy=meta.created&sortOrder=descending"))));
    }

    private static Mutant.Defect refusing(String attribute) {
        return (request, server) -> {
            ObjectNode json =
                    request.method().equals("POST") || request.method().equals("PUT")
                            ? Defects.object(request.body())
                            : null;
            return json != null && json.has(attribute)
                    ? new ScimResponse(400, Map.of(), new byte[0])
                    : server.send(request);
        };
    }

    /** Clients see ids that differ from the server's own. */
    private abstract static class OtherIds implements Mutant.Defect {
        @Override
        public ScimResponse answer(ScimRequest request, ScimTransport server) throws IOException, InterruptedException {
            String body = real(request.text());
            ScimResponse response = server.send(new ScimRequest(
                    request.method(),
                    URI.create(real(request.uri().toString())),
                    request.headers(),
                    body.equals(request.text()) ? request.body() : body.getBytes(StandardCharsets.UTF_8)));
            note(response.text());
            Map<String, List<String>> headers = new TreeMap<>(response.headers());
            headers.computeIfPresent("Location", (name, values) -> List.of(shown(values.get(0))));
            return new ScimResponse(
                    response.status(), headers, shown(response.text()).getBytes(StandardCharsets.UTF_8));
        }

        void note(String body) {}

        abstract String real(String text);

        abstract String shown(String text);
    }

    /** All ids have a prefix. */
    private static final class IdPrefix extends OtherIds {
        private final String prefix;

        IdPrefix(String prefix) {
            this.prefix = prefix;
        }

        @Override
        String real(String text) {
            return text.replaceAll(prefix + "(?=" + UUID + ")", "");
        }

        @Override
        String shown(String text) {
            return text.replaceAll(UUID, prefix + "$0");
        }
    }

    /** User ids are derived from names, so that a user created again gets the same id. */
    private static final class IdOfName extends OtherIds {
        private final Map<String, String> shown = new ConcurrentHashMap<>();

        @Override
        void note(String body) {
            ObjectNode json = Defects.object(body.getBytes(StandardCharsets.UTF_8));
            if (json != null) {
                json.findParents("userName").stream()
                        .filter(user -> user.path("id").asString("").matches(UUID))
                        .forEach(user -> shown.put(
                                user.path("id").asString(),
                                nameId(user.path("userName").asString(""))));
            }
        }

        private static String nameId(String userName) {
            return "id-of-"
                    + HexFormat.of().formatHex(userName.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8))
                    + "-";
        }

        @Override
        String real(String text) {
            String real = text;
            for (Map.Entry<String, String> id : shown.entrySet()) {
                real = real.replace(id.getValue(), id.getKey());
            }
            return real;
        }

        @Override
        String shown(String text) {
            String seen = text;
            for (Map.Entry<String, String> id : shown.entrySet()) {
                seen = seen.replace(id.getKey(), id.getValue());
            }
            return seen;
        }
    }

    /** Deleted users stay in the groups that were created with them. */
    private static final class GhostMembers implements Mutant.Defect {
        private static final Predicate<ScimRequest> GROUPS = on("GET|POST", "/Groups.*");

        private final Map<String, JsonNode> members = new ConcurrentHashMap<>();
        private final Set<String> deleted = ConcurrentHashMap.newKeySet();

        @Override
        public ScimResponse answer(ScimRequest request, ScimTransport server) throws IOException, InterruptedException {
            ScimResponse response = server.send(request);
            if (request.method().equals("DELETE") && response.status() == 204) {
                deleted.add(request.uri().getPath().replaceFirst(".*/", ""));
            }
            return GROUPS.test(request) ? Defects.withJson(response, this::haunt) : response;
        }

        private void haunt(ObjectNode group) {
            JsonNode first = members.putIfAbsent(group.path("id").asString(""), group.path("members"));
            if (first != null) {
                first.forEach(member -> {
                    if (deleted.contains(member.path("value").asString(""))) {
                        group.withArray("members").add(member);
                    }
                });
            }
        }
    }

    /** Removing an attribute that has no value is an error. */
    private static final class RemovingNothing implements Mutant.Defect {
        private final Set<String> removed = ConcurrentHashMap.newKeySet();

        @Override
        public ScimResponse answer(ScimRequest request, ScimTransport server) throws IOException, InterruptedException {
            boolean again = request.method().equals("PATCH")
                    && request.text().toLowerCase(Locale.ROOT).contains("\"remove\"")
                    && !removed.add(request.uri() + request.text());
            return again ? new ScimResponse(400, Map.of(), new byte[0]) : server.send(request);
        }
    }

    /** Any resource is found below any endpoint. */
    private static final class UsersUnderGroups implements Mutant.Defect {
        @Override
        public ScimResponse answer(ScimRequest request, ScimTransport server) throws IOException, InterruptedException {
            ScimResponse response = server.send(request);
            if (response.status() != 404 || !on("GET", "/Groups/.+").test(request)) {
                return response;
            }
            URI uri = URI.create(request.uri().toString().replace("/Groups/", "/Users/"));
            return server.send(new ScimRequest("GET", uri, request.headers(), request.body()));
        }
    }
}
