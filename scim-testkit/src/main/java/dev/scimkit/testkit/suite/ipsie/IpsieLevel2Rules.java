package dev.scimkit.testkit.suite.ipsie;

import static dev.scimkit.testkit.suite.ipsie.IpsieRules.SECTION;

import dev.scimkit.testkit.endpoint.Capability;
import dev.scimkit.testkit.rule.Answer;
import dev.scimkit.testkit.rule.Conversation;
import dev.scimkit.testkit.rule.Definition;
import dev.scimkit.testkit.rule.RuleSet;
import dev.scimkit.testkit.rule.Suite;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What level AL2 adds, as far as a client can see it. */
final class IpsieLevel2Rules extends RuleSet {

    private static final String GROUPS = "/Groups";
    private static final int MEMBER_OPERATIONS = 50;
    private static final int LARGEST_PAGE = 1_000;

    final Definition attributes = required("AL-U1a", SECTION, "The User schema has userName, displayName and active")
            .check("the schema of users in /Schemas")
            .test(scim -> {
                Answer user = scim.get("/Schemas/" + scim.fill("{U}")).status(200);
                List.of("userName", "displayName", "active").forEach(name -> user.has("/attributes/*/name", name));
            });

    final Definition externalId = required("AL-U1b", SECTION, "The externalId of a user is kept")
            .check("that externalId is stored and returned")
            .test(scim -> {
                String externalId = scim.unique("ext");
                Answer user = scim.user("'externalId':'" + externalId + "'").success();
                scim.get(user.path()).is("/externalId", externalId);
            });

    final Definition noPassword = required("AL-U2", SECTION, "No schema has a password or a secret")
            .check("that no attribute is called password, and none is write-only or never returned")
            .test(scim -> {
                Answer all = scim.get("/Schemas").status(200);
                all.values("/Resources/*/attributes/*").stream()
                        .flatMap(IpsieLevel2Rules::withParts)
                        .forEach(attribute -> all.expect(
                                !isSecret(attribute),
                                "no secret",
                                attribute.path("name").asString("")));
            });

    final Definition lists = required("AL-U3", SECTION, "Users are created, changed and listed")
            .check("POST /Users, PATCH /Users/{id} and GET /Users")
            .test(scim -> {
                Answer user = scim.user().status(201);
                scim.patch(user.path(), "{'op':'add','path':'displayName','value':'Ada'}")
                        .success();
                scim.get("/Users").status(200).present("/Resources/*/id");
            });

    final Definition pageSizes = advisory("AL-U3b", SECTION, "A page has at most 1000 users")
            .check("that a larger count is lowered, and filter.maxResults in /ServiceProviderConfig")
            .test(scim -> {
                scim.user();
                Answer page = scim.get("/Users?count=100000").status(200).present("/Resources/*/id");
                int shown = page.values("/Resources/*").size();
                page.expect(shown <= LARGEST_PAGE, "at most 1000 users", Integer.toString(shown));
                int most = scim.get("/ServiceProviderConfig")
                        .json()
                        .at("/filter/maxResults")
                        .asInt(0);
                page.expect(most <= LARGEST_PAGE, "filter.maxResults of at most 1000", Integer.toString(most));
            });

    final Definition groups = required("AL-G1", SECTION, "A group without members is created and keeps its externalId")
            .needs(Capability.GROUPS)
            .check("that members are optional")
            .test(scim -> {
                String externalId = scim.unique("ext");
                Answer group =
                        createGroup(scim, "'externalId':'" + externalId + "'").status(201);
                scim.get(group.path()).status(200).present("/displayName").is("/externalId", externalId);
            });

    final Definition groupLists = required("AL-G2", SECTION, "Groups are listed without their members")
            .needs(Capability.GROUPS)
            .check("that excludedAttributes=members works on lists")
            .test(scim -> {
                Answer group = scim.group(scim.user().id());
                scim.query(
                                GROUPS,
                                "filter",
                                "displayName eq \"" + group.text("/displayName") + "\"",
                                "excludedAttributes",
                                "members")
                        .status(200)
                        .lists(group.id())
                        .absent("/Resources/*/members");
                scim.get(group.path()).status(200).counts("/members/*", 1);
            });

    final Definition groupFilters = required("AL-G3", SECTION, "Groups are found by displayName, externalId and member")
            .needs(Capability.GROUPS)
            .check("the filters displayName eq, externalId eq and members[value eq …]")
            .test(scim -> {
                String externalId = scim.unique("ext");
                String member = scim.user().id();
                Answer group = createGroup(
                                scim, "'externalId':'" + externalId + "','members':[{'value':'" + member + "'}]")
                        .status(201);
                for (String filter : List.of(
                        "displayName eq \"" + group.text("/displayName") + "\"",
                        "externalId eq \"" + externalId + "\"",
                        "members[value eq \"" + member + "\"]")) {
                    scim.query(GROUPS, "filter", filter).status(200).lists(group.id());
                }
            });

    final Definition manyMembers = required("AL-G4", SECTION, "One PATCH has 50 operations that add members")
            .needs(Capability.GROUPS)
            .check("the greatest number of operations in a PATCH request")
            .test(scim -> addMany(scim, scim.group()));

    final Definition manyRemovals = required("AL-G4b", SECTION, "One PATCH has 50 operations that remove members")
            .needs(Capability.GROUPS)
            .check("the greatest number of operations in a PATCH request")
            .test(scim -> {
                String member = scim.user().id();
                Answer group = scim.group(member);
                int single = scim.patch(group.path(), removal(member)).status();
                scim.skipUnless(
                        single < 400,
                        "The profile does not say how one member is removed, and the server refuses it by its value");
                List<String> members = addMany(scim, group);
                scim.patch(
                                group.path(),
                                members.stream().map(IpsieLevel2Rules::removal).toArray(String[]::new))
                        .success();
                scim.get(group.path()).status(200).counts("/members/*", 0);
            });

    private static List<String> addMany(Conversation scim, Answer group) {
        List<String> members = IntStream.range(0, MEMBER_OPERATIONS)
                .mapToObj(number -> scim.user().id())
                .toList();
        scim.patch(
                        group.path(),
                        members.stream()
                                .map(id -> "{'op':'add','path':'members','value':[{'value':'" + id + "'}]}")
                                .toArray(String[]::new))
                .success();
        scim.get(group.path()).status(200).counts("/members/*", MEMBER_OPERATIONS);
        return members;
    }

    private static String removal(String member) {
        return "{'op':'remove','path':'members','value':[{'value':'" + member + "'}]}";
    }

    IpsieLevel2Rules() {
        super(Suite.IPSIE_AL2);
        untested("AL-U4", SECTION, "Managed users have no local accounts", "it takes a look at the application");
        untested("AL-G5", SECTION, "Groups can be mapped to roles", "it takes a look at the application");
    }

    private static Answer createGroup(Conversation scim, String members) {
        return scim.post(GROUPS, "{'schemas':['{G}'],'displayName':'" + scim.unique("group") + "'," + members + "}");
    }

    private static Stream<JsonNode> withParts(JsonNode attribute) {
        return Stream.concat(
                Stream.of(attribute), attribute.path("subAttributes").valueStream());
    }

    private static boolean isSecret(JsonNode attribute) {
        return attribute.path("name").asString("").toLowerCase(Locale.ROOT).equals("password")
                || attribute.path("returned").asString("").equals("never")
                || attribute.path("mutability").asString("").equals("writeOnly");
    }
}
