package dev.scimkit.testkit.mutants;

import static dev.scimkit.testkit.mutants.Defects.body;
import static dev.scimkit.testkit.mutants.Defects.on;
import static dev.scimkit.testkit.mutants.Defects.query;
import static dev.scimkit.testkit.mutants.Defects.requestBody;
import static dev.scimkit.testkit.mutants.Defects.resources;

import dev.scimkit.testkit.endpoint.ScimRequest;
import java.util.List;
import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;

/** Servers whose roles and entitlements Okta cannot use. */
final class EntitlementMutants {

    private static final Predicate<ScimRequest> ROLES = on("GET", "/Roles");

    private EntitlementMutants() {}

    static List<Mutant> all() {
        return List.of(
                new Mutant("entitlement-type-without-description", resources(on("GET", "/ResourceTypes"), json -> {
                    if (json.path("schema").asString("").contains(":okta:")) {
                        json.remove("description");
                    }
                })),
                new Mutant(
                        "entitlement-pages-repeated",
                        query(ROLES, text -> text.replaceAll("startIndex=\\d+", "startIndex=1"))),
                new Mutant("entitlement-pages-without-total", body(ROLES, json -> json.remove("totalResults"))),
                new Mutant(
                        "entitlement-total-of-what-is-left",
                        body(
                                ROLES,
                                json -> json.put(
                                        "totalResults",
                                        json.path("totalResults").asInt()
                                                - json.path("startIndex").asInt()
                                                + 1))),
                new Mutant("entitlement-total-of-none", body(ROLES, json -> json.put("totalResults", 0))),
                new Mutant("role-without-display-name", resources(ROLES, json -> json.remove("displayName"))),
                new Mutant(
                        "entitlement-of-another-type",
                        resources(on("GET", "/Licenses"), json -> json.put("type", "x"))),
                new Mutant(
                        "assignment-dropped-by-post", requestBody(on("POST", "/Users"), json -> json.remove("roles"))),
                new Mutant(
                        "assignment-dropped-by-put",
                        requestBody(on("PUT", "/Users/.+"), json -> json.remove("entitlements"))),
                new Mutant("assignment-without-display", resources(on("GET", "/Users/.+"), json -> {
                    if (json.path("roles").path(0) instanceof ObjectNode role) {
                        role.remove("display");
                    }
                })));
    }
}
