package dev.scimkit.testkit.suite.zitadel;

import dev.scimkit.testkit.endpoint.Capability;
import dev.scimkit.testkit.language.DateTimes;
import dev.scimkit.testkit.rule.Answer;
import dev.scimkit.testkit.rule.Conversation;
import dev.scimkit.testkit.rule.Definition;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Rules about ZITADEL's lists: searching, sorting and paging. */
final class ZitadelListRules extends ZitadelRuleSet {

    private static final String TOPIC = "lists";
    private static final String MINE = "userName sw '{run}'";

    private static String search(String members) {
        return "{'schemas':['{SearchRequest}']," + members + "}";
    }

    final Definition searchIsTheSame = zitadel(
                    "Z-Q-1a", TOPIC, "POST .search with the parameters of a GET returns the same list")
            .needs(Capability.FILTER, Capability.SORT)
            .check("that filter, sortBy, sortOrder, startIndex and count mean the same in both")
            .test(scim -> {
                List<Answer> users = three(scim);
                String middle = users.get(1).id();
                twoFrom(scim, "ascending").listsInOrder(middle, users.get(2).id());
                Answer byGet = twoFrom(scim, "descending")
                        .listsInOrder(middle, users.get(0).id());
                Answer byPost = scim.post(
                                "/Users/.search",
                                search("'filter':'userName sw `{run}`','sortBy':'userName','sortOrder':'descending',"
                                        + "'startIndex':2,'count':2"))
                        .status(200);
                byPost.expect(
                        byPost.json().equals(byGet.json()),
                        byGet.json().toString(),
                        byPost.json().toString());
            });

    /** The second and the third of three users, by name. */
    private static Answer twoFrom(Conversation scim, String order) {
        return scim.query(
                        "/Users",
                        "filter",
                        MINE,
                        "sortBy",
                        "userName",
                        "sortOrder",
                        order,
                        "startIndex",
                        "2",
                        "count",
                        "2")
                .status(200)
                .is("/totalResults", 3);
    }

    /** Three users; sorting by given name reverses their order. */
    private static List<Answer> three(Conversation scim) {
        return List.of(
                user(scim, "a", "Cleo", "Alpha"), user(scim, "b", "Ben", "Beta"), user(scim, "c", "Ann", "Gamma"));
    }

    private static Answer user(Conversation scim, String name, String given, String family) {
        String body =
                Accounts.body("{run}-" + name, "'name':{'givenName':'" + given + "','familyName':'" + family + "'}");
        return scim.post("/Users", body).success();
    }

    final Definition searchSchema = zitadel(
                    "Z-Q-1b", TOPIC, "A .search without the SearchRequest schema returns 400 invalidSyntax")
            .check("that the message schema is checked")
            .test(scim -> {
                for (String body : List.of("{'count':1}", "{'schemas':['{U}'],'count':1}")) {
                    scim.post("/Users/.search", body).refusedAs(400, "invalidSyntax");
                }
            });

    final Definition noProjection = zitadel("Z-Q-1c", TOPIC, "attributes and excludedAttributes are ignored")
            .check("that users are returned complete, whatever these parameters say")
            .test(scim -> {
                Answer user = Accounts.read(scim, Accounts.create(scim));
                for (String parameter : List.of("attributes=userName", "excludedAttributes=emails")) {
                    Answer asked = scim.get(user.path() + "?" + parameter).success();
                    asked.expect(
                            asked.json().equals(user.json()),
                            "the whole user: " + user.json(),
                            asked.json().toString());
                }
            });

    final Definition sorted = zitadel(
                    "Z-Q-3a", TOPIC, "Users can be sorted by id, userName, either name or e-mail, written in any case")
            .needs(Capability.FILTER, Capability.SORT)
            .check("that sortBy accepts these attributes, in both directions")
            .test(scim -> {
                List<Answer> users = three(scim);
                String[] ids = users.stream().map(Answer::id).toArray(String[]::new);
                String[] byId = Arrays.stream(ids).sorted().toArray(String[]::new);
                sorted(scim, "id", byId);
                for (String attribute : List.of("userName", "NAME.familyname", "emails", "emails.value")) {
                    sorted(scim, attribute, ids);
                }
                sorted(scim, "name.givenName", ids[2], ids[1], ids[0]);
            });

    private static void sorted(Conversation scim, String attribute, String... ids) {
        scim.query("/Users", "filter", MINE, "sortBy", attribute).status(200).listsInOrder(ids);
        scim.query("/Users", "filter", MINE, "sortBy", attribute, "sortOrder", "descending")
                .status(200)
                .listsInOrder(reversed(ids));
    }

