package dev.scimkit.testkit.suite.interop;

import static dev.scimkit.testkit.suite.interop.InteropRules.SECTION;

import dev.scimkit.testkit.endpoint.Capability;
import dev.scimkit.testkit.rule.Answer;
import dev.scimkit.testkit.rule.Conversation;
import dev.scimkit.testkit.rule.Definition;
import dev.scimkit.testkit.rule.RuleSet;
import dev.scimkit.testkit.rule.Suite;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** Resources, lists and errors in the profile. */
final class InteropResourceRules extends RuleSet {

    private static final String USERS = "/Users";

    final Definition userNameCase = required(
                    "IP-K1b", SECTION, "Case does not count for userName, neither in filters nor in uniqueness")
            .needs(Capability.FILTER)
            .check("that filters and the unique constraint compare userName in the same way")
            .test(scim -> {
                Answer user = scim.user();
                String other = user.text("/userName").toUpperCase(Locale.ROOT);
                scim.query(USERS, "filter", "userName eq \"" + other + "\"")
                        .status(200)
                        .lists(user.id());
                scim.post(USERS, "{'schemas':['{U}'],'userName':'" + other + "'}")
                        .status(409);
            });

    final Definition externalIdCase = required("IP-K1c", SECTION, "Case counts for externalId in filters")
            .needs(Capability.FILTER, Capability.EXTERNAL_ID)
            .check("that externalId is compared exactly")
            .test(scim -> {
                String externalId = scim.unique("ext").toLowerCase(Locale.ROOT);
                Answer user = scim.user("'externalId':'" + externalId + "'").success();
                scim.query(USERS, "filter", "externalId eq \"" + externalId + "\"")
                        .lists(user.id());
                scim.query(USERS, "filter", "externalId eq \"" + externalId.toUpperCase(Locale.ROOT) + "\"")
                        .lists();
            });

    final Definition unknownAttribute = required(
                    "IP-S1a", SECTION, "A POST with an attribute that is not defined is refused as invalidSyntax")
            .check("that unknown attributes are refused and not left out")
            .test(scim -> scim.post(USERS, "{'schemas':['{U}'],'userName':'" + scim.unique("u") + "','shoeSize':'9'}")
                    .refusedAs(400, "invalidSyntax"));

    final Definition unknownSchema = required(
                    "IP-S1b", SECTION, "A POST that names a schema that is not defined is refused as invalidSyntax")
            .check("that each URI in schemas is one of the resource type")
            .test(scim -> scim.post(
                            USERS,
                            "{'schemas':['{U}','urn:example:unknown:2.0:User'],'userName':'" + scim.unique("u") + "'}")
                    .refusedAs(400, "invalidSyntax"));

    final Definition location = required("IP-E1", SECTION, "A resource is found at its endpoint and id only")
            .check("that GET /Users/{userName} is 404, and meta.location ends with the endpoint and the id")
            .test(scim -> {
                Answer user = scim.user();
                scim.get(USERS + "/" + user.text("/userName")).status(404);
                user.expect(
                        scim.leadsTo(user.text("/meta/location"), user.path()),
                        "a location that ends with " + user.path(),
                        user.text("/meta/location"));
            });

    final Definition mediaType = required("IP-H1", SECTION, "Answers with SCIM data are application/scim+json")
            .check("the Content-Type of resources, lists and errors")
            .test(scim -> {
                Answer user = scim.user();
                for (Answer answer : new Answer[] {user, scim.get(USERS + "?count=1"), scim.get(USERS + "/none")}) {
                    String type = answer.header("Content-Type");
                    answer.expect(
                            type.toLowerCase(Locale.ROOT).startsWith("application/scim+json"),
                            "Content-Type application/scim+json",
                            type);
                }
            });

    final Definition filter = required("IP-F1", SECTION, "Filters with eq and and work")
            .check("that both terms are applied")
            .test(scim -> {
                Answer user = scim.user("'active':true");
                String name = "userName eq \"" + user.text("/userName") + "\"";
                scim.query(USERS, "filter", name + " and active eq true")
                        .status(200)
                        .lists(user.id());
                scim.query(USERS, "filter", name + " and active eq false")
                        .status(200)
                        .lists();
            });

    final Definition unknownFilter = required(
                    "IP-F2", SECTION, "A filter by an attribute that is not defined is refused as invalidFilter")
            .check("that the attributes in filters are looked up in the schemas")
            .test(scim -> scim.query(USERS, "filter", "shoeSize eq \"9\"").refusedAs(400, "invalidFilter"));

    final Definition pages = required(
                    "IP-G1a",
                    SECTION,
                    "A count of 100 works, and a larger one than the maximum gives the maximum at most")
            .check("that a count above the maximum is lowered and not refused")
            .test(scim -> {
                scim.user();
                scim.user();
                scim.get(USERS + "?count=100").status(200).present("/Resources/*/id");
                Answer large = scim.get(USERS + "?count=1000000").status(200).present("/Resources/*/id");
                JsonNode config = scim.get("/ServiceProviderConfig").status(200).json();
                int shown = large.values("/Resources/*").size();
                for (String declared : List.of("/pagination/maxPageSize", "/filter/maxResults")) {
                    int most = config.at(declared).asInt(Integer.MAX_VALUE);
                    large.expect(shown <= most, "at most " + most + ", the server's " + declared, shown + " users");
                }
            });

    final Definition defaultCount = advisory(
                    "IP-G1b", SECTION, "A page has at least 100 resources unless asked otherwise")
            .check("pagination.defaultPageSize in /ServiceProviderConfig")
            .test(scim -> {
                Answer config = scim.get("/ServiceProviderConfig").status(200);
                scim.skipUnless(
                        config.json().at("/pagination/defaultPageSize").isNumber(),
                        "The server does not declare its default page size");
                int size = config.json().at("/pagination/defaultPageSize").asInt();
                config.expect(size >= 100, "a defaultPageSize of at least 100", Integer.toString(size));
            });

    final Definition deleted = required("IP-R1b", SECTION, "A deleted user is gone, and its userName is free at once")
            .check("that DELETE deletes, and does not only deactivate")
            .test(scim -> {
                Answer user = scim.user();
                scim.delete(user.path()).status(204);
                scim.get(user.path()).status(404);
                String userName = user.text("/userName");
                scim.query(USERS, "filter", "userName eq \"" + userName + "\"").lists();
                scim.post(USERS, "{'schemas':['{U}'],'userName':'" + userName + "'}")
                        .status(201);
            });

    final Definition conflict = required(
                    "IP-U1", SECTION, "A userName that is taken is a conflict in POST and PATCH alike")
            .check("that both are answered 409 with the scimType uniqueness")
            .test(scim -> {
                Answer user = scim.user();
                String taken = user.text("/userName");
                scim.post(USERS, "{'schemas':['{U}'],'userName':'" + taken + "'}")
                        .refusedAs(409, "uniqueness");
                scim.patch(scim.user().path(), "{'op':'replace','path':'userName','value':'" + taken + "'}")
                        .refusedAs(409, "uniqueness");
            });

    InteropResourceRules() {
        super(Suite.INTEROP);
    }

    static Answer patched(Conversation scim, Answer user, String... operations) {
        scim.patch(user.path(), operations).success();
        return scim.get(user.path()).status(200);
    }
}
