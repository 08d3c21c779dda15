package dev.scimkit.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scimkit.core.group.Group;
import dev.scimkit.core.schema.ResourceTypes;
import dev.scimkit.core.user.User;
import dev.scimkit.server.context.RequestContext;
import dev.scimkit.server.http.ScimHttpResponse;
import dev.scimkit.server.memory.InMemoryRepository;
import dev.scimkit.server.profile.ScimLimits;
import dev.scimkit.server.zitadel.Zitadel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Pages end early at a size in bytes, say so, and go on where they ended; long lists are made while they are written. */
class PageSizeTest {

    private static final int USERS = 23;
    private static final ScimLimits SMALL =
            ScimLimits.standard().withWork(ScimLimits.Work.standard().withMaxPageSize(4_000));

    private final TestService service = TestService.create(SMALL);

    @ParameterizedTest
    @ValueSource(strings = {"/Users", "/Users?sortBy=userName", "/Users?filter=title%20pr", ""})
    void index_pagesThatEndEarly_showEachResourceOnce(String path) {
        createUsers(service);
        List<String> names = new ArrayList<>();
        String and = path.contains("?") ? "&" : "?";
        while (names.size() < USERS) {
            JsonNode page = get(service, path + and + "startIndex=" + (names.size() + 1));
            int shown = page.get("Resources").size();
            assertThat(page.get("itemsPerPage").intValue()).isEqualTo(shown).isBetween(1, 10);
            assertThat(page.get("totalResults").intValue()).isEqualTo(USERS);
            assertThat(page.get("startIndex").intValue()).isEqualTo(names.size() + 1);
            names.addAll(names(page));
        }
        assertThat(names).isEqualTo(expected());
    }

    @Test
    void cursor_pagesThatEndEarly_showEachResourceOnceInBothDirections() {
        createUsers(service);
        List<String> names = new ArrayList<>();
        String cursor = "";
        String previous = null;
        while (cursor != null) {
            JsonNode page = get(service, "/Users?cursor=" + cursor);
            names.addAll(names(page));
            cursor = page.path("nextCursor").asString(null);
            previous = page.path("previousCursor").asString(null);
        }
        assertThat(names).isEqualTo(expected());
        assertThat(get(service, "/Users?cursor=" + previous).get("Resources")).isNotEmpty();
    }

    @Test
    void zitadel_pageThatEndsEarly_saysHowManyItHas() {
        TestService zitadel =
                TestService.of(TestService.builder().profile(Zitadel.profile()).limits(SMALL));
        for (int i = 0; i < 8; i++) {
            ScimHttpResponse created = zitadel.send(
                    "POST",
                    "/Users",
                    "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"],\"userName\":\"u" + i
                            + "\",\"name\":{\"familyName\":\"F\",\"givenName\":\"G\"},\"title\":\"" + "t".repeat(200)
                            + "\",\"nickName\":\"" + "n".repeat(190)
                            + "\",\"emails\":[{\"value\":\"u" + i + "@x.org\",\"primary\":true}]}");
            assertThat(created.status()).as(created.text()).isEqualTo(201);
        }

