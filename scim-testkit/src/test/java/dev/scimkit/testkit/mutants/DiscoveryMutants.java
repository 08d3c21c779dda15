package dev.scimkit.testkit.mutants;

import static dev.scimkit.testkit.mutants.Defects.body;
import static dev.scimkit.testkit.mutants.Defects.on;
import static dev.scimkit.testkit.mutants.Defects.response;
import static dev.scimkit.testkit.mutants.Defects.status;

import dev.scimkit.testkit.endpoint.ScimRequest;
import dev.scimkit.testkit.endpoint.ScimResponse;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Servers that describe themselves incorrectly. */
final class DiscoveryMutants {

    private static final Predicate<ScimRequest> CONFIG = on("GET", "/ServiceProviderConfig");
    private static final Predicate<ScimRequest> TYPES = on("GET", "/ResourceTypes");
    private static final Predicate<ScimRequest> SCHEMAS = on("GET", "/Schemas");
    private static final Predicate<ScimRequest> SCHEMA = on("GET", "/Schemas/.+");

    private DiscoveryMutants() {}

    static List<Mutant> configurations() {
        return Stream.concat(
                        Stream.of("patch", "bulk", "filter", "changePassword", "sort", "etag")
                                .map(feature -> config(
                                        "no-" + feature + "-supported",
                                        json -> object(json, feature).remove("supported"))),
                        Stream.of(
                                config(
                                        "no-max-operations",
                                        json -> object(json, "bulk").remove("maxOperations")),
                                config(
                                        "no-max-payload-size",
                                        json -> object(json, "bulk").remove("maxPayloadSize")),
                                config(
                                        "max-results-as-text",
                                        json -> object(json, "filter").put("maxResults", "200")),
                                config("no-authentication-schemes", json -> json.remove("authenticationSchemes")),
                                config(
                                        "scheme-without-type",
                                        json -> first(json, "authenticationSchemes")
                                                .remove("type")),
                                config(
                                        "scheme-without-name",
                                        json -> first(json, "authenticationSchemes")
                                                .remove("name")),
                                config("empty-documentation-uri", json -> json.put("documentationUri", "")),
                                config(
                                        "pagination-without-index",
                                        json -> json.putObject("pagination").put("cursor", false)),
                                config(
                                        "config-as-list",
                                        json -> json.putArray("Resources").add(1)),
                                config("config-without-schema", json -> json.remove("schemas"))))
                .toList();
    }

    /** Changes a list, but not an error. */
    private static Mutant.Defect list(Predicate<ScimRequest> which, Consumer<ObjectNode> change) {
        return body(which, json -> {
            if (json.has("Resources")) {
                change.accept(json);
            }
        });
    }

    private static Mutant config(String name, Consumer<ObjectNode> change) {
        return new Mutant(name, body(CONFIG, change));
    }

    private static ObjectNode object(ObjectNode json, String member) {
        return (ObjectNode) json.path(member);
    }

    private static ObjectNode first(ObjectNode json, String member) {
        return (ObjectNode) json.path(member).path(0);
    }

    static List<Mutant> types() {
        return List.of(
                new Mutant("types-without-list-schema", list(TYPES, json -> json.remove("schemas"))),
                new Mutant(
                        "type-without-schema",
                        list(TYPES, json -> first(json, "Resources").remove("schema"))),
                new Mutant(
                        "type-with-unknown-schema",
                        list(TYPES, json -> first(json, "Resources").put("schema", "urn:none"))),
                new Mutant(
                        "type-called-users",
                        list(TYPES, json -> first(json, "Resources").put("name", "Users"))),
                new Mutant(
                        "type-with-absolute-endpoint",
                        list(TYPES, json -> first(json, "Resources").put("endpoint", "/scim/Users"))),
                new Mutant(
                        "one-type-is-a-list",
                        body(
                                on("GET", "/ResourceTypes/.+"),
                                json -> json.putArray("Resources").add(1))),
                new Mutant(
                        "types-without-location",
                        list(
                                TYPES,
                                json -> json.path("Resources").forEach(item -> ((ObjectNode) item).remove("meta")))),
                new Mutant(
                        "types-paged",
                        response(
                                TYPES.and(request -> request.uri().toString().contains("count=1")),
                                response -> paged(response))),
                new Mutant("filter-on-types-ignored", status(TYPES, 403, 200)),
                new Mutant("configuration-can-be-deleted", status(on("DELETE", "/ServiceProviderConfig"), 405, 204)));
    }

