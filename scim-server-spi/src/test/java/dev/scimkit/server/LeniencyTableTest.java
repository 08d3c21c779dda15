package dev.scimkit.server;

import static dev.scimkit.server.TestService.ORG;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.core.group.Group;
import dev.scimkit.core.leniency.Leniencies;
import dev.scimkit.core.leniency.Leniency;
import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.AttributeType;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.core.schema.ResourceTypes;
import dev.scimkit.core.schema.Schema;
import dev.scimkit.core.schema.Schemas;
import dev.scimkit.core.user.User;
import dev.scimkit.server.access.AccessTokens;
import dev.scimkit.server.context.Principal;
import dev.scimkit.server.event.RequestObserver;
import dev.scimkit.server.http.ScimHttpResponse;
import dev.scimkit.server.memory.InMemoryRepository;
import dev.scimkit.server.profile.ScimProfile;
import dev.scimkit.server.zitadel.Zitadel;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The table of leniencies: each one, at each door where a client can need it, tolerated alone and refused alone, in both
 * profiles. A request that is tolerated reports exactly the leniencies that it needed.
 */
class LeniencyTableTest {

    private static final String TEAM = "urn:example:params:scim:schemas:extension:team:2.0:User";
    private static final ResourceType USER = ResourceTypes.user().toBuilder()
            .extension(Schema.builder(TEAM, "Team")
                    .attribute(AttributeDefinition.builder("buddy")
                            .type(AttributeType.COMPLEX)
                            .subAttribute(AttributeDefinition.builder("value")
                                    .caseExact()
                                    .build())
                            .subAttribute(AttributeDefinition.builder("$ref")
                                    .type(AttributeType.REFERENCE)
                                    .referenceTypes("User")
                                    .build())
                            .build())
                    .attribute(AttributeDefinition.builder("room").build())
                    .build())
            .build();

    /** The doors through which a habit comes. */
    private enum Doors {
        /** Attributes, in the bodies of POST and PUT and in values of PATCH, also in bulk. */
        BODIES(Door.POST, Door.PUT, Door.PATCH, Door.BULK_POST, Door.BULK_PUT, Door.BULK_PATCH),
        /** Operations of PATCH, also in bulk. */
        OPERATIONS(Door.PATCH, Door.BULK_PATCH),
        /** Filters of lists and searches. */
        QUERIES(Door.LIST, Door.SEARCH);

        private final List<Door> doors;

        Doors(Door... doors) {
            this.doors = List.of(doors);
        }
    }

    private enum Door {
        POST,
        PUT,
        PATCH,
        BULK_POST,
        BULK_PUT,
        BULK_PATCH,
        LIST,
        SEARCH;

        boolean isBulk() {
            return name().startsWith("BULK");
        }

        String method() {
            return isBulk() ? name().substring("BULK_".length()) : name();
        }
    }

    /**
     * A habit.
     *
     * @param leniencies what it needs; each is refused in turn
     * @param before attributes that the user has before an operation
     * @param sent attributes, operations or a filter
     * @param path a JSON pointer into the user afterwards
     * @param expected what is stored, or empty for nothing
     * @param refused the keyword of the error when it is not tolerated; empty if it is then understood otherwise
     */
    private record Habit(
            Doors doors,
            List<Leniency> leniencies,
            String before,
            String sent,
            String path,
            String expected,
            String refused) {

        /**
         * ZITADEL refuses {@code add} with a filter, paths as names and texts as booleans in filters, whatever is tolerated
         * (Z-P-2, Z-P-6, Z-Q-2).
         */
        boolean isRefusedByZitadel() {
            return leniencies.contains(Leniency.ADD_CREATES_ELEMENT)
                    || leniencies.contains(Leniency.PATHS_AS_NAMES)
                    || leniencies.contains(Leniency.STRING_BOOLEANS_IN_QUERIES);
        }

        /** The zitadel profile ignores changes of id in a PATCH, whatever is tolerated. */
        boolean isIgnoredByZitadel() {
            return sent.contains("'id':'ID'");
        }

        /** Of several primary values in a POST or PUT, ZITADEL takes the first, and it shows {@code primary} only if it is true. */
        boolean isPrimaries() {
            return leniencies.contains(Leniency.LAST_PRIMARY_WINS);
        }
    }

