package dev.scimkit.testkit.suite.standard.query;

import static dev.scimkit.testkit.language.Definition.advisory;
import static dev.scimkit.testkit.language.Definition.required;

import dev.scimkit.testkit.endpoint.Capability;
import dev.scimkit.testkit.language.Answer;
import dev.scimkit.testkit.language.Definition;
import dev.scimkit.testkit.language.SchemaUris;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The ListResponse: RFC 7644 section 3.4.2. */
public final class ListRules {

    private static final String SECTION = "RFC 7644 §3.4.2";

    private ListRules() {}

    /** {@return the rules} */
    public static List<Definition> all() {
        return List.of(
                unknownParameters(),
                listSchema(),
                total(),
                resources(),
                startIndex(),
                itemsPerPage(),
                nothingFound(),
                emptyResources(),
                listed(),
                sameAsSingle());
    }

    private static Definition unknownParameters() {
        return advisory("P-3.4.2-03", SECTION, "Query parameters that the server does not know are ignored")
                .check("that an unknown parameter is not an error; Entra ID appends one to the base URL")
                .test(scim -> {
                    scim.get("/Users?aadOptscim062020&count=1").status(200);
                    scim.get(scim.user().path() + "?foo=bar").status(200);
                });
    }

    private static Definition listSchema() {
        return required("P-3.4.2-04", SECTION, "A list has the schema ListResponse")
                .check("that schemas of the list itself is the message schema, also for an empty list")
                .test(scim -> scim.get("/Users?count=1").status(200).has("/schemas", SchemaUris.LIST_RESPONSE));
    }

    private static Definition total() {
        return required("P-3.4.2-05", SECTION, "totalResults is the number of all matches, as a JSON number")
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
    }

    private static Definition resources() {
        return required("P-3.4.2-06", SECTION, "A non-empty list has Resources")
                .check("that Resources is spelled with a capital R")
                .test(scim -> {
                    scim.user();
                    scim.get("/Users?count=1").success().counts("/Resources", 1);
                });
    }

    private static Definition startIndex() {
        return required("P-3.4.2-07", SECTION, "A partial list has startIndex")
                .check("that startIndex is returned whenever some matches are left out")
                .test(scim -> {
                    scim.user();
                    scim.user();
                    scim.get("/Users?startIndex=1&count=1").success().is("/startIndex", 1);
                });
    }

    private static Definition itemsPerPage() {
        return required(
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
    }

    private static Definition nothingFound() {
        return required("P-3.4.2-09", SECTION, "A query without matches returns 200 with totalResults 0")
                .check("that an empty result does not return 404")
                .needs(Capability.FILTER)
                .test(scim -> scim.query("/Users", "filter", "userName eq '{run}-none'")
                        .status(200)
                        .is("/totalResults", 0));
    }

    private static Definition emptyResources() {
        return advisory("A-30", SECTION, "An empty list has an empty Resources")
                .check("that the key is present: Okta and Entra ID expect it")
                .needs(Capability.FILTER)
                .test(scim -> {
                    Answer list = scim.query("/Users", "filter", "userName eq '{run}-none'")
                            .success();
                    JsonNode resources = list.json().path("Resources");
                    list.expect(resources.isArray() && resources.isEmpty(), "\"Resources\": []", resources.toString());
                });
    }

    private static Definition listed() {
        return required("P-3.4.2.1-01", "RFC 7644 §3.4.2.1", "The list of an endpoint contains a new resource")
                .check("that lists and single resources are read from the same data")
                .needs(Capability.FILTER)
                .test(scim -> {
                    Answer user = scim.user();
                    scim.query("/Users", "filter", "id eq '" + user.id() + "'")
                            .success()
                            .lists(user.id());
                });
    }

    private static Definition sameAsSingle() {
        return required("P-3.4-01", "RFC 7644 §3.4", "A resource in a list is the same as at its own URL")
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
}