        JsonNode page = get(zitadel, "/Users");
        int shown = page.get("Resources").size();
        assertThat(shown).isBetween(1, 7);
        assertThat(page.get("itemsPerPage").intValue()).isEqualTo(shown);
    }

    @Test
    void resource_largerThanAPage_isAPageOfItsOwn() {
        TestService tiny = TestService.create(
                ScimLimits.standard().withWork(ScimLimits.Work.standard().withMaxPageSize(1)));
        createUsers(tiny);

        assertThat(names(get(tiny, "/Users?startIndex=5"))).containsExactly("user05");
    }

    @Test
    void list_long_isMadeWhileItIsWritten() {
        TestService standard = TestService.create();
        IntStream.range(0, 1_000).forEach(i -> create(standard, "user" + i));

        ScimHttpResponse response = standard.send("GET", "/Users?count=1000", null);

        assertThat(response.isStreamed()).isTrue();
        JsonNode list = TestService.json(response);
        assertThat(list.get("Resources")).hasSize(1_000);
        assertThat(list.get("itemsPerPage").intValue()).isEqualTo(1_000);
        assertThat(list.get("schemas").get(0).asString()).endsWith("ListResponse");
        assertThat(standard.send("GET", "/Users?count=10", null).isStreamed()).isFalse();
    }

    @Test
    void list_ofUsersInManyGroupsWithLongNames_staysBelowThePageSize() {
        TestService standard = TestService.create();
        StringBuilder members = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            members.append(i == 0 ? "" : ",")
                    .append("{\"value\":\"")
                    .append(standard.createUser("u" + i))
                    .append("\"}");
        }
        for (int i = 0; i < 100; i++) {
            ScimHttpResponse created = standard.send(
                    "POST",
                    "/Groups",
                    "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:Group\"],\"displayName\":\"" + i
                            + "g".repeat(900) + "\",\"members\":[" + members + "]}");
            assertThat(created.status()).isEqualTo(201);
        }

        byte[] page = standard.send("GET", "/Users?count=300", null).body();
        JsonNode list = TestService.json(standard.send("GET", "/Users?count=300", null));

        assertThat(page.length).isBetween(7_000_000, 8_100_000);
        assertThat(list.get("totalResults").intValue()).isEqualTo(300);
        assertThat(list.get("Resources").size())
                .isEqualTo(list.get("itemsPerPage").intValue())
                .isLessThan(100);
    }

    @Test
    void list_thatCannotBeMadeToItsEnd_failsInsteadOfEnding() {
        TestService failing = TestService.of(
                TestService.builder(new InMemoryRepository<>(TestSchemas.user(), User::new), new FailingGroups(5)));
        IntStream.range(0, 1_000).forEach(i -> create(failing, "user" + i));

        ScimHttpResponse response = failing.send("GET", "/Users?count=1000", null);
        ByteArrayOutputStream sent = new ByteArrayOutputStream();

        assertThat(response.status()).isEqualTo(200);
        assertThatThrownBy(() -> response.writeTo(sent)).isInstanceOf(IOException.class);
        String text = sent.toString(StandardCharsets.UTF_8);
        assertThat(text).startsWith("{\"schemas\"").endsWith("}").doesNotContain("itemsPerPage");
    }

    @ParameterizedTest
    @ValueSource(strings = {"StackOverflowError", "OutOfMemoryError", "AssertionError", "NoClassDefFoundError"})
    void error_ofAnyKindThatLeavesTheMachineRunning_isAnswered500(String error) {
        TestService failing = TestService.of(TestService.builder(
                new InMemoryRepository<>(TestSchemas.user(), User::new), new FailingGroups(1, error)));
        failing.send("POST", "/Users", user("x"));

        ScimHttpResponse response = failing.send("GET", "/Users", null);

        assertThat(response.status()).isEqualTo(500);
        assertThat(response.text()).doesNotContain(error);
    }

    private static void createUsers(TestService service) {
        IntStream.rangeClosed(1, USERS).forEach(i -> create(service, String.format("user%02d", i)));
    }

    private static void create(TestService service, String userName) {
        assertThat(service.send("POST", "/Users", user(userName)).status()).isEqualTo(201);
    }

    private static String user(String userName) {
        return "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"],\"userName\":\"" + userName
                + "\",\"title\":\"" + "t".repeat(600) + "\"}";
    }

    private static List<String> expected() {
        return IntStream.rangeClosed(1, USERS)
                .mapToObj(i -> String.format("user%02d", i))
                .toList();
    }

    private static JsonNode get(TestService service, String path) {
        ScimHttpResponse response = service.send("GET", path, null);
        assertThat(response.status()).as(response.text()).isEqualTo(200);
        return TestService.json(response);
    }

    private static List<String> names(JsonNode page) {
        List<String> names = new ArrayList<>();
        page.get("Resources").forEach(user -> names.add(user.get("userName").asString()));
        return names;
    }

    /** Finds no groups of any user, and fails from one of the calls on. */
    private static final class FailingGroups extends BareRepository<Group> {

        private final int failure;
        private final String error;
        private int questions;

        FailingGroups(int failure) {
            this(failure, "");
        }

        FailingGroups(int failure, String error) {
            super(ResourceTypes.group(), Group::new);
            this.failure = failure;
            this.error = error;
        }

        @Override
        public Map<String, List<Group>> groupsOf(Collection<String> ids, RequestContext context) {
            if (ids.size() > 1 || !error.isEmpty()) {
                questions++;
            }
            if (questions >= failure) {
                fail();
            }
            return Map.of();
        }

        private void fail() {
            switch (error) {
                case "StackOverflowError" -> throw new StackOverflowError(error);
                case "OutOfMemoryError" -> throw new OutOfMemoryError(error);
                case "AssertionError" -> throw new AssertionError(error);
                case "NoClassDefFoundError" -> throw new NoClassDefFoundError(error);
                default -> throw new IllegalStateException("the store is gone");
            }
        }
    }
}