    private static String[] reversed(String... ids) {
        String[] reversed = new String[ids.length];
        for (int i = 0; i < ids.length; i++) {
            reversed[i] = ids[ids.length - 1 - i];
        }
        return reversed;
    }

    final Definition sortedTimes = zitadel(
                    "Z-Q-3b", TOPIC, "Users can be sorted by meta.created and by meta.lastModified")
            .needs(Capability.FILTER, Capability.SORT)
            .check("that sortBy accepts both times")
            .test(scim -> {
                three(scim);
                for (String attribute : List.of("meta.created", "meta.lastModified")) {
                    sortedByTime(scim, attribute, "ascending", Comparator.naturalOrder());
                    sortedByTime(scim, attribute, "descending", Comparator.reverseOrder());
                }
            });

    private static void sortedByTime(
            Conversation scim, String attribute, String order, Comparator<Instant> comparator) {
        Answer list = scim.query("/Users", "filter", MINE, "sortBy", attribute, "sortOrder", order)
                .status(200)
                .counts("/Resources", 3);
        List<Instant> times = list.texts("/Resources/*/" + attribute.replace('.', '/')).stream()
                .map(DateTimes::parse)
                .toList();
        list.expect(
                times.equals(times.stream().sorted(comparator).toList()),
                "the times in order at " + attribute,
                times.toString());
    }

    final Definition otherSort = zitadel("Z-Q-3c", TOPIC, "Sorting by another attribute returns 400 invalidValue")
            .needs(Capability.SORT)
            .check("that externalId, active and everything not listed are refused")
            .test(scim -> {
                for (String other : List.of("externalId", "active", "title", "nonsense")) {
                    scim.get("/Users?sortBy=" + other).refusedAs(400, "invalidValue");
                }
            });

    final Definition otherOrder = zitadel(
                    "Z-Q-3d", TOPIC, "A sortOrder that is neither ascending nor descending returns 400 invalidValue")
            .needs(Capability.SORT)
            .check("that an unknown order is not treated as ascending")
            .test(scim -> scim.get("/Users?sortBy=userName&sortOrder=up").refusedAs(400, "invalidValue"));

    final Definition unsorted = zitadel("Z-Q-3e", TOPIC, "A list without sortBy is ordered by id")
            .needs(Capability.FILTER)
            .check("that lists are ordered by id")
            .test(scim -> {
                three(scim);
                Accounts.create(scim);
                Answer list = scim.query("/Users", "filter", MINE).status(200).counts("/Resources", 4);
                List<String> ids = list.texts("/Resources/*/id");
                list.expect(ids.equals(ids.stream().sorted().toList()), "ids in order", ids.toString());
            });

    final Definition itemsPerPage = zitadel(
                    "Z-Q-5a", TOPIC, "itemsPerPage is the count in force, not the number of resources in the page")
            .needs(Capability.FILTER)
            .check("that the requested count is returned, even by a page that is not full")
            .test(scim -> {
                three(scim);
                scim.query("/Users", "filter", MINE, "count", "20")
                        .status(200)
                        .counts("/Resources", 3)
                        .is("/itemsPerPage", 20);
            });

    final Definition noResources = zitadel("Z-Q-5b", TOPIC, "A count of 0 returns the total and no resources")
            .needs(Capability.FILTER)
            .check("that count=0 counts the matches and returns none")
            .test(scim -> {
                three(scim);
                scim.query("/Users", "filter", MINE, "count", "0")
                        .status(200)
                        .is("/totalResults", 3)
                        .is("/itemsPerPage", 0)
                        .absent("/Resources");
            });

    final Definition groupsWithoutMembers = zitadel("Z-Q-7a", TOPIC, "Lists of groups leave out the members")
            .needs(Capability.GROUPS)
            .check("that members are returned at the group's own URL only")
            .test(scim -> {
                Answer group = scim.group(Accounts.create(scim).id());
                scim.get(group.path()).success().counts("/members", 1);
                scim.get("/Groups").status(200).present("/Resources").absent("/Resources/*/members");
            });

    final Definition noGroupFilter = zitadel("Z-Q-7b", TOPIC, "A filter on groups returns 501")
            .needs(Capability.GROUPS)
            .check("that filters on groups are refused as not implemented, in lists and in .search")
            .test(scim -> {
                scim.query("/Groups", "filter", "displayName eq 'x'").status(501);
                scim.post("/Groups/.search", search("'filter':'displayName eq `x`'"))
                        .status(501);
            });
}
