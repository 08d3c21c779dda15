package dev.scimkit.testkit.mutants;

import static dev.scimkit.testkit.mutants.Defects.on;
import static dev.scimkit.testkit.mutants.Defects.query;
import static dev.scimkit.testkit.mutants.Defects.resources;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Servers whose roles and entitlements Okta cannot use. */
final class EntitlementMutants {

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
                        query(on("GET", "/Roles"), text -> text.replaceAll("startIndex=\\d+", "startIndex=1"))),
                new Mutant(
                        "role-without-display-name",
                        resources(on("GET", "/Roles"), json -> json.remove("displayName"))),
                new Mutant(
                        "entitlement-of-another-type",
                        resources(on("GET", "/Licenses"), json -> json.put("type", "x"))),
                new Mutant("assignment-without-display", resources(on("GET", "/Users/.+"), json -> {
                    if (json.path("roles").path(0) instanceof ObjectNode role) {
                        role.remove("display");
                    }
                })));
    }
}
