package dev.scimkit.server;

import static dev.scimkit.server.TestService.ORG;
import static dev.scimkit.server.TestService.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.core.leniency.Leniencies;
import dev.scimkit.core.leniency.Leniency;
import dev.scimkit.server.access.AccessTokens;
import dev.scimkit.server.context.Principal;
import dev.scimkit.server.event.RequestObserver;
import dev.scimkit.server.http.ScimHttpResponse;
import dev.scimkit.server.profile.ScimProfile;
import dev.scimkit.server.zitadel.Zitadel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Each leniency, at each door, for callers that have it and for callers that do not. */
class LeniencyTest {

    private static final String USER = "urn:ietf:params:scim:schemas:core:2.0:User";
    private static final String ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

    /** The ways in which a client can send the attributes of a user. */
    private enum Door {
        POST,
        PUT,
        PATCH,
        BULK_POST,
        BULK_PUT,
        BULK_PATCH
    }

    /** A habit: the members of the body that need the leniency, what is stored, and the path that an error names. */
    private record Habit(Leniency leniency, String sent, String attribute, String stored, String path) {}

    private static final List<Habit> HABITS = List.of(
            habit(Leniency.STRING_BOOLEANS, "'active':'False'", "active", "false", "active"),
            habit(
                    Leniency.STRING_BOOLEANS,
                    "'roles':[{'value':'r','primary':'True'}]",
                    "roles",
                    "[{'value':'r','primary':true}]",
                    "roles"),
            habit(
                    Leniency.STRING_FOR_COMPLEX,
                    "'" + ENTERPRISE + "':{'manager':'271'}",
                    ENTERPRISE,
                    "{'manager':{'value':'271'}}",
                    "manager"),
            habit(
                    Leniency.STRING_FOR_COMPLEX,
                    "'emails':['a@example.com','b@example.com']",
                    "emails",
                    "[{'value':'a@example.com'},{'value':'b@example.com'}]",
                    "emails"),
            habit(Leniency.STRING_FOR_COMPLEX, "'roles':['admin']", "roles", "[{'value':'admin'}]", "roles"),
            habit(
                    Leniency.EMPTY_STRING_FOR_COMPLEX,
                    "'" + ENTERPRISE + "':{'manager':'','department':'D'}",
                    ENTERPRISE,
                    "{'department':'D'}",
                    "manager"),
            habit(
                    Leniency.LIST_FOR_COMPLEX,
                    "'" + ENTERPRISE + "':{'manager':[{'value':'271'}]}",
                    ENTERPRISE,
                    "{'manager':{'value':'271'}}",
                    "manager"),
            habit(
                    Leniency.JSON_TEXT_FOR_COMPLEX,
                    "'roles':['{\\'Value\\':\\'admin\\',\\'display\\':\\'A\\'}']",
                    "roles",
                    "[{'value':'admin','display':'A'}]",
                    ""),
            habit(
                    Leniency.SINGLE_VALUE_FOR_LIST,
                    "'emails':{'value':'a@example.com','type':'work'}",
                    "emails",
                    "[{'value':'a@example.com','type':'work'}]",
                    "emails"),
            habit(Leniency.UNKNOWN_ATTRIBUTES, "'nickName':'B','shoeSize':'9'", "nickName", "'B'", "shoeSize"),
            habit(
                    Leniency.UNKNOWN_ATTRIBUTES,
                    "'emails':[{'value':'a@example.com','mailbox':'m'}]",
                    "emails",
                    "[{'value':'a@example.com'}]",
                    "emails.mailbox"),
            habit(
                    Leniency.LAST_PRIMARY_WINS,
                    "'roles':[{'value':'a','primary':true},{'value':'b','primary':true}]",
                    "roles",
                    "[{'value':'a','primary':false},{'value':'b','primary':true}]",
                    "roles"));

    private final List<RequestObserver.ToleratedHabit> reported = new ArrayList<>();

    static Stream<Arguments> habitsAtDoors() {
        return HABITS.stream().flatMap(habit -> Stream.of(Door.values()).map(door -> Arguments.of(habit, door)));
    }

