package dev.scimkit.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.server.http.ScimHttpResponse;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A service with memberships, two users and a group, and what the tests of memberships ask it. */
abstract class GroupMembershipsFixture {

    static final String SCHEMA = "urn:ietf:params:scim:schemas:core:2.0:GroupMembership";
    static final String ALL = "/GroupMemberships";

    final TestService service = of(TestService.builder());
    final String alice = service.createUser("alice");
    final String bob = service.createUser("bob");
    final String guides = createGroup(service, "Guides");

    static TestService of(ScimService.Builder builder) {
        return TestService.of(builder.groupMemberships());
    }

    static String createGroup(TestService service, String name) {
        String body =
                "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:Group\"],\"displayName\":\"" + name + "\"}";
        return TestService.json(service.send("POST", "/Groups", body)).get("id").asString();
    }

    static String membership(String groupId, String memberId) {
        return "{\"schemas\":[\"" + SCHEMA + "\"],\"group\":{\"value\":\"" + groupId + "\"},\"member\":{\"value\":\""
                + memberId + "\"}}";
    }

    ScimHttpResponse join(String groupId, String memberId) {
        return service.send("POST", ALL, membership(groupId, memberId));
    }

    String joined(String groupId, String memberId) {
        return ALL + "/" + TestService.json(join(groupId, memberId)).get("id").asString();
    }

    ScimHttpResponse patchMembers(String op, String memberId) {
        return service.send(
                "PATCH",
                "/Groups/" + guides,
                "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"],\"Operations\":[{\"op\":\"" + op
                        + "\",\"path\":\"members\",\"value\":[{\"value\":\"" + memberId + "\"}]}]}");
    }

    JsonNode group() {
        return TestService.json(service.send("GET", "/Groups/" + guides, null));
    }

    JsonNode list(String query) {
        return TestService.json(service.send("GET", ALL + query, null));
    }

    static String filter(String filter) {
        return "?filter=" + filter.replace(" ", "%20").replace("\"", "%22");
    }

    static List<String> members(JsonNode list) {
        List<String> ids = new ArrayList<>();
        list.path("Resources").forEach(each -> ids.add(each.at("/member/value").asString()));
        return ids;
    }

    static void assertRefused(ScimHttpResponse response, int status, String scimType) {
        assertThat(response.status()).isEqualTo(status);
        assertThat(TestService.json(response).path("scimType").asString("")).isEqualTo(scimType);
    }
}
