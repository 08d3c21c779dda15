package dev.scimkit.testkit.mutants;

import static dev.scimkit.testkit.mutants.Defects.body;
import static dev.scimkit.testkit.mutants.Defects.error;
import static dev.scimkit.testkit.mutants.Defects.on;
import static dev.scimkit.testkit.mutants.Defects.query;
import static dev.scimkit.testkit.mutants.Defects.requestBody;
import static dev.scimkit.testkit.mutants.Defects.resources;
import static dev.scimkit.testkit.mutants.Defects.status;

import dev.scimkit.testkit.endpoint.ScimRequest;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Applications that break one rule of the account lifecycle profile. */
final class IpsieMutants {

    private static final Predicate<ScimRequest> USERS = on("GET", "/Users");
    private static final Predicate<ScimRequest> GROUPS = on("GET", "/Groups");
    private static final Predicate<ScimRequest> SCHEMAS = on("GET", "/Schemas");

    private IpsieMutants() {}

    static List<Mutant> all() {
        return List.of(
                new Mutant(
                        "ipsie-no-reactivation",
                        requestBody(
                                on("PATCH", "/Users/.+"),
                                json -> json.path("Operations").forEach(operation -> {
                                    if (operation.path("value").asBoolean(false)) {
                                        ((ObjectNode) operation).put("value", false);
                                    }
                                }))),
                new Mutant("ipsie-user-name-kept", InteropMutants::keepingDeleted),
                new Mutant("ipsie-user-not-read", status(on("GET", "/Users/[^s].+"), 200, 403)),
                new Mutant("ipsie-user-name-not-found", filter(USERS, "userName")),
                new Mutant("ipsie-external-id-not-found", filter(USERS, "externalId")),
                new Mutant("ipsie-email-not-found", filter(USERS, "emails%5Bvalue")),
                new Mutant(
                        "ipsie-email-of-any-type",
                        query(USERS, text -> text.replace("type%20eq%20%22work%22%20and%20", ""))),
                new Mutant(
                        "ipsie-email-terms-of-any-element",
                        query(
                                USERS,
                                text -> text.replace("work%22%20and%20value", "work%22%5D%20and%20emails%5Bvalue"))),
                new Mutant("ipsie-no-bulk", status(on("POST", "/Bulk"), 200, 501)),
                new Mutant("ipsie-one-attribute-at-a-time", requestBody(on("PATCH", "/Users/.+"), json -> {
                    if (json.get("Operations") instanceof ArrayNode operations && operations.size() > 1) {
                        operations.remove(1);
                    }
                })),
                new Mutant(
                        "ipsie-stack-trace", error(404, json -> json.put("detail", "java.lang.NullPointerException"))),
                new Mutant("ipsie-no-active", resources(on(".*", "/Users.*|/Schemas.*"), json -> {
                    json.remove("active");
                    rename(json, "active");
                })),
                new Mutant(
                        "ipsie-no-display-name",
                        body(on("GET", "/Schemas/.+:User"), json -> rename(json, "displayName"))),
                new Mutant(
                        "ipsie-external-id-dropped",
                        requestBody(on("POST", "/Users|/Groups"), json -> json.remove("externalId"))),
                new Mutant(
                        "ipsie-password",
                        body(
                                SCHEMAS,
                                json -> json.path("Resources").forEach(schema -> {
                                    if (schema.path("id").asString("").endsWith(":core:2.0:User")) {
                                        ((ArrayNode) schema.path("attributes"))
                                                .addObject()
                                                .put("name", "password");
                                    }
                                }))),
                new Mutant(
                        "ipsie-large-pages",
                        body(
                                on("GET", "/ServiceProviderConfig"),
                                json -> ((ObjectNode) json.path("filter")).put("maxResults", 5_000))),
                new Mutant("ipsie-lists-with-members", query(GROUPS, text -> text.replace("excludedAttributes", "x"))),
                new Mutant("ipsie-members-not-found", filter(GROUPS, "members%5Bvalue")),
                new Mutant("ipsie-few-removals", requestBody(on("PATCH", "/Groups/.+"), json -> {
                    ArrayNode operations = (ArrayNode) json.path("Operations");
                    while (operations.size() > 20 && operations.toString().contains("remove")) {
                        operations.remove(operations.size() - 1);
                    }
                })),
                new Mutant(
                        "ipsie-users-not-listed",
                        status(USERS.and(request -> request.uri().getQuery() == null), 200, 501)),
                new Mutant("ipsie-few-operations", requestBody(on("PATCH", "/Groups/.+"), json -> {
                    ArrayNode operations = (ArrayNode) json.path("Operations");
                    while (operations.size() > 20) {
                        operations.remove(operations.size() - 1);
                    }
                })));
    }

    /** Finds nothing by an attribute. */
    private static Mutant.Defect filter(Predicate<ScimRequest> which, String term) {
        UnaryOperator<String> nothing = text -> text.contains("filter=" + term)
                ? text.replaceAll("filter=[^&]*", "filter=userName%20eq%20%22nobody%22")
                : text;
        UnaryOperator<String> noGroup =
                text -> nothing.apply(text).replace("userName%20eq%20%22nobody", "displayName%20eq%20%22nobody");
        return query(which, which.equals(GROUPS) ? noGroup : nothing);
    }

    private static void rename(ObjectNode schema, String name) {
        for (JsonNode attribute : schema.path("attributes")) {
            if (attribute.path("name").asString("").equals(name)) {
                ((ObjectNode) attribute).put("name", "other");
            }
        }
    }
}