    private static final List<Habit> TABLE = List.of(
            body("STRING_BOOLEANS", "'active':'False'", "/active", "false", "invalidValue"),
            body(
                    "STRING_BOOLEANS",
                    "'roles':[{'value':'r','primary':'TRUE'}]",
                    "/roles/0/primary",
                    "true",
                    "invalidValue"),
            body("STRING_FOR_COMPLEX", "'roles':['admin']", "/roles/0/value", "'admin'", "invalidValue"),
            body("STRING_FOR_COMPLEX", team("'buddy':'271'"), "/TEAM/buddy/value", "'271'", "invalidValue"),
            body("EMPTY_STRING_FOR_COMPLEX", team("'buddy':'','room':'1'"), "/TEAM", "{'room':'1'}", "invalidValue"),
            body(
                    "EMPTY_STRING_FOR_COMPLEX",
                    team("'buddy':{'value':''},'room':'1'"),
                    "/TEAM",
                    "{'room':'1'}",
                    "invalidValue"),
            body(
                    "EMPTY_STRING_FOR_COMPLEX",
                    team("'buddy':{'$ref':''},'room':'1'"),
                    "/TEAM",
                    "{'room':'1'}",
                    "invalidValue"),
            body("LIST_FOR_COMPLEX", team("'buddy':[{'value':'271'}]"), "/TEAM/buddy/value", "'271'", "invalidValue"),
            body(
                    "LIST_FOR_COMPLEX STRING_FOR_COMPLEX",
                    team("'buddy':['271']"),
                    "/TEAM/buddy/value",
                    "'271'",
                    "invalidValue"),
            body("JSON_TEXT_FOR_COMPLEX", "'roles':[{'value':'{\\'VALUE\\':\\'a\\'}'}]", "/roles/0/value", "'a'", ""),
            body("SINGLE_VALUE_FOR_LIST", "'roles':{'value':'a'}", "/roles/0/value", "'a'", "invalidValue"),
            body("SINGLE_VALUE_FOR_LIST STRING_FOR_COMPLEX", "'roles':'a'", "/roles/0/value", "'a'", "invalidValue"),
            body(
                    "UNKNOWN_ATTRIBUTES",
                    "'nickName':'B','roles':[{'value':'a','foo':1}]",
                    "/roles/0",
                    "{'value':'a'}",
                    "invalidSyntax"),
            body(
                    "LAST_PRIMARY_WINS",
                    "'roles':[{'value':'a','primary':true},{'value':'b','primary':true}]",
                    "/roles/0/primary",
                    "false",
                    "invalidValue"),
            operation(
                    "OPERATION_IN_ANY_CASE",
                    "",
                    "{'op':'Replace','path':'nickName','value':'B'}",
                    "/nickName",
                    "'B'",
                    "invalidSyntax"),
            operation(
                    "STRING_BOOLEANS",
                    "'roles':[{'value':'r','primary':true}]",
                    "{'op':'replace','path':'roles[primary eq \\'True\\'].value','value':'s'}",
                    "/roles/0/value",
                    "'s'",
                    "invalidFilter"),
            operation(
                    "REMOVE_WITH_VALUE",
                    "'roles':[{'value':'r'},{'value':'s'}]",
                    "{'op':'remove','path':'roles','value':[{'value':'r'}]}",
                    "/roles",
                    "[{'value':'s'}]",
                    "invalidValue"),
            operation(
                    "REMOVE_WITH_VALUE",
                    team("'room':'1'"),
                    "{'op':'remove','path':'schemas','value':['" + TEAM + "']}",
                    "/TEAM",
                    "",
                    "invalidValue"),
            operation(
                    "UNKNOWN_ATTRIBUTES",
                    "",
                    "{'op':'replace','value':{'schemas':['urn:x:y'],'nickName':'B'}}",
                    "/nickName",
                    "'B'",
                    "invalidValue"),
            operation(
                    "ADD_CREATES_ELEMENT",
                    "",
                    "{'op':'add','path':'roles[type eq \\'x\\'].value','value':'r'}",
                    "/roles/0/value",
                    "'r'",
                    "noTarget"),
            operation(
                    "REPLACE_CREATES_ELEMENT",
                    "",
                    "{'op':'replace','path':'roles[type eq \\'x\\'].value','value':'r'}",
                    "/roles/0/value",
                    "'r'",
                    "noTarget"),
            operation(
                    "UNKNOWN_PATHS",
                    "'nickName':'B'",
                    "{'op':'add','path':'shoeSize','value':'43'}",
                    "/nickName",
                    "'B'",
                    "invalidPath"),
            operation(
                    "FILTER_ON_SINGLE_VALUE",
                    team("'buddy':{'value':'271'}"),
                    "{'op':'remove','path':'" + TEAM + ":buddy[value eq \\'271\\']'}",
                    "/TEAM",
                    "",
                    "invalidPath"),
            operation(
                    "EQUAL_READ_ONLY_VALUES",
                    "",
                    "{'op':'replace','value':{'id':'ID','nickName':'B'}}",
                    "/nickName",
                    "'B'",
                    "mutability"),
            operation(
                    "PATHS_AS_NAMES UNKNOWN_ATTRIBUTES",
                    "",
                    "{'op':'replace','value':{'name.middleName':'M'}}",
                    "/name/middleName",
                    "'M'",
                    ""),
            operation(
                    "EXPRESSION_AS_PATH",
                    team("'room':'1'"),
                    "{'op':'remove','path':'schemas eq \\'" + TEAM + "\\''}",
                    "/TEAM",
                    "",
                    "invalidPath"),
            operation(
                    "DOT_AFTER_SCHEMA",
                    "",
                    "{'op':'replace','path':'" + TEAM + ".room','value':'2'}",
                    "/TEAM/room",
                    "'2'",
                    "invalidPath"),
            operation(
                    "LITERALS_IN_ANY_CASE",
                    "'roles':[{'value':'r','primary':true}]",
                    "{'op':'replace','path':'roles[primary eq True].value','value':'s'}",
                    "/roles/0/value",
                    "'s'",
                    "invalidFilter"),
            query("STRING_BOOLEANS_IN_QUERIES", "active eq \\'True\\'", "invalidFilter"),
            query("LITERALS_IN_ANY_CASE", "active eq TRUE", "invalidFilter"));