    @ParameterizedTest
    @MethodSource("habitsAtDoors")
    void habit_toleratedAlone_isStoredAsMeantAndReported(Habit habit, Door door) {
        TestService service = service(Leniencies.strict().tolerating(habit.leniency()), Map.of());

        JsonNode user = stored(service, door, habit.sent());

        assertThat(withoutUrls(user.get(habit.attribute()))).isEqualTo(tree(habit.stored()));
        assertThat(reported).isNotEmpty().allSatisfy(seen -> {
            assertThat(seen.leniency()).isEqualTo(habit.leniency());
            assertThat(seen.principal()).isEqualTo("okta");
            assertThat(seen.organization()).isEqualTo(ORG);
            assertThat(seen.attribute()).doesNotContain("271", "example.com", "admin");
        });
    }

    @ParameterizedTest
    @MethodSource("habitsAtDoors")
    void habit_notTolerated_isRefusedWithThePath(Habit habit, Door door) {
        TestService service = service(Leniencies.lenient().refusing(habit.leniency()), Map.of());
        String id = service.createUser("bjensen");

        JsonNode answer = answer(service, door, id, habit.sent());

        if (habit.path().isEmpty()) { // text is text
            assertThat(answer.get("status").asString()).startsWith("2");
        } else {
            assertThat(answer.get("status").asString()).isEqualTo("400");
            assertThat(detail(answer)).contains(habit.path());
        }
    }

