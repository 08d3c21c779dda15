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
import java.util.function.Function;

/** Pages by cursor: RFC 9865. */
public final class CursorRules extends RuleSet {

    private static final String SECTION = "RFC 9865 §2";
    /** More pages, or resources on them, are one too many. */
    private static final int MOST = 10;

    private static final String ERRORS = "RFC 9865 §2.1";

    /** States the rules. */
    public CursorRules() {
        super(Suite.STANDARD);
    }

    private Draft rule(String id, String section, String asks) {
        return required(id, section, asks).needs(Capability.CURSOR, Capability.FILTER);
    }

    private static Answer page(Conversation scim, String cursor, int count) {
        return scim.query(
                "/Users", "filter", "userName sw '{run}'", "cursor", cursor, "count", Integer.toString(count));
    }

    private static Answer firstOfThree(Conversation scim) {
        scim.user();
        scim.user();
        scim.user();
        return page(scim, "", 2).success();
    }

    /**
     * What pages by cursor have shown, from one page to the last. A page may have fewer resources than were asked for.
     *
     * @param last the last page
     * @param ids the ids of the resources, in order
     */
    private record Walk(Answer last, List<String> ids) {

        static Walk from(Answer first, Function<String, Answer> next) {
            List<String> ids = new ArrayList<>(first.texts("/Resources/*/id"));
            Answer page = first;
            for (int pages = 1; page.json().has("nextCursor") && pages < MOST && ids.size() < MOST; pages++) {
                page = next.apply(page.text("/nextCursor")).success();
                ids.addAll(page.texts("/Resources/*/id"));
            }
            return new Walk(page, ids);
        }

        void showsEachOfThree() {
            boolean each = ids.size() == 3 && new HashSet<>(ids).size() == 3;
            last.expect(each, "each of 3 users once", ids.toString());
        }
    }

    final Definition firstPage = rule("C-2-01", SECTION, "An empty cursor asks for the first page")
            .check("that both cursor= and a bare cursor are accepted")
            .test(scim -> {
                Answer first = firstOfThree(scim).status(200).present("/nextCursor");
                first.expect(first.json().path("Resources").size() <= 2, "at most 2 resources", "more");
                scim.get("/Users?cursor&count=1").status(200);
            });

    final Definition characters = rule("C-2-02", SECTION, "A cursor has only characters that need no encoding in a URL")
            .check("that base64url without padding is used, not base64 with + / =")
            .test(scim -> {
                Answer first = firstOfThree(scim);
                String cursor = first.text("/nextCursor");
                first.expect(cursor.matches("[A-Za-z0-9._~-]+"), "letters, digits, - . _ ~", cursor);
            });

    final Definition countZero = rule("C-2-04", SECTION, "count=0 with a cursor returns totalResults only")
            .check("that 0 and negative numbers return no resource")
            .test(scim -> {
                scim.user();
                page(scim, "", 0).status(200).counts("/Resources", 0);
                page(scim, "", -1).status(200).counts("/Resources", 0);
            });

    final Definition neverMore = rule("C-2-05", SECTION, "A page by cursor never has more resources than count")
            .check("that count is honoured")
            .test(scim -> {
                Answer first = firstOfThree(scim);
                int size = first.values("/Resources").size();
                first.expect(size <= 2, "at most 2 resources", Integer.toString(size));
            });

    final Definition walk = rule(
                    "C-2-09", SECTION, "Following nextCursor gives each resource once and ends without nextCursor")
            .check("that the last page has no key nextCursor at all, neither null nor empty")
            .test(scim -> Walk.from(firstOfThree(scim), cursor -> page(scim, cursor, 2))
                    .showsEachOfThree());

    final Definition noPreviousAtFirst = rule("C-2-12", SECTION, "The first page has no previousCursor")
            .check("that the key is absent")
            .test(scim -> {
                Answer first = firstOfThree(scim);
                first.expect(!first.json().has("previousCursor"), "no previousCursor", "one");
            });

    final Definition sameTotal = rule("C-2-16", SECTION, "totalResults, if returned, is the same on every page")
            .check("that all matches are counted, not the remaining ones")
            .test(scim -> {
                Answer first = firstOfThree(scim);
                Answer second = page(scim, first.text("/nextCursor"), 2).success();
                second.expect(
                        second.values("/totalResults").equals(first.values("/totalResults")),
                        "totalResults " + first.texts("/totalResults") + " as on the first page",
                        "totalResults " + second.texts("/totalResults"));
            });