    private final List<RequestObserver.ToleratedHabit> reported = new ArrayList<>();

    static Stream<Arguments> habitsAtDoors() {
        return Stream.of(ScimProfile.standard(), Zitadel.profile())
                .flatMap(profile -> TABLE.stream()
                        .flatMap(habit -> habit.doors().doors.stream()
                                .map(door -> Arguments.of(profile == ScimProfile.standard(), habit, door))));
    }

    @Test
    void table_ofHabits_hasEveryLeniency() {
        Set<Leniency> all = EnumSet.of(Leniency.MISSING_SCHEMAS); // has tests of its own
        all.addAll(EnumSet.range(
                Leniency.OPERATION_WITHOUT_PATH, Leniency.REPLACE_KEEPS_OTHER_PARTS)); // InteropProfileTest
        TABLE.forEach(habit -> all.addAll(habit.leniencies()));
        assertThat(all).isEqualTo(EnumSet.allOf(Leniency.class));
    }

    @ParameterizedTest
    @MethodSource("habitsAtDoors")
    void habit_toleratedAlone_isUnderstoodAndReported(boolean standard, Habit habit, Door door) {
        Leniencies only = none().tolerating(habit.leniencies().toArray(Leniency[]::new));
        Outcome outcome = send(standard, only, habit, door);

        if (!standard && habit.isRefusedByZitadel()) {
            assertThat(outcome.status()).isEqualTo("400");
            return;
        }
        assertThat(outcome.status()).as(outcome.answer()).startsWith("20");
        boolean isHidden = habit.expected().isEmpty() || (!standard && habit.isPrimaries());
        assertThat(withoutUrls(outcome.user().at(habit.path().replace("TEAM", TEAM))))
                .isEqualTo(isHidden ? JsonMapper.shared().missingNode() : tree(habit.expected()));
        Set<Leniency> needed = EnumSet.copyOf(habit.leniencies());
        if (habit.refused().isEmpty()) {
            needed.remove(Leniency.UNKNOWN_ATTRIBUTES);
        }
        if (!standard && habit.isIgnoredByZitadel()) {
            needed.clear();
        }
        assertThat(reported.stream().map(RequestObserver.ToleratedHabit::leniency))
                .containsOnlyOnceElementsOf(needed)
                .hasSize(needed.size());
        assertThat(reported)
                .allSatisfy(seen -> assertThat(seen.attribute())
                        .isNotEmpty()
                        .doesNotContain("271", "admin", "43", "'", "\"", "\\"));
    }

