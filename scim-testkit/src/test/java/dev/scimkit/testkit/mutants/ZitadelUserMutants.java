package dev.scimkit.testkit.mutants;

import static dev.scimkit.testkit.mutants.Defects.error;
import static dev.scimkit.testkit.mutants.Defects.on;
import static dev.scimkit.testkit.mutants.Defects.requestBody;
import static dev.scimkit.testkit.mutants.Defects.resources;
import static dev.scimkit.testkit.mutants.ZitadelDefects.answer;
import static dev.scimkit.testkit.mutants.ZitadelDefects.refusing;

import dev.scimkit.testkit.endpoint.ScimRequest;
import dev.scimkit.testkit.endpoint.ScimResponse;
import dev.scimkit.testkit.endpoint.ScimTransport;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** ZITADEL servers with one defect in users. */
final class ZitadelUserMutants {

    private static final Predicate<ScimRequest> CREATE = on("POST", "/Users");
    private static final Predicate<ScimRequest> PUT = on("PUT", "/Users/.+");
    private static final Predicate<ScimRequest> USERS = on(".*", "/Users.*");
    private static final Predicate<ScimRequest> GET_USER = on("GET", "/Users/.+");
    private static final String GOOD = "Secret-42x";

    private ZitadelUserMutants() {}

    static List<Mutant> required() {
        return List.of(
                new Mutant(
                        "bad-json-is-500",
                        refusing(CREATE.and(request -> Defects.object(request.body()) == null), 500)),
                new Mutant(
                        "given-name-optional",
                        filling(CREATE, json -> named(json).put("givenName", "-"), "givenName")),
                new Mutant(
                        "family-name-optional",
                        filling(CREATE, json -> named(json).put("familyName", "-"), "familyName")),
                new Mutant(
                        "given-name-optional-on-put",
                        filling(PUT, json -> named(json).put("givenName", "-"), "givenName")),
                new Mutant("e-mail-optional", requestBody(CREATE, json -> {
                    if (json.path("emails").isEmpty()) {
                        json.putArray("emails").addObject().put("value", "made@up.example");
                    }
                })),
                new Mutant("duplicate-without-words", error(409, json -> json.put("detail", "Conflict"))),
                new Mutant("no-content-location-on-get", Defects.header(GET_USER, "Content-Location", "")),
                new Mutant("no-content-location-on-put", Defects.header(PUT, "Content-Location", "")),
                new Mutant("patch-answers-with-the-user", new TalkativePatch()),
                new Mutant(
                        "delete-answers-with-a-body",
                        Defects.response(
                                on("DELETE", ".*"),
                                response -> response.status() == 204 ? answer(204, "{}") : response)),
                new Mutant("weak-password-on-create", weak(CREATE)),
                new Mutant("weak-password-on-put", weak(PUT)),
                new Mutant(
                        "password-cannot-be-patched",
                        refusing(
                                on("PATCH", "/Users/.+")
                                        .and(request -> request.text().contains("Secret-44x")),
                                400)));
    }

    private static ObjectNode named(ObjectNode json) {
        return (ObjectNode) json.path("name");
    }

    private static Mutant.Defect filling(Predicate<ScimRequest> which, Consumer<ObjectNode> change, String part) {
        return requestBody(which, json -> {
            if (json.path("name").isObject() && !json.path("name").has(part)) {
                change.accept(json);
            }
        });
    }

    private static Mutant.Defect weak(Predicate<ScimRequest> which) {
        return requestBody(which, json -> {
            if (json.path("password").asString("").equals("weak")) {
                json.put("password", GOOD);
            }
        });
    }

    /** A PATCH returns the user. */
    private static final class TalkativePatch implements Mutant.Defect {
        @Override
        public ScimResponse answer(ScimRequest request, ScimTransport server) throws IOException, InterruptedException {
            ScimResponse response = server.send(request);
            return on("PATCH", "/Users/.+").test(request) && response.status() == 204
                    ? server.send(new ScimRequest("GET", request.uri(), request.headers(), new byte[0]))
                    : response;
        }
    }

