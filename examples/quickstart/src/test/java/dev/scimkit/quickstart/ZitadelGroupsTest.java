package dev.scimkit.quickstart;

import static dev.scimkit.quickstart.ZitadelServer.ERROR_DETAIL;
import static dev.scimkit.quickstart.ZitadelServer.GROUP;
import static dev.scimkit.quickstart.ZitadelServer.OKTA;
import static dev.scimkit.quickstart.ZitadelServer.ORG;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Groups of the zitadel profile. */
class ZitadelGroupsTest {

    @RegisterExtension
    static final ZitadelServer ZITADEL = new ZitadelServer();

    @Test
    void displayName_missing_isInvalidValue_Z_G_1() {
        ZITADEL.send(OKTA, "POST", "/Groups", "{\"schemas\":[\"" + GROUP + "\"]}")
                .expectError(400, "invalidValue");
    }

    @Test
    void displayName_takenInAnyCase_isUniqueness_Z_G_1() {
        create("Engines").expect(201);

        create("ENGINES").expectError(409, "uniqueness");
    }

    @Test
    void members_read_areComplete_Z_G_2() {
        Answer user = ZITADEL.createUser("\"displayName\":\"Ada, Countess\"");

        Answer created = create("Members", "{\"value\":\"" + user.id() + "\"}").expect(201);

        assertThat(created.at("members").toString()).isEqualTo("[{\"value\":\"" + user.id() + "\"}]");
        assertThat(ZITADEL.get("/Groups/" + created.id()).at("members").toString())
                .isEqualTo("[{\"value\":\"%s\",\"$ref\":\"%s\",\"type\":\"User\",\"display\":\"Ada, Countess\"}]"
                        .formatted(user.id(), ZITADEL.baseUrl(ORG) + user.path()));
    }

    @Test
    void member_ofTypeUser_isAccepted_Z_G_2() {
        Answer user = ZITADEL.createUser();

        create("Typed", "{\"value\":\"" + user.id() + "\",\"type\":\"User\"}").expect(201);
    }

    @ParameterizedTest
    @CsvSource({"Group,SCIM-GRP6n", "Robot,SCIM-GRP7t"})
    void member_ofAnotherType_isInvalidValue_Z_G_2(String type, String id) {
        Answer refused = create("Odd " + type, "{\"value\":\"1\",\"type\":\"" + type + "\"}")
                .expectError(400, "invalidValue");

        assertThat(refused.body().get(ERROR_DETAIL).get("id").stringValue()).isEqualTo(id);
    }

    @Test
    void member_notAUser_isInvalidValue_Z_G_2() {
        Answer refused = create("Dangling", "{\"value\":\"nobody\"}", "{\"value\":\"noone\"}")
                .expectError(400, "");

        assertThat(refused.body().has("scimType")).isFalse();
        assertThat(refused.text("detail")).contains("nobody", "noone");
        assertThat(refused.body().get(ERROR_DETAIL).get("id").stringValue()).isEqualTo("CMDGRP-5jLqXz");
    }

    @Test
    void errors_aboutGroups_haveTheirIds_Z_G_4() {
        String path = "/Groups/" + create("Identified").expect(201).id();

        assertThat(id(ZITADEL.send(OKTA, "POST", "/Groups", "{\"schemas\":[\"" + GROUP + "\"]}")))
                .isEqualTo("SCIM-GRP1m");
        assertThat(id(ZITADEL.send(OKTA, "PUT", path, "{\"schemas\":[\"" + GROUP + "\"]}")))
                .isEqualTo("SCIM-GRP2r");
        assertThat(id(ZITADEL.get("/Groups?filter=displayName eq \"x\""))).isEqualTo("SCIM-GRP4l");
        assertThat(id(ZITADEL.get("/Groups/unknown"))).isEqualTo("SCIM-GRP5o");
        assertThat(id(ZITADEL.send(OKTA, "DELETE", "/Groups/unknown", null))).isEqualTo("SCIM-GRP5o");
    }

    @Test
    void externalId_ofAGroup_isNotKept_Z_G_3() {
        Answer group = ZITADEL.send(
                        OKTA, "POST", "/Groups", body("External").replace("\"members\":[]", "\"externalId\":\"g-1\""))
                .expect(201);

        assertThat(ZITADEL.get("/Groups/" + group.id()).body().has("externalId"))
                .isFalse();
    }

    private static String id(Answer refused) {
        return refused.body().get(ERROR_DETAIL).get("id").stringValue();
    }

    @Test
    void group_replaced_hasTheNewNameAndMembersOnly_Z_G_3() {
        Answer one = ZITADEL.createUser();
        Answer other = ZITADEL.createUser();
        Answer group = create("Old name", "{\"value\":\"" + one.id() + "\"}").expect(201);
        String path = "/Groups/" + group.id();

        Answer replaced = ZITADEL.send(OKTA, "PUT", path, body("New name", "{\"value\":\"" + other.id() + "\"}"))
                .expect(200);

        assertThat(replaced.text("displayName")).isEqualTo("New name");
        assertThat(replaced.at("members").size()).isEqualTo(1);
        assertThat(replaced.text("members/0/value")).isEqualTo(other.id());
        assertThat(ZITADEL.send(OKTA, "PUT", path, body("New name"))
                        .expect(200)
                        .body()
                        .has("members"))
                .isFalse();
    }

    @Test
    void group_deleted_isGone_Z_G_3() {
        String path = "/Groups/" + create("Short-lived").expect(201).id();

        ZITADEL.send(OKTA, "DELETE", path, null).expect(204);

        ZITADEL.send(OKTA, "DELETE", path, null).expectError(404, "");
        ZITADEL.get(path).expectError(404, "");
    }

    @Test
    void group_inBulk_isCreated_Z_G_3() {
        Answer bulk = ZITADEL.send(OKTA, "POST", "/Bulk", """
                {"schemas":["urn:ietf:params:scim:api:messages:2.0:BulkRequest"],"Operations":[
                 {"method":"POST","bulkId":"g","path":"/Groups","data":%s}]}
                """.formatted(body("In bulk")))
                .expect(200);

        assertThat(bulk.text("Operations/0/status")).isEqualTo("201");
    }

    private static Answer create(String displayName, String... members) {
        return ZITADEL.send(OKTA, "POST", "/Groups", body(displayName, members));
    }

    private static String body(String displayName, String... members) {
        return "{\"schemas\":[\"%s\"],\"displayName\":\"%s\",\"members\":[%s]}"
                .formatted(GROUP, displayName, String.join(",", members));
    }
}
