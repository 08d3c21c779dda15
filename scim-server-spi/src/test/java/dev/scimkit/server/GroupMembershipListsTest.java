package dev.scimkit.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Members of groups as resources of their own: how they are found (GM-2, GM-4). */
class GroupMembershipListsTest extends GroupMembershipsFixture {

    @ParameterizedTest
    @ValueSource(strings = {"x", ".", "YQ", "YQ.", ".YQ", "YQ.YQ", "YR.YQ", "YQ==.YQ==", "%FF.YQ", "_w.YQ", "YQ.YQ.YQ"})
    void id_thatNamesNothing_isNotFound(String id) {
        int expected = id.equals("%FF.YQ") ? 400 : 404;
        assertThat(service.send("GET", ALL + "/" + id, null).status()).isEqualTo(expected);
        assertThat(service.send("DELETE", ALL + "/" + id, null).status()).isEqualTo(expected);
    }

    @Test
    void list_filtered_findsTheMembersAndTheGroups() {
        String others = createGroup(service, "Others");
        join(guides, alice);
        join(guides, bob);
        join(others, bob);

        String ofGuides = "group.value eq \"" + guides + "\"";
        String ofBob = "member.value eq \"" + bob + "\"";
        assertThat(members(list(filter(ofGuides)))).containsExactly(alice, bob);
        assertThat(list(filter(ofBob)).path("totalResults").asInt()).isEqualTo(2);
        assertThat(members(list(filter(ofGuides + " and " + ofBob)))).containsExactly(bob);
        assertThat(members(list(filter("Group eq \"" + others + "\"")))).containsExactly(bob);
        assertThat(members(list(filter(SCHEMA + ":" + ofGuides + " and id eq \"x\""))))
                .isEmpty();
        String id = TestService.json(service.send("GET", ALL + filter(ofGuides + " and " + ofBob), null))
                .at("/Resources/0/id")
                .asString();
        assertThat(members(list(filter("id eq \"" + id + "\" and " + ofBob)))).containsExactly(bob);
        assertThat(members(list(filter(ofGuides + " and group.value eq \"" + others + "\""))))
                .isEmpty();
        assertThat(members(list(""))).containsExactly(alice, bob, bob);
    }

    @Test
    void list_inPages_isCompleteByIndexAndByCursor() {
        join(guides, alice);
        join(guides, bob);
        join(guides, createGroup(service, "Inner"));
        String ofGuides = filter("group.value eq \"" + guides + "\"");
        JsonNode second = list(ofGuides + "&startIndex=2&count=1");
        assertThat(members(second)).containsExactly(bob);
        assertThat(second.path("totalResults").asInt()).isEqualTo(3);
        JsonNode first = list(ofGuides + "&cursor&count=2");
        assertThat(members(first)).containsExactly(alice, bob);
        assertThat(list(ofGuides + "&count=2&cursor=" + first.path("nextCursor").asString())
                        .path("Resources"))
                .hasSize(1);
    }

    @Test
    void search_byPost_findsTheSameAndSelectsAttributes() {
        join(guides, alice);
        String body =
                "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:SearchRequest\"],\"filter\":\"group.value eq"
                        + " \\\"" + guides + "\\\"\",\"attributes\":[\"member.value\"]}";
        JsonNode found = TestService.json(service.send("POST", ALL + "/.search", body));
        assertThat(members(found)).containsExactly(alice);
        assertThat(found.at("/Resources/0").has("group")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "group.value ne \"a\"",
                "member.type eq \"User\"",
                "member.display sw \"a\"",
                "group.value pr",
                "group.value eq null",
                "not (group.value eq \"a\")",
                "group.value eq \"a\" or member.value eq \"b\"",
                "group.value eq \"a\" and (member.value eq \"b\" or member.value eq \"c\")",
                "member[value eq \"a\"]",
                "group.$ref eq \"a\"",
                "meta.version eq \"a\"",
                "userName eq \"a\""
            })
    void filter_byAnythingElse_isRefused(String filter) {
        assertRefused(service.send("GET", ALL + filter(filter), null), 400, "invalidFilter");
    }

    @ParameterizedTest
    @ValueSource(strings = {"group.value", "member.display", "id", "meta.location", "userName"})
    void order_byAnything_isRefused(String attribute) {
        assertRefused(service.send("GET", ALL + "?sortBy=" + attribute, null), 400, "invalidValue");
    }

    @Test
    void search_overAllTypes_leavesMembershipsOut() {
        join(guides, alice);
        JsonNode all = TestService.json(service.send("GET", "/", null));
        assertThat(all.path("totalResults").asInt()).isEqualTo(3);
        assertThat(all.toString()).doesNotContain("\"GroupMembership\"");
    }

    @Test
    void id_decoded_isMadeOfBothIds() {
        String id = joined(guides, alice).substring(ALL.length() + 1);
        List<String> parts = List.of(id.split("\\."));
        assertThat(parts)
                .map(part -> new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8))
                .containsExactly(guides, alice);
    }
}
