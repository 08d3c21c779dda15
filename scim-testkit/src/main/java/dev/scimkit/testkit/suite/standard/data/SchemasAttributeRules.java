package dev.scimkit.testkit.suite.standard.data;

import static dev.scimkit.testkit.language.ServerConversation.userBody;

import dev.scimkit.testkit.endpoint.Capability;
import dev.scimkit.testkit.language.SchemaUris;
import dev.scimkit.testkit.rule.Answer;
import dev.scimkit.testkit.rule.Definition;
import dev.scimkit.testkit.rule.RuleSet;
import dev.scimkit.testkit.rule.Suite;
import java.util.HashSet;
import java.util.List;

/** The schemas attribute and extensions: RFC 7643 sections 3 and 3.3. */
public final class SchemasAttributeRules extends RuleSet {

    private static final String SECTION = "RFC 7643 §3";

    /** States the rules. */
    public SchemasAttributeRules() {
        super(Suite.STANDARD);
    }

    final Definition missing = advisory("S-2.1-03", "RFC 7643 §2.1", "A POST without schemas returns 400")
            .check("that schemas is required; a server that deliberately accepts its absence excludes this rule")
            .test(scim -> scim.post("/Users", "{'userName':'{run}-a'}").refused(400, "invalidSyntax", "invalidValue"));

    final Definition returned = required("S-3-01a", SECTION, "Every resource has schemas, also inside a list")
            .check("that the items of Resources are written like single resources (erratum 8084)")
            .test(scim -> {
                Answer user = scim.user();
                scim.get(user.path()).success().has("/schemas", SchemaUris.USER);
                Answer list = scim.get("/Users?count=3").success();
                list.expect(
                        list.values("/Resources").stream()
                                .allMatch(item -> item.path("schemas").size() > 0),
                        "schemas in every item of Resources",
                        "an item without schemas");
            });

    final Definition returnedInProjections = advisory(
                    "S-3-01b", SECTION, "A representation limited by attributes still has schemas")
            .check("that schemas is returned always, as id is")
            .test(scim -> scim.get(scim.user().path() + "?attributes=userName")
                    .success()
                    .has("/schemas", SchemaUris.USER));

    final Definition empty = required("S-3-03", SECTION, "A POST with empty schemas returns 400")
            .check("that schemas holds at least the schema of the resource type")
            .test(scim -> scim.post("/Users", "{'schemas':[],'userName':'{run}-a'}")
                    .refused(400, "invalidSyntax", "invalidValue"));

    final Definition onlyOfTheType = required("S-3-04", SECTION, "A user's schemas lists only schemas that users have")
            .check("that schemas a client lists are stored only if the resource type has them")
            .test(scim -> {
                Answer user = scim.post("/Users", "{'schemas':['{U}','{G}'],'userName':'{run}-a'}")
                        .status(201, 400);
                if (user.status() == 201) {
                    scim.get(user.path()).success().lacks("/schemas", SchemaUris.GROUP);
                }
            });

    final Definition noDuplicates = required("S-3-05", SECTION, "schemas lists no schema twice")
            .check("that duplicates in a request are dropped or refused")
            .test(scim -> {
                Answer user = scim.post("/Users", "{'schemas':['{U}','{U}'],'userName':'{run}-a'}")
                        .status(201, 400);
                if (user.status() == 201) {
                    List<String> schemas = user.texts("/schemas");
                    user.expect(
                            schemas.size() == new HashSet<>(schemas).size(), "each schema once", schemas.toString());
                }
            });

    final Definition orderless = required("S-3-06", SECTION, "The order of schemas has no meaning")
            .check("that the endpoint decides the resource type, not the first entry of schemas")
            .needs(Capability.ENTERPRISE_USER)
            .test(scim -> scim.post("/Users", "{'schemas':['{E}','{U}'],'userName':'{run}-a','{E}':{'department':'D'}}")
                    .success()
                    .is("/meta/resourceType", "User")
                    .is("/" + SchemaUris.ENTERPRISE + "/department", "D"));

    final Definition agreesWithData = required(
                    "S-3-10", SECTION, "schemas lists an extension if, and only if, the resource has data for it")
            .check("that schemas is made of the data when a resource is written")
            .needs(Capability.ENTERPRISE_USER)
            .test(scim -> {
                Answer with =
                        scim.post("/Users", "{'schemas':['{U}','{E}'],'userName':'{run}-a','{E}':{'department':'D'}}");
                scim.get(with.success().path()).success().has("/schemas", SchemaUris.ENTERPRISE);
                Answer without = scim.post("/Users", "{'schemas':['{U}','{E}'],'userName':'{run}-b'}")
                        .success();
                scim.get(without.path()).success().lacks("/schemas", SchemaUris.ENTERPRISE);
            });

    final Definition extensionContainer = required(
                    "S-3.2-06",
                    "RFC 7643 §3.3",
                    "Attributes of an extension are returned in an object named by its schema URI")
            .check("that extension attributes are neither flattened nor renamed")
            .needs(Capability.ENTERPRISE_USER)
            .test(scim -> {
                String body = "{'schemas':['{U}','{E}'],'userName':'{run}-a','{E}':{'employeeNumber':'701984'}}";
                Answer user = scim.post("/Users", body).success();
                scim.get(user.path())
                        .success()
                        .is("/" + SchemaUris.ENTERPRISE + "/employeeNumber", "701984")
                        .absent("/employeeNumber");
            });

    final Definition notAtTop = advisory(
                    "S-3-09",
                    SECTION,
                    "An extension's attribute at the top level of a body is not read as the extension's")
            .check("that top-level names are looked up in the core schema only")
            .needs(Capability.ENTERPRISE_USER)
            .test(scim -> {
                Answer user = scim.post("/Users", userBody("{run}-a", ",'employeeNumber':'1'"))
                        .status(201, 400);
                if (user.status() == 201) {
                    scim.get(user.path()).success().absent("/" + SchemaUris.ENTERPRISE + "/employeeNumber");
                }
            });

    final Definition baseSchemaNeeded = advisory(
                    "S-3.2-03", "RFC 7643 §3.3", "A POST whose schemas lacks the resource type's schema returns 400")
            .check("that schemas must contain the core schema")
            .needs(Capability.ENTERPRISE_USER)
            .test(scim -> scim.post("/Users", "{'schemas':['{E}'],'userName':'{run}-a'}")
                    .refused(400, "invalidSyntax", "invalidValue"));
}
