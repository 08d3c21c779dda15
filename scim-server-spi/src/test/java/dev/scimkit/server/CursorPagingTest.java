package dev.scimkit.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.server.access.AccessTokens;
import dev.scimkit.server.access.jwt.MutableClock;
import dev.scimkit.server.context.Principal;
import dev.scimkit.server.http.ScimHttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Cursor paging (RFC 9865). */
class CursorPagingTest {

    private final TestService service = TestService.create();
    private final List<String> ids = new ArrayList<>();

    @BeforeEach
    void createUsers() {
        for (int i = 1; i <= 5; i++) {
            ids.add(service.createUser("user" + i));
        }
    }

    @Test
    void walk_forwardsAndBackwards_givesEveryUserOnceEachWay_C_2_09_C_2_11() {
        List<String> seen = new ArrayList<>();
        JsonNode page = list("cursor&count=2");
        assertThat(page.has("previousCursor")).as("C-2-12").isFalse();
        while (true) {
            seen.addAll(idsOf(page));
            assertThat(page.get("totalResults").intValue()).as("C-2-16").isEqualTo(5);
            assertThat(page.has("startIndex")).as("C-2-18").isFalse();
            if (!page.has("nextCursor")) {
                break;
            }
            assertThat(page.get("nextCursor").asString()).as("C-2-02").matches("[A-Za-z0-9._~-]+");
            page = list("count=2&cursor=" + page.get("nextCursor").asString());
        }
        assertThat(seen).isEqualTo(ids);
        JsonNode before = list("cursor=" + page.get("previousCursor").asString());
        assertThat(idsOf(before)).containsExactly(ids.get(2), ids.get(3));
    }

    @Test
    void cursor_ofAnotherCaller_isRefusedLikeOneThatWasNeverIssued_C_5_01_C_5_05() {
        Map<String, Set<String>> roles = Map.of(TestService.ORG, Set.of("SCIM_MANAGER"));
        TestService shared = TestService.of(TestService.builder()
                .authenticator(AccessTokens.none()
                        .with("token-1", new Principal("first", roles, Map.of()))
                        .with("token-2", new Principal("second", roles, Map.of()))));
        shared.createUser("alice");
        shared.createUser("bob");
        String cursor = TestService.json(shared.send("GET", "/Users?cursor&count=1", null))
                .get("nextCursor")
                .asString();
        String query = "/" + TestService.ORG + "/Users?count=1&cursor=";
        ScimHttpResponse foreign = shared.send(TestService.request("GET", query + cursor, "token-2", null));
        ScimHttpResponse unknown = shared.send(TestService.request("GET", query + "none", "token-2", null));
        assertThat(foreign.status()).isEqualTo(400);
        assertThat(foreign.text()).isEqualTo(unknown.text());
    }

    @Test
    void cursor_tooOld_is400ExpiredCursor_C_2_1_03_C_4_08() {
        MutableClock clock = new MutableClock();
        TestService aging = TestService.of(TestService.builder().clock(clock));
        aging.createUser("alice");
        aging.createUser("bob");
        String next = TestService.json(aging.send("GET", "/Users?cursor&count=1", null))
                .get("nextCursor")
                .asString();
        clock.advance(Duration.ofHours(1));
        assertThat(aging.send("GET", "/Users?count=1&cursor=" + next, null).status())
                .isEqualTo(200);
        clock.advance(Duration.ofSeconds(1));
        ScimHttpResponse late = aging.send("GET", "/Users?count=1&cursor=" + next, null);
        assertThat(late.status()).isEqualTo(400);
        assertThat(TestService.json(late).get("scimType").asString()).isEqualTo("expiredCursor");
    }

    @Test
    void permission_lostBetweenTwoPages_endsTheWalk_C_5_02() {
        AtomicBoolean permitted = new AtomicBoolean(true);
        TestService guarded =
                TestService.of(TestService.builder().authorizer((caller, organization, permission) -> permitted.get()));
        guarded.createUser("alice");
        guarded.createUser("bob");
        String next = TestService.json(guarded.send("GET", "/Users?cursor&count=1", null))
                .get("nextCursor")
                .asString();
        permitted.set(false);
        ScimHttpResponse refused = guarded.send("GET", "/Users?count=1&cursor=" + next, null);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text()).doesNotContain("alice", "bob");
    }

    @Test
    void searchBody_withACursor_isPaged_C_2_1_12() {
        JsonNode page = TestService.json(service.send(
                "POST",
                "/Users/.search",
                "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:SearchRequest\"],\"cursor\":\"\",\"count\":4}"));
        assertThat(idsOf(page)).isEqualTo(ids.subList(0, 4));
        assertThat(page.has("nextCursor")).isTrue();
    }

    @Test
    void count_ofZero_givesTheTotalOnly_C_2_04() {
        JsonNode page = list("cursor=&count=0");
        assertThat(page.get("totalResults").intValue()).isEqualTo(5);
        assertThat(page.get("Resources").isEmpty()).isTrue();
        assertThat(page.has("nextCursor")).isFalse();
    }

    @Test
    void cursor_neverIssued_is400InvalidCursor_C_2_1_02_C_5_04() {
        String cursor = list("cursor&count=2").get("nextCursor").asString();
        char flipped = cursor.charAt(3) == 'A' ? 'B' : 'A';
        assertRefused("cursor=garbage", "invalidCursor");
        assertRefused("cursor=" + cursor.substring(0, 3) + flipped + cursor.substring(4), "invalidCursor");
    }

    @Test
    void cursor_ofAnotherQuery_is400InvalidCursor_C_2_14() {
        String cursor = list("cursor&count=2").get("nextCursor").asString();
        assertRefused("cursor=" + cursor + "&filter=active%20pr", "invalidCursor");
    }

    @Test
    void cursor_ofAnotherOrganization_is400InvalidCursor_C_5_01() {
        String cursor = list("cursor&count=2").get("nextCursor").asString();
        ScimHttpResponse response = service.send(
                TestService.request("GET", "/" + TestService.OTHER_ORG + "/Users?cursor=" + cursor, "token-2", null));
        assertThat(TestService.json(response).get("scimType").asString()).isEqualTo("invalidCursor");
    }

    @Test
    void count_differingFromTheFirstOne_is400InvalidCount_C_2_1_04() {
        String cursor = list("cursor&count=2").get("nextCursor").asString();
        assertRefused("count=3&cursor=" + cursor, "invalidCount");
    }

    @Test
    void cursor_withAStartIndex_is400_C_2_1_09() {
        assertRefused("cursor=&startIndex=1", "invalidValue");
    }

    private void assertRefused(String query, String scimType) {
        ScimHttpResponse response = service.send("GET", "/Users?" + query, null);
        assertThat(response.status()).isEqualTo(400);
        assertThat(TestService.json(response).get("scimType").asString()).isEqualTo(scimType);
    }

    private JsonNode list(String query) {
        ScimHttpResponse response = service.send("GET", "/Users?" + query, null);
        assertThat(response.status()).isEqualTo(200);
        return TestService.json(response);
    }

    private static List<String> idsOf(JsonNode page) {
        return page.get("Resources")
                .valueStream()
                .map(user -> user.get("id").asString())
                .toList();
    }
}