    final Definition noStartIndex = advisory("C-2-18", SECTION, "A page by cursor has no startIndex")
            .needs(Capability.CURSOR, Capability.FILTER)
            .check("that startIndex is returned with index paging only")
            .test(scim -> firstOfThree(scim).absent("/startIndex").present("/itemsPerPage"));

    final Definition invalid = rule(
                    "C-2.1-02", ERRORS, "A cursor that the server did not issue returns 400 invalidCursor")
            .check("that garbage leads neither to the first page nor to a 500")
            .test(scim -> page(scim, "garbage", 2).refusedAs(400, "invalidCursor"));

    final Definition forged = rule(
                    "C-5-04", "RFC 9865 §5.2", "A cursor that was tampered with returns 400 invalidCursor")
            .check("that cursors are signed or looked up")
            .test(scim -> {
                String cursor = firstOfThree(scim).text("/nextCursor");
                char last = cursor.charAt(cursor.length() / 2);
                String forged = cursor.substring(0, cursor.length() / 2)
                        + (last == 'A' ? 'B' : 'A')
                        + cursor.substring(cursor.length() / 2 + 1);
                page(scim, forged, 2).refused(400, "invalidCursor");
            });

    final Definition otherQuery = advisory("C-2-14", SECTION, "A cursor used with another filter returns 400")
            .needs(Capability.CURSOR, Capability.FILTER)
            .check("that a cursor is bound to its query")
            .test(scim -> {
                String cursor = firstOfThree(scim).text("/nextCursor");
                scim.query("/Users", "filter", "userName pr", "cursor", cursor, "count", "2")
                        .refused(400, "invalidCursor", "invalidValue");
            });

    final Definition sorted = rule("C-2.1-06", "RFC 9865 §2.2", "Sorting extends across the pages of a cursor")
            .needs(Capability.CURSOR, Capability.FILTER, Capability.SORT)
            .check("that a cursor remembers sortBy")
            .test(scim -> {
                Answer c = scim.user("'{title}':'c'");
                Answer a = scim.user("'{title}':'a'");
                Answer b = scim.user("'{title}':'b'");
                Walk walk = Walk.from(sortedPage(scim, "").success(), cursor -> sortedPage(scim, cursor));
                List<String> sorted = List.of(a.id(), b.id(), c.id());
                walk.last()
                        .expect(
                                walk.ids().equals(sorted),
                                "over all pages " + sorted,
                                walk.ids().toString());
            });

    private static Answer sortedPage(Conversation scim, String cursor) {
        return scim.query(
                "/Users", "filter", "userName sw '{run}'", "sortBy", "{title}", "cursor", cursor, "count", "2");
    }

    final Definition search = rule("C-2.1-12", "RFC 9865 §3", "A search by POST supports cursors too")
            .check("that .search reads cursor from the body")
            .test(scim -> {
                firstOfThree(scim);
                String query = "{'schemas':['{SearchRequest}'],'filter':'userName sw `{run}`','count':2,'cursor':'%s'}";
                Function<String, Answer> page = cursor -> scim.post("/Users/.search", query.replace("%s", cursor));
                Walk.from(page.apply("").success().present("/nextCursor"), page).showsEachOfThree();
            });

    final Definition foreign = rule(
                    "C-5-01", "RFC 9865 §5.2", "A cursor of one organization reveals nothing in another")
            .needs(Capability.CURSOR, Capability.FILTER, Capability.OTHER_ORGANIZATION)
            .check("that a cursor is bound to its organization")
            .test(scim -> {
                String cursor = firstOfThree(scim).text("/nextCursor");
                Answer answer = page(scim.otherOrganization(), cursor, 2);
                if (answer.status() == 200) {
                    answer.counts("/Resources", 0);
                } else {
                    answer.refused(400, "invalidCursor");
                }
            });

    final Definition declared = advisory("C-2.1-11", "RFC 9865 §2.4", "A query without cursor is paged by index")
            .needs(Capability.CURSOR, Capability.FILTER)
            .check("that index paging stays the default: Okta and Entra ID support nothing else")
            .test(scim -> {
                firstOfThree(scim);
                scim.query("/Users", "filter", "userName sw '{run}'", "startIndex", "2", "count", "1")
                        .success()
                        .is("/startIndex", 2)
                        .counts("/Resources", 1);
            });
}
