package dev.scimkit.testkit.suite.standard.query;

import dev.scimkit.testkit.endpoint.Capability;
import dev.scimkit.testkit.rule.Answer;
import dev.scimkit.testkit.rule.Conversation;
import dev.scimkit.testkit.rule.Definition;
import dev.scimkit.testkit.rule.RuleSet;
import dev.scimkit.testkit.rule.Suite;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Sorting: RFC 7644 section 3.4.2.3. */
public final class SortRules extends RuleSet {

    private static final String SECTION = "RFC 7644 §3.4.2.3";

    /** States the rules. */
    public SortRules() {
        super(Suite.STANDARD);
    }

    private Draft rule(String id, String asks) {
        return required(id, SECTION, asks).needs(Capability.SORT, Capability.FILTER);
    }

    private static Answer sorted(Conversation scim, String sortBy, String... order) {
        return order.length == 0
                ? scim.query("/Users", "filter", "userName sw '{run}'", "sortBy", sortBy)
                : scim.query("/Users", "filter", "userName sw '{run}'", "sortBy", sortBy, "sortOrder", order[0]);
    }

    final Definition ascendingByDefault = rule("P-3.4.2.3-06", "sortBy sorts in ascending order unless told otherwise")
            .check("that sortBy is honoured and sortOrder defaults to ascending")
            .test(scim -> {
                Answer b = scim.user("'{title}':'b'");
                Answer c = scim.user("'{title}':'c'");
                Answer a = scim.user("'{title}':'a'");
                sorted(scim, "{title}").success().listsInOrder(a.id(), b.id(), c.id());
                sorted(scim, "{title}", "ascending").success().listsInOrder(a.id(), b.id(), c.id());
            });

    final Definition descending = rule("P-3.4.2.3-02", "sortOrder descending reverses the order")
            .check("that sortOrder is honoured")
            .test(scim -> {
                Answer b = scim.user("'{title}':'b'");
                Answer a = scim.user("'{title}':'a'");
                sorted(scim, "{title}", "descending").success().listsInOrder(b.id(), a.id());
            });

    final Definition withoutCase = rule("P-3.4.2.3-08a", "Attributes with caseExact false are sorted without case")
            .check("the collation: a, B, c, not B, a, c")
            .test(scim -> {
                Answer b = scim.user("'{title}':'B'");
                Answer c = scim.user("'{title}':'c'");
                Answer a = scim.user("'{title}':'a'");
                sorted(scim, "{TITLE}").success().listsInOrder(a.id(), b.id(), c.id());
            });

    final Definition subAttribute = rule("P-3.4.2.3-04a", "sortBy may name a sub-attribute")
            .check("that sortBy may be an attribute path such as name.familyName")
            .test(scim -> {
                Answer b = scim.user("'{name}':{'{familyName}':'b'}");
                Answer a = scim.user("'{name}':{'{familyName}':'a'}");
                sorted(scim, "{name}.{familyName}").success().listsInOrder(a.id(), b.id());
            });

    final Definition multiValued = rule(
                    "P-3.4.2.3-03", "A multi-valued attribute is sorted by its primary value, else by its first")
            .check("that the primary value is used if there is one")
            .test(scim -> {
                Answer first =
                        scim.user("'{emails}':[{'value':'z@example.com'},{'value':'a@example.com','primary':true}]");
                Answer second = scim.user("'{emails}':[{'value':'m@example.com'},{'value':'0@example.com'}]");
                sorted(scim, "{emails}.value").success().listsInOrder(first.id(), second.id());
            });

    final Definition noValueLast = rule(
                    "P-3.4.2.3-05",
                    "Resources without a value come last in ascending order and first in descending order")
            .check("where the database sorts null")
            .test(scim -> {
                Answer without = scim.user();
                Answer with = scim.user("'{title}':'a'");
                sorted(scim, "{title}").success().listsInOrder(with.id(), without.id());
                sorted(scim, "{title}", "descending").success().listsInOrder(without.id(), with.id());
            });

    final Definition dates = rule("P-3.4.2.3-08b", "Sorting by meta.created is chronological")
            .check("that meta can be sorted by")
            .test(scim -> {
                scim.user();
                scim.user();
                Answer list = sorted(scim, "meta.created").success();
                List<String> created = list.texts("/Resources/*/meta/created");
                list.expect(
                        created.stream().sorted().toList().equals(created),
                        "ascending meta.created",
                        created.toString());
            });

    final Definition unknownOrder = required(
                    "P-3.4.2.3-07", SECTION, "A sortOrder that is neither ascending nor descending returns 400")
            .needs(Capability.SORT)
            .check("that sortOrder is validated")
            .test(scim ->
                    scim.get("/Users?sortBy=userName&sortOrder=up").refused(400, "invalidValue", "invalidSyntax"));

    final Definition complex = advisory(
                    "P-3.4.2.3-04b", SECTION, "sortBy that names a complex attribute as a whole returns 400")
            .needs(Capability.SORT)
            .check("that name without a sub-attribute is refused as a sort key")
            .test(scim -> scim.get("/Users?sortBy=name").refused(400, "invalidPath", "invalidValue"));

    final Definition stable = rule(
                    "P-3.4.2.3-09", "Pages of a list sorted by equal keys neither skip nor repeat a resource")
            .check("that ties are broken by a unique value, such as id")
            .test(scim -> {
                for (int i = 0; i < 5; i++) {
                    scim.user("'{title}':'same'");
                }
                List<String> seen = new ArrayList<>();
                for (int start = 1; start <= 5; start += 2) {
                    Answer page = scim.query(
                                    "/Users",
                                    "filter",
                                    "userName sw '{run}'",
                                    "sortBy",
                                    "{title}",
                                    "startIndex",
                                    Integer.toString(start),
                                    "count",
                                    "2")
                            .success();
                    seen.addAll(page.texts("/Resources/*/id"));
                }
                boolean each = seen.size() == 5 && new HashSet<>(seen).size() == 5;
                scim.get("/Users?count=0").expect(each, "each of 5 users once over 3 pages", seen.toString());
            });

    final Definition orderAlone = advisory("P-3.4.2.3-10", SECTION, "sortOrder without sortBy changes nothing")
            .needs(Capability.SORT, Capability.FILTER)
            .check("that sortOrder is ignored without sortBy")
            .test(scim -> {
                scim.user();
                scim.user();
                List<String> plain = scim.query("/Users", "filter", "userName sw '{run}'")
                        .success()
                        .texts("/Resources/*/id");
                scim.query("/Users", "filter", "userName sw '{run}'", "sortOrder", "descending")
                        .success()
                        .listsInOrder(plain.toArray(String[]::new));
            });
}
