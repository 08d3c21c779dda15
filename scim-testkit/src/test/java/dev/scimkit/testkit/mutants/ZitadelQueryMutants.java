package dev.scimkit.testkit.mutants;

import static dev.scimkit.testkit.mutants.Defects.body;
import static dev.scimkit.testkit.mutants.Defects.error;
import static dev.scimkit.testkit.mutants.Defects.on;
import static dev.scimkit.testkit.mutants.Defects.query;
import static dev.scimkit.testkit.mutants.Defects.requestBody;
import static dev.scimkit.testkit.mutants.Defects.resources;
import static dev.scimkit.testkit.mutants.ZitadelDefects.filter;
import static dev.scimkit.testkit.mutants.ZitadelDefects.filtered;
import static dev.scimkit.testkit.mutants.ZitadelDefects.refusing;
import static dev.scimkit.testkit.mutants.ZitadelDefects.saying;

import dev.scimkit.testkit.endpoint.ScimRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;
import tools.jackson.databind.node.ArrayNode;

/** ZITADEL servers with one defect in lists and limits. */
final class ZitadelQueryMutants {

    private static final Predicate<ScimRequest> GET_USERS = on("GET", "/Users");
    private static final Predicate<ScimRequest> SEARCH = on("POST", "/Users/.search");
    private static final Predicate<ScimRequest> CREATE = on("POST", "/Users");
    private static final int LARGEST_BODY = 1_000_000;
    private static final int MOST_OPERATIONS = 100;
    private static final int LONGEST_FILTER = 1000;

    private ZitadelQueryMutants() {}

    static List<Mutant> limits() {
        Predicate<ScimRequest> bulk = on("POST", "/Bulk");
        return List.of(
                new Mutant(
                        "largest-body-is-413",
                        refusing(CREATE.and(request -> request.body().length == LARGEST_BODY), 413)),
                new Mutant("spaces-not-counted", Defects.request(CREATE, ZitadelQueryMutants::stripped)),
                new Mutant(
                        "most-operations-are-413",
                        refusing(bulk.and(saying(json -> json.path("Operations").size() == MOST_OPERATIONS)), 413)),
                new Mutant("too-many-operations-cut", requestBody(bulk, json -> {
                    ArrayNode operations = json.withArray("Operations");
                    while (operations.size() > MOST_OPERATIONS) {
                        operations.remove(MOST_OPERATIONS);
                    }
                })),
                new Mutant("too-large-without-keyword", error(413, json -> json.remove("scimType"))),
                new Mutant(
                        "longest-filter-is-400",
                        refusing(
                                GET_USERS.and(request ->
                                        ZitadelDefects.filter(request.uri()).length() == LONGEST_FILTER),
                                400)),
                new Mutant(
                        "long-filter-cut",
                        filter("/Users", text -> text.length() <= LONGEST_FILTER ? text : "userName eq \"x\"")),
                new Mutant(
                        "twenty-users-by-default",
                        body(
                                GET_USERS.and(request -> request.uri().getRawQuery() == null),
                                json -> json.put("itemsPerPage", 20))),
                new Mutant("count-of-a-hundred-is-400", refusing(queried("count=100"), 400)),
                new Mutant("large-count-cut", query(GET_USERS, text -> text.replace("count=101", "count=100"))),
                new Mutant("negative-count-is-400", refusing(queried("count=-5"), 400)),
                new Mutant(
                        "start-index-of-zero-is-400",
                        refusing(
                                GET_USERS.and(
                                        request -> request.uri().toString().endsWith("startIndex=0")),
                                400)));
    }

    private static ScimRequest stripped(ScimRequest request) {
        return new ScimRequest(
                request.method(),
                request.uri(),
                request.headers(),
                request.text().strip().getBytes(StandardCharsets.UTF_8));
    }

    private static Predicate<ScimRequest> queried(String parameter) {
        return GET_USERS.and(request -> request.uri().getRawQuery() != null
                && List.of(request.uri().getRawQuery().split("&")).contains(parameter));
    }

    static List<Mutant> lists() {
        return List.of(
                new Mutant("search-ignores-order", requestBody(SEARCH, json -> json.remove("sortOrder"))),
                new Mutant(
                        "search-schema-not-looked-at",
                        requestBody(
                                SEARCH,
                                json -> json.putArray("schemas")
                                        .add("urn:ietf:params:scim:api:messages:2.0:SearchRequest"))),
                new Mutant(
                        "excluded-attributes-heeded",
                        body(
                                on("GET", "/Users/.+")
                                        .and(request -> request.uri().toString().contains("excludedAttributes")),
                                json -> json.remove("emails"))),
                new Mutant("id-not-sortable", refusing(queried("sortBy=id"), 400)),
                new Mutant("title-is-sortable", query(GET_USERS, text -> text.replace("sortBy=title", "sortBy=id"))),
                new Mutant(
                        "unknown-order-is-ascending",
                        query(GET_USERS, text -> text.replace("sortOrder=up", "sortOrder=ascending"))),
                new Mutant(
                        "unsorted-backwards",
                        query(
                                GET_USERS,
                                text -> text.contains("sortBy") ? text : text + "&sortBy=id&sortOrder=descending")),
                new Mutant(
                        "members-in-lists",
                        resources(
                                on("GET", "/Groups"),
                                json -> json.putArray("members").addObject())),
                new Mutant("group-filter-is-400", Defects.status(on(".*", "/Groups.*"), 501, 400)));
    }

    static List<Mutant> filters() {
        String group = "urn:ietf:params:scim:schemas:core:2.0:Group:";
        return List.of(
                unknown("ge-unknown-for-times", "meta.created ge"),
                unknown("last-modified-cannot-be-filtered", "meta.lastModified"),
                unknown("family-name-cannot-be-filtered", "name.familyName"),
                unknown("emails-cannot-be-filtered", "emails eq"),
                unknown("id-by-equality-only", "id co"),
                unknown("external-id-by-eq-only", "externalId ne"),
                unknown("active-by-eq-only", "active ne"),
                unknown("attributes-with-case", "USERNAME"),
                unknown("schema-prefix-unknown", "core:2.0:User:"),
                new Mutant("title-is-filterable", filter("/Users", text -> text.replace("title eq", "userName eq"))),
                new Mutant("times-by-ne", filter("/Users", text -> text.replace("meta.created ne", "meta.created gt"))),
                new Mutant("user-names-with-case", filter("/Users", text -> text.replace("-OLGA", "-none"))),
                new Mutant("names-without-case", filter("/Users", text -> text.replace("\"ADA\"", "\"Ada\""))),
                new Mutant("external-id-without-case", filter("/Users", text -> text.replace("-E\"", "-e\""))),
                new Mutant("foreign-prefix-cut-off", filter("/Users", text -> text.replace(group, ""))));
    }

    /** A server that refuses something in a filter. */
    private static Mutant unknown(String name, String part) {
        return new Mutant(name, refusing(filtered(part), 400));
    }
}