    @ParameterizedTest
    @EnumSource
    void standardProfile_atEveryDoor_takesWhatEntraSends(Door door) {
        TestService service = service(Leniencies.standard(), Map.of());
        JsonNode user = stored(
                service,
                door,
                "'active':'True','emails':{'value':'a@example.com'},'roles':['admin'],'" + ENTERPRISE
                        + "':{'manager':'271'},'foo':1");
        assertThat(user.get("active")).isEqualTo(tree("true"));
        assertThat(user.get("emails")).isEqualTo(tree("[{'value':'a@example.com'}]"));
        assertThat(user.get("roles")).isEqualTo(tree("[{'value':'admin'}]"));
        assertThat(user.at("/" + ENTERPRISE + "/manager/value").asString()).isEqualTo("271");
        assertThat(user.has("foo")).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void callerWithItsOwnLeniencies_onOneEndpoint_isTreatedByThem(Door door) {
        TestService strict = service(Leniencies.standard(), Map.of("leniencies", "strict"));
        String id = strict.createUser("bjensen");
        assertThat(answer(strict, door, id, "'active':'True'").get("status").asString())
                .isEqualTo("400");

        TestService entra = service(Leniencies.strict(), Map.of("leniencies", "Entra"));
        assertThat(stored(entra, door, "'active':'False'").get("active")).isEqualTo(tree("false"));
    }

    @Test
    void caller_withUnknownLeniencies_isToldSo() {
        TestService service = service(Leniencies.standard(), Map.of("leniencies", "loose"));
        ScimHttpResponse refused = service.send("POST", "/Users", "{}");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(json(refused).get("detail").asString()).contains("'leniencies'", "strict", "entra");
    }

    @Test
    void unknownPaths_ofEntra_areSkippedAndReported() {
        String operations = "{'op':'Add','path':'" + ENTERPRISE + ":costCentre2','value':'secret'},"
                + "{'op':'Add','path':'emails[type eq \\'work\\'].mailbox','value':'secret'},"
                + "{'op':'Replace','path':'nickName','value':'B'}";
        TestService entra = service(Leniencies.entra(), Map.of());
        String id = entra.createUser("bjensen");
        assertThat(entra.send("PATCH", "/Users/" + id, patch(operations)).status())
                .isEqualTo(200);
        assertThat(get(entra, id).get("nickName")).isEqualTo(tree("'B'"));
        assertThat(reported.stream()
                        .filter(habit -> habit.leniency() == Leniency.UNKNOWN_PATHS)
                        .map(RequestObserver.ToleratedHabit::attribute))
                .containsExactly(ENTERPRISE + ":costCentre2", "emails.mailbox");

        TestService standard = service(Leniencies.standard(), Map.of());
        ScimHttpResponse refused = standard.send("PATCH", "/Users/" + standard.createUser("b"), patch(operations));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(json(refused).get("scimType").asString()).isEqualTo("invalidPath");
        assertThat(json(refused).get("detail").asString()).contains("costCentre2");
    }

    @Test
    void filterOnTheManager_ofEntra_worksAsOnAListOfOne() {
        TestService entra = service(Leniencies.entra(), Map.of());
        JsonNode user = stored(entra, Door.POST, "'" + ENTERPRISE + "':{'manager':'271'}");
        String id = user.get("id").asString();
        String manager = ENTERPRISE + ":manager[value eq \\'";

        entra.send("PATCH", "/Users/" + id, patch("{'op':'remove','path':'" + manager + "9\\']'}"));
        assertThat(managerOf(entra, id)).isEqualTo("271");

        entra.send(
                "PATCH", "/Users/" + id, patch("{'op':'replace','path':'" + manager + "271\\'].value','value':'8'}"));
        assertThat(managerOf(entra, id)).isEqualTo("8");

        entra.send("PATCH", "/Users/" + id, patch("{'op':'remove','path':'" + manager + "8\\']'}"));
        assertThat(get(entra, id).has(ENTERPRISE)).isFalse();
    }

    @Test
    void members_asOneObjectOrAsStrings_areStored() {
        TestService service = service(Leniencies.standard(), Map.of());
        String a = service.createUser("a");
        String b = service.createUser("b");
        for (String members : List.of("{'value':'" + a + "'}", "'" + a + "'", "['" + a + "']")) {
            String body = Quotes.doubled(
                    "{'schemas':['urn:ietf:params:scim:schemas:core:2.0:Group'],'displayName':'G','members':" + members
                            + "}");
            JsonNode group = json(service.send("POST", "/Groups", body));
            assertThat(group.at("/members/0/value").asString()).isEqualTo(a);
            String path = "/Groups/" + group.get("id").asString();
            assertThat(service.send("PUT", path, body.replace(a, b)).status()).isEqualTo(200);
            assertThat(json(service.send("GET", path, null))
                            .at("/members/0/value")
                            .asString())
                    .isEqualTo(b);
        }
    }

    @Test
    void values_adjustedAlike_areReportedOnce() {
        TestService service = service(Leniencies.standard(), Map.of());
        stored(service, Door.POST, "'roles':['a','b','c'],'emails':['a@example.com','b@example.com']");
        assertThat(reported)
                .extracting(RequestObserver.ToleratedHabit::attribute)
                .containsExactly("roles", "emails");
    }

    @Test
    void missingSchemas_whereTolerated_areThoseOfTheType() {
        String body = Quotes.doubled("{'userName':'bjensen'}");
        ScimHttpResponse created = service(Leniencies.lenient(), Map.of()).send("POST", "/Users", body);
        assertThat(created.status()).isEqualTo(201);
        assertThat(json(created).get("schemas")).isEqualTo(tree("['" + USER + "']"));
        assertThat(service(Leniencies.standard(), Map.of())
                        .send("POST", "/Users", body)
                        .status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @EnumSource
    void zitadelProfile_atEveryDoor_isAsLenientAsItsPatch(Door door) {
        String attributes = "'name':{'givenName':'B','familyName':'J'},'active':'False','foo':1,"
                + "'emails':{'value':'a@example.com','primary':'True'}";
        TestService zitadel = service(Zitadel.profile(), Map.of());
        String id = json(zitadel.send(
                        "POST",
                        "/Users",
                        Quotes.doubled("{'schemas':['" + USER
                                + "'],'userName':'bjensen','name':{'givenName':'B','familyName':'J'},"
                                + "'emails':[{'value':'b@example.com','primary':true}]}")))
                .get("id")
                .asString();
        String sent = door.name().endsWith("PATCH") ? attributes.replace("'foo':1,", "") : attributes;

        JsonNode answer = answer(zitadel, door, id, sent);

        assertThat(answer.get("status").asString()).as(answer.toString()).startsWith("2");
        JsonNode user = get(zitadel, answer.has("id") ? answer.get("id").asString() : id);
        assertThat(user.get("active")).isEqualTo(tree("false"));
        assertThat(user.at("/emails/0/value").asString()).isEqualTo("a@example.com");

        TestService strict = service(Zitadel.profile(), Map.of(Zitadel.LENIENCIES, "strict"));
        assertThat(strict.send(
                                "POST",
                                "/Users",
                                Quotes.doubled("{'schemas':['" + USER + "'],'userName':'x'," + attributes + "}"))
                        .status())
                .isEqualTo(400);
    }

    private TestService service(Leniencies leniencies, Map<String, String> metadata) {
        return service(ScimProfile.standard().toBuilder().leniencies(leniencies).build(), metadata);
    }

    private TestService service(ScimProfile profile, Map<String, String> metadata) {
        RequestObserver observer = new RequestObserver() {
            @Override
            public void stopped(AnsweredRequest request) {}

            @Override
            public void tolerated(ToleratedHabit habit) {
                reported.add(habit);
            }
        };
        return TestService.of(TestService.builder()
                .profile(profile)
                .observer(observer)
                .authenticator(AccessTokens.none()
                        .with("token-1", new Principal("okta", Map.of(ORG, Set.of("SCIM_MANAGER")), metadata))));
    }

    /** Sends the attributes through a door and reads the user afterwards. */
    private JsonNode stored(TestService service, Door door, String attributes) {
        String id = service.createUser("bjensen");
        reported.clear();
        JsonNode answer = answer(service, door, id, attributes);
        assertThat(answer.get("status").asString()).as(answer.toString()).startsWith("2");
        return get(service, answer.has("id") ? answer.get("id").asString() : id);
    }

    /** Sends the attributes through a door; the answer's status, and the error or the new id. */
    private JsonNode answer(TestService service, Door door, String id, String attributes) {
        boolean creates = door == Door.POST || door == Door.BULK_POST;
        String name = creates ? "other" : "bjensen";
        String body = Quotes.doubled("{'schemas':['" + USER + "'],'userName':'" + name + "'," + attributes + "}");
        String changes = patch("{'op':'replace','value':{" + attributes + "}}");
        String path = creates ? "/Users" : "/Users/" + id;
        return switch (door) {
            case POST, PUT -> answer(service.send(door.name(), path, body));
            case PATCH -> answer(service.send("PATCH", path, changes));
            case BULK_POST, BULK_PUT -> bulk(service, door, path, body);
            case BULK_PATCH -> bulk(service, door, path, changes);
        };
    }

    private static JsonNode answer(ScimHttpResponse response) {
        JsonNode body = json(response);
        String id = body.has("id") ? ",'id':'" + body.get("id").asString() + "'" : "";
        String error = body.has("detail") ? ",'response':" + body : "";
        return JsonMapper.shared()
                .readTree(Quotes.doubled("{'status':'" + response.status() + "'" + id)
                        + error.replaceFirst("'response'", "\"response\"") + "}");
    }

    private static JsonNode bulk(TestService service, Door door, String path, String data) {
        String method = door.name().substring("BULK_".length());
        String request = Quotes.doubled(
                        "{'schemas':['urn:ietf:params:scim:api:messages:2.0:BulkRequest'],'Operations':[{'method':'"
                                + method + "','bulkId':'q','path':'" + path + "','data':")
                + data + "}]}";
        JsonNode result = json(service.send("POST", "/Bulk", request)).at("/Operations/0");
        String location = result.path("location").asString("");
        if (!method.equals("POST") || location.isEmpty()) {
            return result;
        }
        return JsonMapper.shared()
                .readTree(Quotes.doubled("{'status':'" + result.get("status").asString() + "','id':'"
                        + location.substring(location.lastIndexOf('/') + 1) + "'}"));
    }

    private static String detail(JsonNode answer) {
        return answer.at("/response/detail").asString();
    }

    private static JsonNode get(TestService service, String id) {
        return json(service.send("GET", "/Users/" + id, null));
    }

    private static JsonNode withoutUrls(JsonNode shown) {
        return JsonMapper.shared().readTree(shown.toString().replaceAll(",\"\\$ref\":\"[^\"]*\"", ""));
    }

    private static String managerOf(TestService service, String id) {
        return get(service, id).at("/" + ENTERPRISE + "/manager/value").asString();
    }

    private static String patch(String operations) {
        return Quotes.doubled(
                "{'schemas':['urn:ietf:params:scim:api:messages:2.0:PatchOp'],'Operations':[" + operations + "]}");
    }

    private static JsonNode tree(String singleQuoted) {
        return JsonMapper.shared().readTree(Quotes.doubled(singleQuoted));
    }

    private static Habit habit(Leniency leniency, String sent, String attribute, String stored, String path) {
        return new Habit(leniency, sent, attribute, stored, path);
    }
}
