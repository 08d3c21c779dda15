package dev.scimkit.testkit.suite.standard.query;

import dev.scimkit.testkit.endpoint.Capability;
import dev.scimkit.testkit.language.SchemaUris;
import dev.scimkit.testkit.rule.Answer;
import dev.scimkit.testkit.rule.Conversation;
import dev.scimkit.testkit.rule.Definition;
import dev.scimkit.testkit.rule.RuleSet;
import dev.scimkit.testkit.rule.Suite;

/** Queries by POST: RFC 7644 section 3.4.3. */
public final class SearchRules extends RuleSet {

    private static final String SECTION = "RFC 7644 §3.4.3";

    /** States the rules. */
    public SearchRules() {
        super(Suite.STANDARD);
    }

    private Draft rule(String id, String asks) {
        return required(id, SECTION, asks).needs(Capability.FILTER);
    }

    private static Answer search(Conversation scim, String members) {
        return scim.post(
                "/Users/.search", "{'schemas':['{SearchRequest}']" + (members.isEmpty() ? "" : "," + members) + "}");
    }

    final Definition isQuery = required(
                    "P-3.4.3-02", SECTION, "POST to .search is a query: it creates nothing and returns 200 with a list")
            .check("that the route of .search takes precedence over POST /Users")
            .test(scim -> search(scim, "'count':1").status(200).has("/schemas", SchemaUris.LIST_RESPONSE));

    final Definition schemaDemanded = advisory(
                    "P-3.4.3-04", SECTION, "A search with another schema than SearchRequest returns 400")
            .check("that the message schema is checked")
            .test(scim -> scim.post("/Users/.search", "{'schemas':['{PatchOp}'],'count':1}")
                    .refused(400, "invalidSyntax", "invalidValue"));

    final Definition nothingNeeded = required("P-3.4.3-07", SECTION, "A search needs only its schema")
            .check("that every parameter is optional")
            .test(scim -> {
                scim.user();
                search(scim, "").status(200).present("/Resources");
            });

    final Definition filtered = rule("P-3.4.3-03a", "A search is filtered")
            .check("that .search reads filter from the body")
            .test(scim -> {
                Answer user = scim.user();
                scim.user();
                search(scim, "'filter':'userName eq `" + user.text("/userName") + "`'")
                        .success()
                        .lists(user.id());
            });

    final Definition projected = rule("P-3.4.3-05", "A search returns only the attributes it names")
            .check("that .search reads attributes from the body, as an array")
            .test(scim -> {
                scim.user("'{nickName}':'N','{name}':{'{givenName}':'G','{familyName}':'F'}");
                search(scim, "'filter':'userName sw `{run}`','attributes':['{name}.{givenName}']")
                        .success()
                        .is("/Resources/0/{name}/{givenName}", "G")
                        .present("/Resources/0/id")
                        .absent("/Resources/0/{name}/{familyName}")
                        .absent("/Resources/0/{nickName}");
            });

    final Definition excluded = rule(
                    "P-3.4.3-06", "excludedAttributes of a search has no effect on attributes that are always returned")
            .check("that .search reads excludedAttributes from the body, and id stays")
            .test(scim -> {
                scim.user("'{nickName}':'N'");
                search(scim, "'filter':'userName sw `{run}`','excludedAttributes':['id','{nickName}']")
                        .success()
                        .present("/Resources/0/id")
                        .absent("/Resources/0/{nickName}");
            });

    final Definition paged = rule("P-3.4.3-03b", "A search is paged")
            .check("that .search reads startIndex and count from the body, as numbers")
            .test(scim -> {
                scim.user();
                scim.user();
                scim.user();
                search(scim, "'filter':'userName sw `{run}`','startIndex':3,'count':2")
                        .success()
                        .is("/totalResults", 3)
                        .is("/startIndex", 3)
                        .counts("/Resources", 1);
            });

    final Definition sorted = required("P-3.4.3-09", SECTION, "A search is sorted")
            .needs(Capability.FILTER, Capability.SORT)
            .check("that .search reads sortBy and sortOrder from the body")
            .test(scim -> {
                Answer a = scim.user("'{name}':{'{familyName}':'a'}");
                Answer b = scim.user("'{name}':{'{familyName}':'b'}");
                search(
                                scim,
                                "'filter':'userName sw"
                                        + " `{run}`','sortBy':'{name}.{familyName}','sortOrder':'descending'")
                        .success()
                        .listsInOrder(b.id(), a.id());
            });

    final Definition badFilter = rule("P-3.4.3-08", "A search with a malformed filter returns 400")
            .check("that a filter in a body is parsed like one in a URL")
            .test(scim -> search(scim, "'filter':'userName eq'").refused(400, "invalidFilter"));

    final Definition wrongTypes = advisory(
                    "P-3.4.3-11", SECTION, "A search whose parameters have the wrong JSON type returns 400")
            .check("that attributes must be an array and count a number")
            .test(scim -> {
                search(scim, "'attributes':'userName'").refused(400, "invalidSyntax", "invalidValue");
                search(scim, "'count':'5'").refused(400, "invalidSyntax", "invalidValue");
            });

    final Definition sameAsGet = rule("P-3.4.3-10", "A search finds what the same query by GET finds")
            .check("that both use the same code")
            .test(scim -> {
                scim.user("'{title}':'{run}-t'");
                scim.user("'{title}':'{run}-t'");
                Answer got = scim.query("/Users", "filter", "{title} eq '{run}-t'", "count", "1")
                        .success();
                Answer posted = search(scim, "'filter':'{title} eq `{run}-t`','count':1")
                        .success();
                posted.expect(
                        posted.json().equals(got.json()),
                        got.json().toString(),
                        posted.json().toString());
            });
}
