package dev.scimkit.testkit.suite.standard.query;

import dev.scimkit.testkit.endpoint.Capability;
import dev.scimkit.testkit.language.SchemaUris;
import dev.scimkit.testkit.rule.Answer;
import dev.scimkit.testkit.rule.Definition;
import dev.scimkit.testkit.rule.RuleSet;
import dev.scimkit.testkit.rule.Suite;
import tools.jackson.databind.JsonNode;

/** The ListResponse: RFC 7644 section 3.4.2. */
public final class ListRules extends RuleSet {

    private static final String SECTION = "RFC 7644 §3.4.2";

    /** States the rules. */
    public ListRules() {
        super(Suite.STANDARD);
    }

    final Definition unknownParameters = advisory(
                    "P-3.4.2-03", SECTION, "Query parameters that the server does not know are ignored")
            .check("that an unknown parameter is not an error; Entra ID appends one to the base URL")
            .test(scim -> {
                scim.get("/Users?aadOptscim062020&count=1").status(200);
                scim.get(scim.user().path() + "?foo=bar").status(200);
            });

    final Definition listSchema = required("P-3.4.2-04", SECTION, "A list has the schema ListResponse")
            .check("that schemas of the list itself is the message schema, also for an empty list")
            .test(scim -> scim.get("/Users?count=1").status(200).has("/schemas", SchemaUris.LIST_RESPONSE));

    final Definition total = required(
                    "P-3.4.2-05", SECTION, "totalResults is the number of all matches, as a JSON number")
            .check("that the matches are counted before paging, and that the number is not written as a string")
            .needs(Capability.FILTER)
            .test(scim -> {
                scim.user("'{title}':'{run}-t'");
                scim.user("'{title}':'{run}-t'");
                scim.user("'{title}':'{run}-t'");
                scim.query("/Users", "filter", "{title} eq '{run}-t'", "count", "2")
                        .success()
                        .is("/totalResults", 3);
            });

    final Definition resources = required("P-3.4.2-06", SECTION, "A non-empty list has Resources")
            .check("that Resources is spelled with a capital R")
            .test(scim -> {
                scim.user();
                scim.get("/Users?count=1").success().counts("/Resources", 1);
            });

    final Definition startIndex = required("P-3.4.2-07", SECTION, "A partial list has startIndex")
            .check("that startIndex is returned whenever some matches are left out")
            .test(scim -> {
                scim.user();
                scim.user();
                scim.get("/Users?startIndex=1&count=1").success().is("/startIndex", 1);
            });

    final Definition itemsPerPage = required(
                    "P-3.4.2-08",
                    SECTION,
                    "itemsPerPage is the number of resources in the page, not the requested count")
            .check("that itemsPerPage counts the resources of the page, including a short last one")
            .needs(Capability.FILTER)
            .test(scim -> {
                scim.user("'{title}':'{run}-t'");
                scim.user("'{title}':'{run}-t'");
                scim.user("'{title}':'{run}-t'");
                scim.query("/Users", "filter", "{title} eq '{run}-t'", "startIndex", "3", "count", "2")
                        .success()
                        .is("/itemsPerPage", 1);
            });

    final Definition nothingFound = required(
                    "P-3.4.2-09", SECTION, "A query without matches returns 200 with totalResults 0")
            .check("that an empty result does not return 404")
            .needs(Capability.FILTER)
            .test(scim -> scim.query("/Users", "filter", "userName eq '{run}-none'")
                    .status(200)
                    .is("/totalResults", 0));

    final Definition emptyResources = advisory("A-30", SECTION, "An empty list has an empty Resources")
            .check("that the key is present: Okta and Entra ID expect it")
            .needs(Capability.FILTER)
            .test(scim -> {
                Answer list = scim.query("/Users", "filter", "userName eq '{run}-none'")
                        .success();
                JsonNode resources = list.json().path("Resources");
                list.expect(resources.isArray() && resources.isEmpty(), "\"Resources\": []", resources.toString());
            });

    final Definition listed = required(
                    "P-3.4.2.1-01", "RFC 7644 §3.4.2.1", "The list of an endpoint contains a new resource")
            .check("that lists and single resources are read from the same data")
            .needs(Capability.FILTER)
            .test(scim -> {
                Answer user = scim.user();
                scim.query("/Users", "filter", "id eq '" + user.id() + "'")
                        .success()
                        .lists(user.id());
            });

    final Definition sameAsSingle = required(
                    "P-3.4-01", "RFC 7644 §3.4", "A resource in a list is the same as at its own URL")
            .check("that lists do not omit attributes")
            .needs(Capability.FILTER)
            .test(scim -> {
                Answer user = scim.user("'{nickName}':'N','{emails}':[{'value':'a@example.com','type':'work'}]");
                JsonNode single = scim.get(user.path()).success().json();
                Answer list = scim.query("/Users", "filter", "id eq '" + user.id() + "'")
                        .success();
                JsonNode item = list.json().path("Resources").path(0);
                list.expect(item.equals(single), single.toString(), item.toString());
            });
}
