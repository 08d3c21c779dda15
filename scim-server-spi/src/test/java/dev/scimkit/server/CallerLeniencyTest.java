package dev.scimkit.server;

import static dev.scimkit.server.Quotes.patch;
import static dev.scimkit.server.Quotes.tree;
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
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import tools.jackson.databind.JsonNode;

/** The leniencies of a profile, and those that a caller has instead, in whole requests. */
class CallerLeniencyTest {

    private static final String USER = "urn:ietf:params:scim:schemas:core:2.0:User";
    private static final String ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

    private final ToleratedHabits habits = new ToleratedHabits();

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"LIST", "SEARCH"})
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
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"LIST", "SEARCH"})
    void callerWithItsOwnLeniencies_onOneEndpoint_isTreatedByThem(Door door) {
        TestService strict = service(Leniencies.standard(), Map.of("leniencies", "strict"));
        String id = strict.createUser("bjensen");
        assertThat(send(strict, door, id, "'active':'True'").status()).isEqualTo("400");

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
        assertThat(entra.findUser("bjensen").get("nickName")).isEqualTo(tree("'B'"));
        assertThat(habits.attributes(Leniency.UNKNOWN_PATHS))
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
        assertThat(managerOf(entra, "other")).isEqualTo("271");

        entra.send(
                "PATCH", "/Users/" + id, patch("{'op':'replace','path':'" + manager + "271\\'].value','value':'8'}"));
        assertThat(managerOf(entra, "other")).isEqualTo("8");

        entra.send("PATCH", "/Users/" + id, patch("{'op':'remove','path':'" + manager + "8\\']'}"));
        assertThat(entra.findUser("other").has(ENTERPRISE)).isFalse();
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
        assertThat(habits.reported())
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
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"LIST", "SEARCH"})
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
        String sent = door.isPatch() ? attributes.replace("'foo':1,", "") : attributes;

        assertThat(send(zitadel, door, id, sent)).matches(Door.Answer::isSuccess);
        JsonNode user = zitadel.findUser(userName(door));
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
        return TestService.of(TestService.builder()
                .profile(profile)
                .observer(habits)
                .authenticator(AccessTokens.none()
                        .with("token-1", new Principal("okta", Map.of(ORG, Set.of("SCIM_MANAGER")), metadata))));
    }

    /** Sends the attributes through a door and reads the user afterwards. */
    private JsonNode stored(TestService service, Door door, String attributes) {
        String id = service.createUser("bjensen");
        habits.clear();
        assertThat(send(service, door, id, attributes)).matches(Door.Answer::isSuccess);
        return service.findUser(userName(door));
    }

    private static Door.Answer send(TestService service, Door door, String id, String attributes) {
        String body =
                Quotes.doubled("{'schemas':['" + USER + "'],'userName':'" + userName(door) + "'," + attributes + "}");
        return door.write(
                service,
                door.creates() ? "/Users" : "/Users/" + id,
                door.isPatch() ? patch("{'op':'replace','value':{" + attributes + "}}") : body);
    }

    private static String userName(Door door) {
        return door.creates() ? "other" : "bjensen";
    }

    private static String managerOf(TestService service, String userName) {
        return service.findUser(userName)
                .at("/" + ENTERPRISE + "/manager/value")
                .asString();
    }
}
