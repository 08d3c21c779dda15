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
import tools.jackson.databind.JsonNode;

/** Pages by index: RFC 7644 section 3.4.2.4. */
public final class PagingRules extends RuleSet {

    private static final String SECTION = "RFC 7644 §3.4.2.4";

    /** States the rules. */
    public PagingRules() {
        super(Suite.STANDARD);
    }

    private Draft rule(String id, String asks) {
        return required(id, SECTION, asks).needs(Capability.FILTER);
    }

    private static Answer page(Conversation scim, String... parameters) {
        String[] all = new String[parameters.length + 2];
        all[0] = "filter";
        all[1] = "userName sw '{run}'";
        System.arraycopy(parameters, 0, all, 2, parameters.length);
        return scim.query("/Users", all);
    }

    final Definition oneBased = rule("P-3.4.2.4-03", "startIndex counts from 1 and defaults to 1")
            .check("that startIndex=1 means the first resource")
            .test(scim -> {
                scim.user();
                scim.user();
                List<String> all = page(scim).success().counts("/Resources", 2).texts("/Resources/*/id");
                page(scim, "startIndex", "1", "count", "1").success().listsInOrder(all.get(0));
                page(scim, "startIndex", "2", "count", "1").success().listsInOrder(all.get(1));
            });

    final Definition belowOne = rule("P-3.4.2.4-04", "A startIndex below 1 means 1")
            .check("that 0 and negative numbers are not errors")
            .test(scim -> {
                scim.user();
                scim.user();
                String first = page(scim)
                        .success()
                        .counts("/Resources", 2)
                        .texts("/Resources/*/id")
                        .get(0);
                page(scim, "startIndex", "0", "count", "1")
                        .status(200)
                        .is("/startIndex", 1)
                        .listsInOrder(first);
                page(scim, "startIndex", "-5", "count", "1")
                        .status(200)
                        .is("/startIndex", 1)
                        .listsInOrder(first);
            });

    final Definition negativeCount = rule("P-3.4.2.4-05", "A negative count means 0")
            .check("that count=-1 is neither an error nor \"all\"")
            .test(scim -> {
                scim.user();
                page(scim, "count", "-1").status(200).is("/totalResults", 1).counts("/Resources", 0);
            });

    final Definition countZero = rule("P-3.4.2.4-06", "count=0 returns totalResults only")
            .check("that 0 is not treated like a missing count")
            .test(scim -> {
                scim.user();
                page(scim, "count", "0").status(200).is("/totalResults", 1).counts("/Resources", 0);
            });

    final Definition neverMore = required("P-3.4.2.4-07", SECTION, "A page never has more resources than count")
            .check("that count is honoured")
            .test(scim -> {
                scim.user();
                scim.user();
                scim.user();
                Answer list = scim.get("/Users?count=2").success();
                int size = list.values("/Resources").size();
                list.expect(size <= 2, "at most 2 resources", Integer.toString(size));
            });

    final Definition integers = required(
                    "P-3.4.2.4-10", SECTION, "totalResults, startIndex and itemsPerPage are non-negative JSON numbers")
            .check("that they are not written as strings")
            .test(scim -> {
                Answer list = scim.get("/Users?startIndex=1&count=2").success();
                for (String name : List.of("totalResults", "startIndex", "itemsPerPage")) {
                    JsonNode number = list.json().path(name);
                    boolean mayBeMissing = number.isMissingNode() && !name.equals("totalResults");
                    boolean fits = mayBeMissing || (number.isIntegralNumber() && number.asLong() >= 0);
                    list.expect(fits, name + " as a number", number.toString());
                }
            });

    final Definition pastTheEnd = rule(
                    "P-3.4.2.4-11", "A page past the end returns 200, empty, with the correct totalResults")
            .check("that a startIndex beyond the last resource is not an error")
            .test(scim -> {
                scim.user();
                page(scim, "startIndex", "999")
                        .status(200)
                        .is("/totalResults", 1)
                        .counts("/Resources", 0);
            });

    final Definition notANumber = advisory(
                    "P-3.4.2.4-12", SECTION, "A startIndex or count that is not a number returns 400 or is ignored")
            .check("that malformed numbers lead to 400, not 500")
            .test(scim -> {
                scim.get("/Users?startIndex=abc").status(400, 200);
                scim.get("/Users?count=1.5").status(400, 200);
                scim.get("/Users?count=99999999999999999999").status(400, 200);
            });

    final Definition hugeCount = required(
                    "P-3.4.2.4-08", SECTION, "A count above the server's maximum returns fewer resources, not an error")
            .check("that count is reduced to filter.maxResults")
            .test(scim -> {
                Answer list = scim.get("/Users?count=1000000").status(200);
                int maximum = scim.get("/ServiceProviderConfig")
                        .json()
                        .path("filter")
                        .path("maxResults")
                        .asInt(Integer.MAX_VALUE);
                int size = list.values("/Resources").size();
                list.expect(size <= maximum, maximum + " resources at most", Integer.toString(size));
            });

    final Definition walk = rule("P-3.4.2.4-13", "Reading all pages returns each resource once")
            .check("that the order without sortBy is the same in every request")
            .test(scim -> {
                for (int i = 0; i < 5; i++) {
                    scim.user();
                }
                List<String> seen = new ArrayList<>();
                Answer page = page(scim, "startIndex", "1", "count", "2").success();
                while (!page.values("/Resources").isEmpty() && seen.size() < 10) {
                    seen.addAll(page.texts("/Resources/*/id"));
                    page = page(scim, "startIndex", Integer.toString(seen.size() + 1), "count", "2")
                            .success();
                }
                boolean each = seen.size() == 5 && new HashSet<>(seen).size() == 5;
                page.expect(each, "each of 5 users once", seen.toString());
            });
}