    @ParameterizedTest
    @MethodSource("habitsAtDoors")
    void habit_notTolerated_isRefused(boolean standard, Habit habit, Door door) {
        for (Leniency refused : habit.leniencies()) {
            Leniencies others = Leniencies.lenient().refusing(refused);
            if (refused == Leniency.DOT_AFTER_SCHEMA) {
                others = others.refusing(Leniency.UNKNOWN_PATHS); // else such a path is skipped
            }
            Outcome outcome = send(standard, others, habit, door);

            assertThat(reported.stream().map(RequestObserver.ToleratedHabit::leniency))
                    .doesNotContain(refused);
            boolean isBody = !door.method().equals("PATCH");
            boolean isIgnored = !standard && ((habit.isPrimaries() && isBody) || habit.isIgnoredByZitadel());
            if (habit.refused().isEmpty() || isIgnored) {
                continue;
            }
            assertThat(outcome.status()).as(outcome.answer()).isEqualTo("400");
            if (standard) {
                assertThat(outcome.answer()).contains(habit.refused());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void missingSchemas_atEveryDoor_areToleratedOrRefused(boolean standard) {
        for (boolean tolerated : List.of(true, false)) {
            Leniencies leniencies = tolerated
                    ? none().tolerating(Leniency.MISSING_SCHEMAS)
                    : Leniencies.lenient().refusing(Leniency.MISSING_SCHEMAS);
            TestService service = service(standard, leniencies);
            String path = "/Users/" + create(service, "bjensen", "");
            String body = user("bjensen", "'nickName':'B'").replaceFirst("\"schemas\":\\[[^]]*],", "");
            String patch = Quotes.doubled("{'Operations':[{'op':'replace','path':'nickName','value':'C'}]}");
            String bulk = Quotes.doubled("{'Operations':[{'method':'PUT','path':'" + path + "','data':") + body + "}]}";
            List<ScimHttpResponse> responses = List.of(
                    service.send("POST", "/Users", body.replace("bjensen", "x")),
                    service.send("PUT", path, body),
                    service.send("PATCH", path, patch),
                    service.send("POST", "/Bulk", bulk),
                    service.send("POST", "/Users/.search", "{}"));
            for (ScimHttpResponse response : responses) {
                assertThat(response.status() < 300).as(response.text()).isEqualTo(tolerated);
                assertThat(response.text().contains("\"status\":\"400\"")).isEqualTo(!tolerated);
            }
            assertThat(reported.stream().filter(seen -> seen.leniency() == Leniency.MISSING_SCHEMAS))
                    .hasSize(tolerated ? responses.size() : 0);
        }
    }

    static Stream<Boolean> profiles() {
        return Stream.of(true, false);
    }

    /** What came of a request. */
    private record Outcome(String status, String answer, JsonNode user) {}

    private Outcome send(boolean standard, Leniencies leniencies, Habit habit, Door door) {
        TestService service = service(standard, leniencies);
        String id = create(service, "bjensen", habit.before());
        reported.clear();
        if (habit.doors() == Doors.QUERIES) {
            return queried(door == Door.LIST ? list(service, habit.sent()) : search(service, habit.sent()));
        }
        boolean creates = door.method().equals("POST");
        String path = creates ? "/Users" : "/Users/" + id;
        String data = data(habit, door, creates ? "other" : "bjensen").replace("\"ID\"", "\"" + id + "\"");
        ScimHttpResponse response = door.isBulk()
                ? service.send("POST", "/Bulk", bulk(door.method(), path, data))
                : service.send(door.method(), path, data);
        JsonNode result = door.isBulk() ? TestService.json(response).at("/Operations/0") : null;
        String status = result == null
                ? String.valueOf(response.status())
                : result.get("status").asString();
        List<RequestObserver.ToleratedHabit> seen = List.copyOf(reported);
        String stored = "filter=" + TestService.encoded("userName eq \"" + (creates ? "other" : "bjensen") + "\"");
        JsonNode user =
                TestService.json(service.send("GET", "/Users?" + stored, null)).at("/Resources/0");
        reported.clear();
        reported.addAll(seen);
        return new Outcome(status, response.text(), user);
    }

    private static String data(Habit habit, Door door, String userName) {
        if (habit.doors() == Doors.OPERATIONS) {
            return patch(habit.sent());
        }
        return door.method().equals("PATCH")
                ? patch("{'op':'replace','value':{" + habit.sent() + "}}")
                : user(userName, habit.sent());
    }

    private static Outcome queried(ScimHttpResponse response) {
        JsonNode found = response.status() == 200
                ? TestService.json(response).at("/Resources/0")
                : JsonMapper.shared().missingNode();
        return new Outcome(String.valueOf(response.status()), response.text(), found);
    }

    private static ScimHttpResponse list(TestService service, String filter) {
        return service.send("GET", "/Users?filter=" + TestService.encoded(filter.replace("\\'", "\"")), null);
    }

    private static ScimHttpResponse search(TestService service, String filter) {
        return service.send(
                "POST",
                "/Users/.search",
                Quotes.doubled("{'schemas':['urn:ietf:params:scim:api:messages:2.0:SearchRequest'],'filter':'" + filter
                        + "'}"));
    }

    private TestService service(boolean standard, Leniencies leniencies) {
        ScimProfile profile = (standard ? ScimProfile.standard() : Zitadel.profile())
                .toBuilder().leniencies(leniencies).build();
        RequestObserver observer = new RequestObserver() {
            @Override
            public void stopped(AnsweredRequest request) {}

            @Override
            public void tolerated(ToleratedHabit habit) {
                reported.add(habit);
            }
        };
        reported.clear();
        return TestService.of(ScimService.builder()
                .resource(USER, User::new, new InMemoryRepository<>(profile.published(USER), User::new))
                .resource(
                        ResourceTypes.group(),
                        Group::new,
                        new InMemoryRepository<>(profile.published(ResourceTypes.group()), Group::new))
                .profile(profile)
                .observer(observer)
                .authenticator(AccessTokens.none()
                        .with("token-1", new Principal("okta", Map.of(ORG, Set.of("SCIM_MANAGER")), Map.of()))));
    }

    private static String create(TestService service, String userName, String attributes) {
        ScimHttpResponse response = service.send("POST", "/Users", user(userName, attributes));
        assertThat(response.status()).as(response.text()).isEqualTo(201);
        return TestService.json(response).get("id").asString();
    }

    private static Leniencies none() {
        return Leniencies.strict().refusing(Leniency.EQUAL_READ_ONLY_VALUES, Leniency.PATHS_AS_NAMES);
    }

    private static String user(String userName, String attributes) {
        String active = attributes.contains("'active'") ? "" : ",'active':true";
        return Quotes.doubled("{'schemas':['" + Schemas.USER + "','" + TEAM + "'],'userName':'" + userName
                + "','name':{'givenName':'A','familyName':'B'},'emails':[{'value':'a@x','primary':true}]" + active
                + (attributes.isEmpty() ? "" : "," + attributes) + "}");
    }

    private static String patch(String operation) {
        return Quotes.doubled(
                "{'schemas':['urn:ietf:params:scim:api:messages:2.0:PatchOp'],'Operations':[" + operation + "]}");
    }

    private static String bulk(String method, String path, String data) {
        return Quotes.doubled(
                        "{'schemas':['urn:ietf:params:scim:api:messages:2.0:BulkRequest'],'Operations':[{'method':'"
                                + method + "','bulkId':'b','path':'" + path + "','data':")
                + data + "}]}";
    }

    private static JsonNode withoutUrls(JsonNode shown) {
        return shown.isMissingNode()
                ? shown
                : tree(shown.toString().replaceAll(",\"\\$ref\":\"[^\"]*\"", "").replace("\"", "'"));
    }

    private static JsonNode tree(String text) {
        return JsonMapper.shared().readTree(Quotes.doubled(text));
    }

    private static String team(String attributes) {
        return "'" + TEAM + "':{" + attributes + "}";
    }

    private static Habit body(String leniencies, String sent, String path, String expected, String refused) {
        return new Habit(Doors.BODIES, named(leniencies), "", sent, path, expected, refused);
    }

    private static Habit operation(
            String leniencies, String before, String sent, String path, String expected, String refused) {
        return new Habit(Doors.OPERATIONS, named(leniencies), before, sent, path, expected, refused);
    }

    private static Habit query(String leniencies, String filter, String refused) {
        return new Habit(Doors.QUERIES, named(leniencies), "", filter, "/active", "true", refused);
    }

    private static List<Leniency> named(String names) {
        return Stream.of(names.split(" ")).map(Leniency::valueOf).toList();
    }
}
