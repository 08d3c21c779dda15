package dev.scimkit.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.jdbc.testing.EachDatabase;
import dev.scimkit.jdbc.testing.NotedStatements;
import dev.scimkit.jdbc.testing.TestDatabase;
import dev.scimkit.server.http.ScimHttpResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import tools.jackson.databind.JsonNode;

/** Memberships as resources in a database, without reading groups. */
class MembershipResourcesTest {

    private static final String ALL = "/GroupMemberships";
    private static final int MANY = 1_200;

    private static String membership(String groupId, String memberId) {
        return "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:GroupMembership\"],\"group\":{\"value\":"
                + SqlService.quoted(groupId) + "},\"member\":{\"value\":" + SqlService.quoted(memberId) + "}}";
    }

    private static JsonNode list(SqlService service, String filter, String more) {
        return service.ok("GET", ALL + "?filter=" + URLEncoder.encode(filter, StandardCharsets.UTF_8) + more, null);
    }

    private static List<String> members(JsonNode list) {
        List<String> ids = new ArrayList<>();
        list.path("Resources").forEach(each -> ids.add(each.at("/member/value").stringValue()));
        return ids;
    }

    @EachDatabase
    void membership_createdAndDeleted_changesTheGroup(TestDatabase database) {
        SqlService service = SqlService.on(database);
        String ada = service.createUser("ada");
        String group = service.createGroup("Guides", service.createUser("bob"));

        JsonNode created = service.ok("POST", ALL, membership(group, ada));
        assertThat(created.at("/group/display").stringValue()).isEqualTo("Guides");
        assertThat(created.at("/member/type").stringValue()).isEqualTo("User");
        assertThat(service.send("POST", ALL, membership(group, ada)).status()).isEqualTo(409);
        assertThat(service.send("POST", ALL, membership(group, "nobody")).status())
                .isEqualTo(400);
        assertThat(service.send("POST", ALL, membership("nothing", ada)).status())
                .isEqualTo(400);
        JsonNode read = service.ok("GET", "/Groups/" + group, null);
        assertThat(SqlService.members(read)).hasSize(2).endsWith(ada);
        assertThat(read.at("/meta/version").stringValue()).startsWith("W/\"2");

        String path = ALL + "/" + created.path("id").stringValue();
        assertThat(service.ok("GET", path, null)).isEqualTo(created);
        assertThat(service.ofOther().send("GET", path, null).status()).isEqualTo(404);
        assertThat(service.send("DELETE", path, null).status()).isEqualTo(204);
        assertThat(service.send("DELETE", path, null).status()).isEqualTo(404);
        assertThat(SqlService.members(service.ok("GET", "/Groups/" + group, null)))
                .hasSize(1);
    }

    @EachDatabase
    void page_ofABigGroup_readsNoMoreThanThePage(TestDatabase database) {
        NotedStatements source = new NotedStatements(database.dataSource());
        SqlService service = SqlService.on(source.dataSource());
        String[] ids = new String[MANY];
        for (int i = 0; i < MANY; i++) {
            ids[i] = "nobody-" + i;
        }
        String group = service.createGroup("many", ids);
        service.createGroup("few", ids[7]);
        source.take();

        JsonNode page = list(service, "group.value eq \"" + group + "\"", "&startIndex=601&count=2");

        assertThat(members(page)).containsExactly("nobody-600", "nobody-601");
        assertThat(page.path("totalResults").intValue()).isEqualTo(MANY);
        assertThat(source.take())
                .filteredOn(sql -> sql.contains("scim_member"))
                .hasSize(2)
                .allMatch(sql -> sql.contains("LIMIT") || sql.contains("COUNT(*)"));
        assertThat(list(service, "member.value eq \"nobody-7\"", "")
                        .path("totalResults")
                        .intValue())
                .isEqualTo(2);
    }

    @EachDatabase
    void membership_createdByMany_isCreatedOnce(TestDatabase database) throws Exception {
        List<SqlService> instances = List.of(SqlService.on(database), SqlService.on(database));
        String ada = instances.get(0).createUser("ada");
        String group = instances.get(0).createGroup("Guides");
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<ScimHttpResponse>> calls = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                SqlService service = instances.get(i % 2);
                calls.add(() -> service.send("POST", ALL, membership(group, ada)));
            }
            List<Integer> statuses = new ArrayList<>();
            for (Future<ScimHttpResponse> answer : threads.invokeAll(calls)) {
                statuses.add(answer.get().status());
            }
            assertThat(statuses).containsOnlyOnce(201).allMatch(status -> status == 201 || status == 409);
        } finally {
            threads.shutdown();
        }
    }
}
