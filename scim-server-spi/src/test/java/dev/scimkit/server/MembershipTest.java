package dev.scimkit.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** How users show their groups and groups their members (RFC 7643 sections 2.4, 4.1.2 and 4.2). */
@ParameterizedClass
@EnumSource(TestService.Groups.class)
class MembershipTest {

    private static final String ROOT = TestService.BASE + "/" + TestService.ORG;

    private final TestService service;

    MembershipTest(TestService.Groups groups) {
        service = TestService.of(groups.builder());
    }

    @Test
    void member_whenRead_showsItsTypeAndWhereItIs_S_4_2_05_S_4_2_06() {
        String user = service.createUser("alice");
        String inner = createGroup("Inner", user);
        JsonNode outer = read("/Groups/" + createGroup("Outer", inner));
        assertThat(outer.at("/members/0/type").asString()).isEqualTo("Group");
        assertThat(outer.at("/members/0/$ref").asString()).isEqualTo(ROOT + "/Groups/" + inner);
        assertThat(read("/Groups/" + inner).at("/members/0/type").asString()).isEqualTo("User");
        assertThat(read("/Groups/" + inner).at("/members/0/$ref").asString()).isEqualTo(ROOT + "/Users/" + user);
    }

    @Test
    void user_whenRead_showsItsGroups_S_4_1_2_19() {
        String user = service.createUser("alice");
        String group = createGroup("Guides", user);
        JsonNode membership = read("/Users/" + user).at("/groups/0");
        assertThat(membership.get("value").asString()).isEqualTo(group);
        assertThat(membership.get("display").asString()).isEqualTo("Guides");
        assertThat(membership.get("type").asString()).as("S-4.1.2-22").isEqualTo("direct");
        assertThat(membership.get("$ref").asString()).isEqualTo(ROOT + "/Groups/" + group);
        service.send("DELETE", "/Groups/" + group, null);
        assertThat(read("/Users/" + user).has("groups")).isFalse();
    }

    @Test
    void user_deleted_leavesItsGroups_P_3_6_03() {
        String alice = service.createUser("alice");
        String bob = service.createUser("bob");
        String group = createGroup("Guides", alice, bob);
        service.send("DELETE", "/Users/" + alice, null);
        assertThat(read("/Groups/" + group)
                        .get("members")
                        .valueStream()
                        .map(member -> member.get("value").asString()))
                .containsExactly(bob);
    }

    @Test
    void group_putBackAsItWasRead_isUnchanged() {
        String group = createGroup("Guides", service.createUser("alice"));
        JsonNode before = read("/Groups/" + group);
        JsonNode after = TestService.json(service.send("PUT", "/Groups/" + group, before.toString()));
        assertThat(after).isEqualTo(before);
    }

    @Test
    void member_namedAgainWithoutTypeInAPut_isUnchanged() {
        String user = service.createUser("alice");
        String group = createGroup("Guides", user);
        JsonNode before = read("/Groups/" + group);
        assertThat(TestService.json(service.send("PUT", "/Groups/" + group, groupOf("Guides", user))))
                .isEqualTo(before);
    }

    @Test
    void manager_whenRead_showsWhereItIs() {
        String boss = service.createUser("boss");
        JsonNode user = TestService.json(service.send("POST", "/Users", """
                {"schemas":["urn:ietf:params:scim:schemas:core:2.0:User",
                 "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"],"userName":"alice",
                 "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User":{"manager":{"value":"%s"}}}""".formatted(boss)));
        assertThat(user.get("urn:ietf:params:scim:schemas:extension:enterprise:2.0:User")
                        .at("/manager/$ref")
                        .asString())
                .isEqualTo(ROOT + "/Users/" + boss);
    }

    private JsonNode read(String path) {
        return TestService.json(service.send("GET", path, null));
    }

    private String createGroup(String name, String... members) {
        return TestService.json(service.send("POST", "/Groups", groupOf(name, members)))
                .get("id")
                .asString();
    }

    private static String groupOf(String name, String... members) {
        StringBuilder values = new StringBuilder();
        for (String member : members) {
            values.append(values.isEmpty() ? "" : ",").append("{\"value\":\"" + member + "\"}");
        }
        return "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:Group\"],\"displayName\":\"" + name
                + "\",\"members\":[" + values + "]}";
    }
}
