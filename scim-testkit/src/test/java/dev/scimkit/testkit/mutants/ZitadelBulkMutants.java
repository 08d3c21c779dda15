package dev.scimkit.testkit.mutants;

import static dev.scimkit.testkit.mutants.Defects.error;
import static dev.scimkit.testkit.mutants.Defects.on;
import static dev.scimkit.testkit.mutants.Defects.requestBody;
import static dev.scimkit.testkit.mutants.Defects.resources;
import static dev.scimkit.testkit.mutants.Defects.status;
import static dev.scimkit.testkit.mutants.ZitadelDefects.bulk;
import static dev.scimkit.testkit.mutants.ZitadelDefects.refusing;
import static dev.scimkit.testkit.mutants.ZitadelDefects.results;
import static dev.scimkit.testkit.mutants.ZitadelDefects.saying;

import dev.scimkit.testkit.endpoint.ScimRequest;
import java.util.List;
import java.util.function.Predicate;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** ZITADEL servers with one defect in bulk requests or groups. */
final class ZitadelBulkMutants {

    private static final Predicate<ScimRequest> BULK = on("POST", "/Bulk");
    private static final Predicate<ScimRequest> CREATE = on("POST", "/Groups");

    private ZitadelBulkMutants() {}

    static List<Mutant> bulkRequests() {
        return List.of(
                new Mutant("path-without-slash-is-404", results(".*", "Users/.*", "404")),
                new Mutant("unknown-endpoint-is-404", results(".*", "/Robots.*", "404")),
                new Mutant("longer-path-is-404", results(".*", "/Users/[^/]+/name", "404")),
                new Mutant("other-method-is-405", results("GET", ".*", "405")),
                new Mutant("post-with-id-is-405", results("POST", "/Users/.+", "405")),
                new Mutant("delete-without-id-is-405", results("DELETE", "/Users", "405")),
                new Mutant("operations-backwards", requestBody(BULK, ZitadelBulkMutants::reverse)),
                new Mutant("bulk-id-in-path-unknown", bulk(operation -> {
                    if (operation.path("path").asString("").contains("bulkId:")) {
                        operation.put("path", "/Users/bulkId:none");
                    }
                })),
                new Mutant(
                        "bulk-id-of-member-unknown",
                        bulk(operation -> operation
                                .path("data")
                                .path("members")
                                .forEach(member -> ((ObjectNode) member).put("value", "bulkId:none")))),
                new Mutant("unresolved-bulk-id-is-409", results(".*", ".*bulkId:.*", "409")),
                new Mutant(
                        "unresolved-bulk-id-without-words",
                        Defects.body(
                                BULK,
                                json -> json.path("Operations").forEach(result -> {
                                    if (result.path("response") instanceof ObjectNode response) {
                                        response.put("detail", "The request failed");
                                    }
                                }))),
                new Mutant(
                        "results-without-method",
                        Defects.body(
                                BULK,
                                json -> json.path("Operations")
                                        .forEach(result -> ((ObjectNode) result).remove("method")))),
                new Mutant(
                        "errors-in-bulk-cut",
                        Defects.body(
                                BULK,
                                json -> json.path("Operations").forEach(result -> {
                                    if (result.path("response") instanceof ObjectNode response) {
                                        response.remove("scimType");
                                    }
                                }))),
                new Mutant("stops-at-the-first-error", requestBody(BULK, json -> {
                    if (!json.has("failOnErrors")) {
                        json.put("failOnErrors", 1);
                    }
                })),
                new Mutant(
                        "no-groups-in-bulk",
                        bulk(operation -> operation.put(
                                "path", operation.path("path").asString("").replace("/Groups", "/Robots")))));
    }

    private static void reverse(ObjectNode json) {
        ArrayNode operations = json.withArray("Operations");
        for (int i = 1; i < operations.size(); i++) {
            operations.insert(0, operations.remove(i));
        }
    }

    static List<Mutant> groups() {
        return List.of(
                new Mutant("group-name-optional", requestBody(CREATE, json -> {
                    if (!json.has("displayName")) {
                        json.put("displayName", "made up");
                    }
                })),
                new Mutant("group-name-not-unique", status(CREATE, 409, 201)),
                new Mutant(
                        "member-type-user-refused",
                        refusing(
                                CREATE.and(saying(json -> json.path("members")
                                        .path(0)
                                        .path("type")
                                        .asString("")
                                        .equals("User"))),
                                400)),
                new Mutant("unknown-members-dropped", requestBody(CREATE, json -> {
                    if (json.path("members").toString().contains("-none")) {
                        json.remove("members");
                    }
                })),
                new Mutant(
                        "members-not-looked-up",
                        Defects.response(
                                CREATE,
                                response -> response.text().contains("CMDGRP-5jLqXz")
                                        ? ZitadelDefects.answer(201, "{}")
                                        : response)),
                new Mutant("groups-in-groups-taken", requestBody(CREATE, json -> untyped(json, "Group"))),
                new Mutant("any-type-of-member-taken", requestBody(CREATE, json -> untyped(json, "Robot"))),
                new Mutant("errors-about-members-without-id", error(400, json -> {
                    if (json.toString().contains("SCIM-GRP")) {
                        json.remove("urn:ietf:params:scim:api:zitadel:messages:2.0:ErrorDetail");
                    }
                })),
                new Mutant(
                        "members-without-display",
                        resources(
                                on("GET", "/Groups/.+"),
                                json -> json.path("members")
                                        .forEach(member -> ((ObjectNode) member).remove("display")))),
                new Mutant(
                        "put-keeps-group-name",
                        requestBody(
                                on("PUT", "/Groups/.+"),
                                json -> json.put(
                                        "displayName", json.path("displayName").asString("") + "-old"))),
                new Mutant("deleted-groups-found", status(on("GET", "/Groups/.+"), 404, 200)));
    }

    private static void untyped(ObjectNode json, String type) {
        json.path("members").forEach(member -> {
            if (member.path("type").asString("").equals(type)) {
                ((ObjectNode) member).remove("type");
            }
        });
    }
}
