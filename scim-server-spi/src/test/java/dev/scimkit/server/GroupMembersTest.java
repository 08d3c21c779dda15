package dev.scimkit.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.server.http.ScimHttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** Groups as Okta and Entra ID push them (RFC 7644 section 3.5.2, traffic O-8 to O-12 and E-11 to E-15). */
@ParameterizedClass
@EnumSource(TestService.Groups.class)
class GroupMembersTest {

    private final TestService service;
    private String group = "";

    GroupMembersTest(TestService.Groups groups) {
        service = TestService.of(groups.builder());
    }

    @BeforeEach
    void createGroup() {
        ScimHttpResponse created = service.send("POST", "/Groups", """
                {"schemas":["urn:ietf:params:scim:schemas:core:2.0:Group",
                 "http://schemas.microsoft.com/2006/11/ResourceManagement/ADSCIM/2.0/Group"],
                 "displayName":"Guides","members":[{"value":"u1"},{"value":"u2"}]}""");
        assertThat(created.status()).as("E-11").isEqualTo(201);
        assertThat(TestService.json(created).get("schemas").valueStream().map(JsonNode::asString))
                .containsExactly("urn:ietf:params:scim:schemas:core:2.0:Group");
        group = "/Groups/" + TestService.json(created).get("id").asString();
    }

    @Test
    void patch_ofAGroup_is204() {
        assertThat(patch("{\"op\":\"replace\",\"path\":\"displayName\",\"value\":\"x\"}")
                        .status())
                .isEqualTo(204);
    }

    @Test
    void patch_askingForAttributes_is200_P_3_5_2_21() {
        ScimHttpResponse response = service.send(
                "PATCH", group + "?attributes=displayName", operations("{\"op\":\"remove\",\"path\":\"members\"}"));
        assertThat(response.status()).isEqualTo(200);
        assertThat(TestService.json(response).get("displayName").asString()).isEqualTo("Guides");
        assertThat(TestService.json(response).has("meta")).isFalse();
    }

    @Test
    void member_removedWhileAnotherIsAdded_isReplacedInOneRequest() {
        patch("{\"op\":\"remove\",\"path\":\"members[value eq \\\"u1\\\"]\"},"
                + "{\"op\":\"add\",\"path\":\"members\",\"value\":[{\"value\":\"u3\",\"display\":\"x@example.com\"}]}");
        assertThat(members()).containsExactly("u2", "u3");
    }

    @Test
    void remove_withAValue_removesOnlyThatMember() {
        patch("{\"op\":\"Remove\",\"path\":\"members\",\"value\":[{\"$ref\":null,\"value\":\"u2\"}]}");
        assertThat(members()).containsExactly("u1");
    }

    @Test
    void member_addedAgain_changesNothingNotEvenTheVersion() {
        JsonNode before = TestService.json(service.send("GET", group, null));
        assertThat(patch("{\"op\":\"Add\",\"path\":\"members\",\"value\":[{\"$ref\":null,\"value\":\"u2\"}]}")
                        .status())
                .isEqualTo(204);
        assertThat(TestService.json(service.send("GET", group, null))).isEqualTo(before);
    }

    @Test
    void rename_withTheGroupsOwnId_succeeds() {
        String id = group.substring("/Groups/".length());
        ScimHttpResponse response =
                patch("{\"op\":\"replace\",\"value\":{\"id\":\"" + id + "\",\"displayName\":\"Renamed\"}}");
        assertThat(response.status()).isEqualTo(204);
        assertThat(TestService.json(service.send("GET", group, null))
                        .get("displayName")
                        .asString())
                .isEqualTo("Renamed");
    }

    @Test
    void members_excluded_areLeftOut() {
        assertThat(TestService.json(service.send("GET", group + "?excludedAttributes=members", null))
                        .has("members"))
                .isFalse();
        JsonNode list = TestService.json(
                service.send("GET", "/Groups?excludedAttributes=members&filter=displayName%20eq%20%22guides%22", null));
        assertThat(list.get("totalResults").intValue()).isEqualTo(1);
        assertThat(list.at("/Resources/0").has("members")).isFalse();
    }

    @Test
    void membership_askedForByAFilter_isChecked() {
        String id = group.substring("/Groups/".length());
        for (String user : List.of("u1", "nobody")) {
            JsonNode list = TestService.json(service.send(
                    "GET",
                    "/Groups?filter=id%20eq%20%22" + id + "%22%20and%20members%20eq%20%22" + user + "%22",
                    null));
            assertThat(list.get("totalResults").intValue()).isEqualTo(user.equals("u1") ? 1 : 0);
        }
    }

    @Test
    void value_lookingLikeAFilter_removesNoMember() {
        patch(
                "{\"op\":\"remove\",\"path\":\"members\",\"value\":[{\"value\":\"zz\\\" or value pr or value eq \\\"zz\"}]}");
        assertThat(members()).containsExactly("u1", "u2");
    }

    private List<String> members() {
        return TestService.json(service.send("GET", group, null))
                .get("members")
                .valueStream()
                .map(member -> member.get("value").asString())
                .toList();
    }

    private ScimHttpResponse patch(String operations) {
        return service.send("PATCH", group, operations(operations));
    }

    private static String operations(String operations) {
        return "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"],\"Operations\":[" + operations + "]}";
    }
}