    private static ScimResponse paged(ScimResponse response) {
        return Defects.withJson(response, json -> {
            JsonNode first = json.path("Resources").get(0);
            json.putArray("Resources").add(first);
        });
    }

    static List<Mutant> schemas() {
        return List.of(
                new Mutant("schemas-without-list-schema", list(SCHEMAS, json -> json.remove("schemas"))),
                new Mutant("schemas-count-wrong", list(SCHEMAS, json -> json.put("totalResults", 1))),
                new Mutant(
                        "schemas-with-nulls",
                        list(SCHEMAS, json -> first(json, "Resources").putNull("description"))),
                new Mutant(
                        "schemas-of-messages",
                        list(
                                SCHEMAS,
                                json -> ((ArrayNode) json.path("Resources"))
                                        .addObject()
                                        .put("id", "urn:ietf:params:scim:api:messages:2.0:PatchOp"))),
                new Mutant(
                        "attribute-without-plurality",
                        list(
                                SCHEMAS,
                                json -> ((ObjectNode) json.at("/Resources/0/attributes/0")).remove("multiValued"))),
                new Mutant("schema-without-schemas", body(SCHEMA, json -> json.remove("schemas"))),
                new Mutant(
                        "schema-is-a-list",
                        body(SCHEMA, json -> json.putArray("Resources").add(1))),
                new Mutant("schema-with-another-id", body(SCHEMA, json -> {
                    if (json.has("attributes")) {
                        json.put("id", "User");
                    }
                })),
                new Mutant("unknown-schema-is-200", status(SCHEMA, 404, 200)),
                new Mutant(
                        "password-declared-readable",
                        body(SCHEMA, json -> attribute(json, "password", each -> each.put("returned", "default")))),
                new Mutant(
                        "user-name-declared-not-unique",
                        body(SCHEMA, json -> attribute(json, "userName", each -> each.put("uniqueness", "none")))),
                new Mutant("encoded-colons-not-decoded", Defects.request(SCHEMA, DiscoveryMutants::encodedTwice)),
                new Mutant(
                        "extension-not-published",
                        response(
                                on("GET", "/Schemas/.*enterprise.*"),
                                response -> new ScimResponse(404, Map.of(), new byte[0]))));
    }

    private static ScimRequest encodedTwice(ScimRequest request) {
        return new ScimRequest(
                request.method(),
                URI.create(request.uri().toString().replace("%3A", "%253A")),
                request.headers(),
                request.body());
    }

    private static void attribute(ObjectNode schema, String name, Consumer<ObjectNode> change) {
        schema.path("attributes").forEach(attribute -> {
            if (attribute.path("name").asString("").equals(name)) {
                change.accept((ObjectNode) attribute);
            }
        });
    }

    static List<Mutant> routes() {
        return List.of(
                new Mutant("unknown-endpoint-is-200", status(on("GET", "/(NoSuchEndpoint|v9/.*)"), 404, 200)),
                new Mutant(
                        "trailing-slash-is-404",
                        response(on("GET", "/Users/"), response -> new ScimResponse(404, Map.of(), new byte[0]))),
                new Mutant(
                        "groups-are-404",
                        response(on("GET", "/Groups"), response -> new ScimResponse(404, Map.of(), new byte[0]))),
                new Mutant("head-is-500", status(on("HEAD", ".*"), 200, 500)),
                new Mutant("number-format-is-500", status(on("GET", "/Users"), 400, 500)),
                new Mutant(
                        "html-is-returned",
                        response(
                                on("GET", "/Users")
                                        .and(request -> "text/html"
                                                .equals(request.headers().get("Accept"))),
                                response -> new ScimResponse(
                                        200, Map.of("Content-Type", List.of("text/html")), new byte[0]))));
    }
}
