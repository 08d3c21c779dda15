package dev.scimkit.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.error.ScimType;
import dev.scimkit.core.user.User;
import dev.scimkit.server.context.RequestContext;
import dev.scimkit.server.http.ScimHttpResponse;
import dev.scimkit.server.profile.ScimLimits;
import dev.scimkit.server.repository.CursorAware;
import dev.scimkit.server.repository.SearchQuery;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Cursors of the repository, which clients see encrypted (RFC 9865). */
class CursorAwareTest {

    /** Continues after the last name of the previous page, as SQL would. */
    private static final class ByName extends BareRepository<User> implements CursorAware<User> {
        ByName() {
            super(TestSchemas.user(), User::new);
        }

        @Override
        public CursorAware.CursorPage<User> search(SearchQuery query, @Nullable String cursor, RequestContext context) {
            if ("gone".equals(cursor)) {
                throw ScimException.of(ScimType.EXPIRED_CURSOR, "The place is no longer known");
            }
            SearchQuery all = SearchQuery.page(1, Integer.MAX_VALUE);
            List<User> rest = all.complete(store.search(all, context)).resources().stream()
                    .filter(query::matches)
                    .filter(user -> cursor == null || user.getUserName().compareTo(cursor) > 0)
                    .sorted(Comparator.comparing(User::getUserName))
                    .toList();
            List<User> page = rest.subList(0, Math.min(query.count(), rest.size()));
            boolean more = page.size() < rest.size();
            String last = page.isEmpty() ? null : page.get(page.size() - 1).getUserName();
            return new CursorAware.CursorPage<>(page, null, more ? last : null, null);
        }
    }

    private final TestService service = TestService.of(TestService.builder(new ByName()));

    @BeforeEach
    void createUsers() {
        List.of("dave", "alice", "carol", "bob", "gone").forEach(service::createUser);
    }

    @Test
    void walk_whileResourcesChange_goesOnWhereTheRepositorySays() {
        JsonNode first = list("cursor&count=2");
        assertThat(names(first)).containsExactly("alice", "bob");
        assertThat(first.has("totalResults")).as("C-2-17").isFalse();
        assertThat(first.has("previousCursor")).isFalse();
        service.createUser("aaron");
        JsonNode second = list("count=2&cursor=" + first.get("nextCursor").asString());
        assertThat(names(second)).containsExactly("carol", "dave");
        JsonNode last = list("cursor=" + second.get("nextCursor").asString());
        assertThat(names(last)).containsExactly("gone");
        assertThat(last.has("nextCursor")).as("C-2-10").isFalse();
    }

    @Test
    void walk_withPagesThatEndEarly_showsEachResourceOnce() {
        ScimLimits.Work small = ScimLimits.Work.standard().withMaxPageSize(700);
        TestService limited = TestService.of(
                TestService.builder(new ByName()).limits(ScimLimits.standard().withWork(small)));
        List.of("dave", "alice", "carol", "bob", "eve").forEach(limited::createUser);

        List<String> names = new ArrayList<>();
        String cursor = "";
        int pages = 0;
        while (cursor != null) {
            JsonNode page = TestService.json(limited.send("GET", "/Users?count=5&cursor=" + cursor, null));
            assertThat(page.get("itemsPerPage").intValue())
                    .isEqualTo(names(page).size());
            names.addAll(names(page));
            cursor = page.path("nextCursor").asString(null);
            pages++;
        }

        assertThat(names).containsExactly("alice", "bob", "carol", "dave", "eve");
        assertThat(pages).isBetween(2, 5);
    }

    @Test
    void cursor_fromTheRepository_isOpaqueAndBoundToQueryCountAndOrganization() {
        String cursor = list("cursor&count=2").get("nextCursor").asString();
        assertThat(cursor).as("C-2-02").matches("[A-Za-z0-9._~-]+");
        assertRefused("cursor=bob", "invalidCursor");
        assertRefused("cursor=" + cursor + "&filter=active%20pr", "invalidCursor");
        assertRefused("cursor=" + cursor + "&count=3", "invalidCount");
        ScimHttpResponse elsewhere = service.send(
                TestService.request("GET", "/" + TestService.OTHER_ORG + "/Users?cursor=" + cursor, "token-2", null));
        assertThat(TestService.json(elsewhere).get("scimType").asString()).isEqualTo("invalidCursor");
    }

    @Test
    void position_forgottenByTheRepository_is400ExpiredCursor() {
        service.createUser("zoe");
        String cursor = list("cursor&count=5").get("nextCursor").asString();
        assertRefused("cursor=" + cursor, "expiredCursor");
    }

    @Test
    void page_ofNothing_hasNoCursorAndAnIndexNeedsNone() {
        assertThat(list("cursor&count=0").has("nextCursor")).isFalse();
        assertThat(list("startIndex=2&count=2").get("totalResults").intValue()).isEqualTo(5);
    }

    private void assertRefused(String query, String scimType) {
        ScimHttpResponse response = service.send("GET", "/Users?" + query, null);
        assertThat(response.status()).isEqualTo(400);
        assertThat(TestService.json(response).get("scimType").asString()).isEqualTo(scimType);
    }

    private JsonNode list(String query) {
        return TestService.json(service.send("GET", "/Users?" + query, null));
    }

    private static List<String> names(JsonNode page) {
        return page.get("Resources")
                .valueStream()
                .map(user -> user.get("userName").asString())
                .toList();
    }
}