    static List<Mutant> accounts() {
        return List.of(
                new Mutant("formatted-name-wins", requestBody(CREATE, json -> {
                    if (json.has("displayName") && json.path("name").has("formatted")) {
                        json.set("displayName", json.path("name").path("formatted"));
                    }
                })),
                new Mutant("formatted-name-dropped", requestBody(CREATE, json -> {
                    if (!json.has("displayName") && json.path("name").isObject()) {
                        named(json).remove("formatted");
                    }
                })),
                new Mutant("display-name-is-user-name", requestBody(CREATE, json -> {
                    if (!json.has("displayName") && !json.path("name").has("formatted")) {
                        json.set("displayName", json.path("userName"));
                    }
                })),
                new Mutant("no-language-by-default", resources(USERS, json -> {
                    if (json.path("preferredLanguage").asString("").equals("en")) {
                        json.remove("preferredLanguage");
                    }
                })),
                unchecked("locale", "no language"),
                unchecked("timezone", "Mars"),
                unchecked("profileUrl", "ftp:"),
                unchecked("photos", "data:"),
                new Mutant("first-email-always-primary", resources(USERS, json -> primary(json, 0, 1))),
                new Mutant("last-email-becomes-primary", requestBody(CREATE, json -> {
                    if (!json.path("emails").toString().contains("primary")
                            && json.path("emails").size() == 2) {
                        ((ObjectNode) json.path("emails").get(1)).put("primary", true);
                    }
                })),
                new Mutant(
                        "e-mail-types-dropped",
                        resources(
                                USERS,
                                json -> json.path("emails").forEach(email -> ((ObjectNode) email).remove("type")))),
                new Mutant("first-phone-wins", requestBody(CREATE, json -> withoutPhone(json, 1))),
                new Mutant("last-phone-wins", requestBody(CREATE, json -> withoutPhone(json, 0))),
                new Mutant(
                        "phone-as-it-was-written",
                        resources(
                                USERS,
                                json -> json.path("phoneNumbers")
                                        .forEach(phone -> ((ObjectNode) phone)
                                                .put(
                                                        "value",
                                                        spaced(phone.path("value")
                                                                .asString("")))))),
                new Mutant(
                        "phone-not-primary",
                        resources(
                                USERS,
                                json -> json.path("phoneNumbers")
                                        .forEach(phone -> ((ObjectNode) phone).remove("primary")))),
                new Mutant("phone-kept-on-put", requestBody(PUT, json -> {
                    if (!json.has("phoneNumbers")) {
                        json.putArray("phoneNumbers").addObject().put("value", "+15555555555");
                    }
                })),
                new Mutant("inactive-by-default", requestBody(CREATE, json -> {
                    if (!json.has("active")) {
                        json.put("active", false);
                    }
                })),
                new Mutant(
                        "active-as-text-refused",
                        refusing(CREATE.and(request -> request.text().contains("\"active\":\"False\"")), 400)));
    }

    /** A server that does not validate an attribute of new users, and drops malformed values. */
    private static Mutant unchecked(String attribute, String malformed) {
        return new Mutant(attribute + "-not-validated", requestBody(CREATE, json -> {
            if (json.path(attribute).toString().contains(malformed)) {
                json.remove(attribute);
            }
        }));
    }

    private static String spaced(String number) {
        return number.startsWith("+1555") ? "+1 " + number.substring(2) : number;
    }

    private static void primary(ObjectNode json, int is, int isNot) {
        JsonNode emails = json.path("emails");
        if (emails.size() == 2) {
            ((ObjectNode) emails.get(is)).put("primary", true);
            ((ObjectNode) emails.get(isNot)).remove("primary");
        }
    }

    private static void withoutPhone(ObjectNode json, int index) {
        if (json.path("phoneNumbers").size() == 2) {
            ((ArrayNode) json.path("phoneNumbers")).remove(index);
        }
    }

    static List<Mutant> attributes() {
        return List.of(
                new Mutant("middle-name-dropped", requestBody(CREATE, json -> {
                    if (json.path("name").isObject()) {
                        named(json).remove("middleName");
                    }
                })),
                new Mutant("put-keeps-roles", requestBody(PUT, json -> {
                    if (!json.has("roles")) {
                        json.putArray("roles").addObject().put("value", "author");
                    }
                })),
                new Mutant("version-as-entity-tag", meta("version", version -> "W/\"" + version + "\"")),
                new Mutant("version-never-changes", meta("version", version -> "1")),
                new Mutant("entity-tags-shown", ZitadelDefects.adding(GET_USER, "ETag", "W/\"1\"")),
                new Mutant(
                        "if-match-heeded", refusing(request -> request.headers().containsKey("If-Match"), 412)),
                new Mutant("times-with-offset", meta("created", time -> time.replace("Z", "+00:00"))),
                new Mutant(
                        "service-user-is-a-user",
                        Defects.response(on("GET", "/Users/okta"), response -> answer(200, "{\"id\":\"okta\"}"))),
                new Mutant(
                        "groups-of-users-without-type",
                        resources(
                                GET_USER,
                                json -> json.path("groups").forEach(group -> ((ObjectNode) group).remove("type")))),
                new Mutant("no-groups-is-an-empty-array", resources(USERS, json -> {
                    if (!json.has("groups")) {
                        json.putArray("groups");
                    }
                })),
                new Mutant("groups-of-users-can-be-written", new WritableGroups()));
    }

    private static Mutant.Defect meta(String name, UnaryOperator<String> change) {
        return resources(USERS, json -> {
            if (json.path("meta") instanceof ObjectNode meta) {
                meta.put(name, change.apply(meta.path(name).asString("")));
            }
        });
    }

    /** A user keeps the groups it was created with. */
    private static final class WritableGroups implements Mutant.Defect {
        private final Map<String, JsonNode> groups = new ConcurrentHashMap<>();

        @Override
        public ScimResponse answer(ScimRequest request, ScimTransport server) throws IOException, InterruptedException {
            ObjectNode sent = CREATE.test(request) ? Defects.object(request.body()) : null;
            ScimResponse response = server.send(request);
            if (sent != null && sent.has("groups")) {
                String id = Defects.object(response.body()).path("id").asString("");
                groups.put(id, sent.path("groups"));
            }
            return Defects.withJson(response, json -> {
                JsonNode own = groups.get(json.path("id").asString(""));
                if (own != null) {
                    json.set("groups", own);
                }
            });
        }
    }
}
