package dev.scimkit.testkit.mutants;

import static dev.scimkit.testkit.mutants.Defects.body;
import static dev.scimkit.testkit.mutants.Defects.on;

import dev.scimkit.testkit.endpoint.ScimRequest;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** ZITADEL servers with one defect in the contents of discovery documents, in ids of errors or in what answers show. */
final class ZitadelDocumentMutants {

    private static final String DETAIL = "urn:ietf:params:scim:api:zitadel:messages:2.0:ErrorDetail";
    private static final Predicate<ScimRequest> SCHEMA =
            on("GET", "/Schemas/urn:ietf:params:scim:schemas:core:2.0:User");
    private static final Predicate<ScimRequest> CONFIGURATION = on("GET", "/ServiceProviderConfig");
    private static final Predicate<ScimRequest> USER = on("GET", "/Users/.+");

    private ZitadelDocumentMutants() {}

    static List<Mutant> documents() {
        return List.of(
                new Mutant("attributes-in-another-order", body(SCHEMA, json -> {
                    ArrayNode attributes = (ArrayNode) json.path("attributes");
                    attributes.add(attributes.remove(0));
                })),
                attribute(
                        "e-mails-declared-with-display",
                        "emails",
                        json -> ((ArrayNode) json.path("subAttributes"))
                                .add(((ObjectNode) json.path("subAttributes")
                                                .get(0)
                                                .deepCopy())
                                        .put("name", "display")
                                        .put("required", false))),
                attribute("profile-url-declared-as-reference", "profileUrl", json -> json.put("type", "reference")),
                attribute("complex-attribute-without-uniqueness", "name", json -> json.remove("uniqueness")),
                attribute("attribute-without-description", "title", json -> json.remove("description")),
                new Mutant("no-documentation", body(CONFIGURATION, json -> json.remove("documentationUri"))),
                new Mutant(
                        "authentication-scheme-of-another-name",
                        body(
                                CONFIGURATION,
                                json -> ((ObjectNode) json.path("authenticationSchemes")
                                                .get(0))
                                        .put("name", "OAuth Bearer Token"))),
                new Mutant(
                        "type-of-users-described-otherwise",
                        body(on("GET", "/ResourceTypes/User"), json -> json.put("description", "A person"))));
    }

    private static Mutant attribute(String name, String attribute, Consumer<ObjectNode> change) {
        return new Mutant(name, body(SCHEMA, json -> {
            for (JsonNode definition : json.path("attributes")) {
                if (definition.path("name").asString("").equals(attribute)) {
                    change.accept((ObjectNode) definition);
                }
            }
        }));
    }

    static List<Mutant> ids() {
        return Stream.of(
                        "SCIM-ucrjson",
                        "SCIM-ullform",
                        "SCIM-FXX49",
                        "SCIM-MD12",
                        "COMMAND-ugjs0upun6",
                        "SCIM-4513",
                        "SCIM-BLK20",
                        "SCIM-GRP1m",
                        "SCIM-GRP5o",
                        "CMDGRP-5jLqXz")
                .map(ZitadelDocumentMutants::otherId)
                .toList();
    }

    private static Mutant otherId(String id) {
        return new Mutant("id-not-" + id, body(on(".*", ".*"), json -> {
            replace(json, id);
            json.path("Operations").forEach(operation -> replace(operation.path("response"), id));
        }));
    }

    private static void replace(JsonNode error, String id) {
        if (error.path(DETAIL) instanceof ObjectNode detail
                && detail.path("id").asString("").equals(id)) {
            detail.put("id", "SCIM-other");
        }
    }

    static List<Mutant> answers() {
        return List.of(
                new Mutant("post-shows-active", body(on("POST", "/Users"), json -> {
                    if (json.has("userName")) {
                        json.put("active", true);
                    }
                })),
                new Mutant(
                        "put-shows-types-of-e-mails",
                        body(
                                on("PUT", "/Users/.+"),
                                json -> json.path("emails")
                                        .forEach(email -> ((ObjectNode) email).put("type", "work")))),
                new Mutant(
                        "e-mails-have-display",
                        body(
                                USER,
                                json -> json.path("emails")
                                        .forEach(email -> ((ObjectNode) email).put("display", "Ada")))),
                new Mutant(
                        "roles-show-false-primary",
                        body(
                                USER,
                                json -> json.path("roles").forEach(role -> ((ObjectNode) role).put("primary", false)))),
                new Mutant(
                        "two-primaries-refused",
                        ZitadelDefects.refusing(
                                on("POST", "/Users").and(ZitadelDefects.saying(ZitadelDocumentMutants::hasTwo)), 400)),
                new Mutant(
                        "paths-as-names",
                        ZitadelDefects.ignoring(ZitadelDefects.patching(
                                operation -> operation.path("value").has("name.familyName")))),
                new Mutant("empty-patch-looks-up", Defects.status(on("PATCH", "/Users/.+-none"), 204, 404)),
                new Mutant("presence-refused", ZitadelDefects.refusing(ZitadelDefects.filtered("emails pr"), 400)),
                new Mutant("groups-out-of-order", body(on("GET", "/Groups"), json -> {
                    if (json.path("Resources") instanceof ArrayNode groups) {
                        for (int i = 0; i < groups.size(); i++) {
                            groups.insert(i, groups.remove(groups.size() - 1));
                        }
                    }
                })));
    }

    private static boolean hasTwo(ObjectNode user) {
        long primaries = user.path("emails")
                .valueStream()
                .filter(email -> email.path("primary").asBoolean(false))
                .count();
        return primaries > 1;
    }
}
