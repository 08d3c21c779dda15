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
                .check("that an unknown parameter is no error; Entra ID appends one to the base URL")
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
                    scim.user("'title':'{run}-t'");
                    scim.user("'title':'{run}-t'");
                    scim.user("'title':'{run}-t'");
                    scim.query("/Users", "filter", "title eq '{run}-t'", "count", "2")
                            .success()
                            .is("/totalResults", 3);
                });
    }

    private static Definition resources() {
        return required("P-3.4.2-06", SECTION, "A list that is not empty has Resources")
                .check("the spelling: Resources, with a capital R")
                .test(scim -> {
                    scim.user();
                    scim.get("/Users?count=1").success().counts("/Resources", 1);
                });
    }

    private static Definition startIndex() {
        return required("P-3.4.2-07", SECTION, "A part of a list has startIndex")
                .check("that startIndex is returned whenever not all matches are")
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
                        "itemsPerPage is the number of resources in the page, not the count asked for")
                .check("that itemsPerPage is made of the page, also of the last, short one")
                .needs(Capability.FILTER)
                .test(scim -> {
                    scim.user("'title':'{run}-t'");
                    scim.user("'title':'{run}-t'");
                    scim.user("'title':'{run}-t'");
                    scim.query("/Users", "filter", "title eq '{run}-t'", "startIndex", "3", "count", "2")
                            .success()
                            .is("/itemsPerPage", 1);
                });
    }

    private static Definition nothingFound() {
        return required("P-3.4.2-09", SECTION, "A query without a match is answered 200 with totalResults 0")
                .check("that an empty result is no 404")
                .needs(Capability.FILTER)
                .test(scim -> scim.query("/Users", "filter", "userName eq '{run}-none'")
                        .status(200)
                        .is("/totalResults", 0));
    }

    private static Definition emptyResources() {
        return advisory("A-30", SECTION, "An empty list has Resources, empty")
                .check("that the key is there: Okta and Entra ID look for it")
                .needs(Capability.FILTER)
                .test(scim -> {
                    Answer list = scim.query("/Users", "filter", "userName eq '{run}-none'")
                            .success();
                    JsonNode resources = list.json().path("Resources");
                    list.expect(resources.isArray() && resources.isEmpty(), "\"Resources\": []", resources.toString());
                });
    }

    private static Definition listed() {
        return required("P-3.4.2.1-01", "RFC 7644 §3.4.2.1", "A new resource is in the list of its endpoint")
                .check("that lists and single resources come from one store")
                .needs(Capability.FILTER)
                .test(scim -> {
                    Answer user = scim.user();
                    scim.query("/Users", "filter", "id eq '" + user.id() + "'")
                            .success()
                            .lists(user.id());
                });
    }

    private static Definition sameAsSingle() {
        return required("P-3.4-01", "RFC 7644 §3.4", "A resource in a list is the same as by its own URL")
                .check("that lists do not leave attributes out")
                .needs(Capability.FILTER)
                .test(scim -> {
                    Answer user = scim.user("'nickName':'N','emails':[{'value':'a@example.com','type':'work'}]");
                    JsonNode single = scim.get(user.path()).success().json();
                    Answer list = scim.query("/Users", "filter", "id eq '" + user.id() + "'")
                            .success();
                    JsonNode item = list.json().path("Resources").path(0);
                    list.expect(item.equals(single), single.toString(), item.toString());
                });
    }
}
