package dev.scimkit.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** PATCH of the zitadel profile. */
class ZitadelPatchTest {

    @RegisterExtension
    static final ZitadelServer ZITADEL = new ZitadelServer();

    private static final String TWO_IMS =
            "\"ims\":[{\"value\":\"a\",\"type\":\"X\",\"primary\":true},{\"value\":\"b\",\"type\":\"Y\"}]";

    @ParameterizedTest
    @ValueSource(strings = {"add", "Add", "ADD", "replace", "Replace"})
    void op_inAnyCase_isExecuted_Z_P_1(String op) {
        Answer user = ZITADEL.createUser();

        ZITADEL.patch(user.path(), "{\"op\":\"" + op + "\",\"path\":\"title\",\"value\":\"Dr\"}")
                .expect(204);

        assertThat(ZITADEL.get(user.path()).text("title")).isEqualTo("Dr");
    }

    @Test
    void op_unknown_isInvalidValue_Z_P_1() {
        Answer user = ZITADEL.createUser();

        ZITADEL.patch(user.path(), "{\"op\":\"move\",\"path\":\"title\",\"value\":\"Dr\"}")
                .expectError(400, "invalidValue");
    }

    @Test
    void operations_none_changeNothing_Z_P_1() {
        Answer user = ZITADEL.createUser();

        ZITADEL.patch(user.path()).expect(204);
        ZITADEL.patch("/Users/unknown").expect(204);
        ZITADEL.patch("/Groups/unknown").expect(204);

        assertThat(ZITADEL.get(user.path()).body()).isEqualTo(user.body());
    }

    @Test
    void value_withoutPath_isAppliedMemberByMember_Z_P_2() {
        Answer user = ZITADEL.createUser();

        ZITADEL.patch(
                        user.path(),
                        "{\"op\":\"add\",\"value\":{\"Title\":\"Dr\",\"NICKNAME\":\"ada\",\"name\":{\"familyName\":\"King\"}}}")
                .expect(204);

        Answer read = ZITADEL.get(user.path());
        assertThat(read.text("title")).isEqualTo("Dr");
        assertThat(read.text("nickName")).isEqualTo("ada");
        assertThat(read.text("name/familyName")).isEqualTo("King");
        assertThat(read.text("name/givenName")).isEqualTo("Ada");
    }

    @ParameterizedTest
    @ValueSource(strings = {"shoeSize", "name.familyName", "urn:ietf:params:scim:schemas:core:2.0:User:title"})
    void value_withAnythingButNamesOfAttributes_isInvalidPath_Z_P_2_Z_P_6(String name) {
        Answer user = ZITADEL.createUser();

        ZITADEL.patch(user.path(), "{\"op\":\"replace\",\"value\":{\"" + name + "\":\"44\"}}")
                .expectError(400, "invalidPath");
    }

    @Test
    void add_ofAnEqualValue_replacesTheElementInPlace_Z_P_3() {
        Answer user = ZITADEL.createUser(TWO_IMS);

        ZITADEL.patch(
                        user.path(),
                        "{\"op\":\"add\",\"path\":\"ims\",\"value\":[{\"value\":\"a\",\"type\":\"Z\"},{\"value\":\"c\"}]}")
                .expect(204);

        assertThat(ZITADEL.get(user.path()).at("ims").toString())
                .isEqualTo(
                        "[{\"value\":\"a\",\"type\":\"Z\"},{\"value\":\"b\",\"type\":\"Y\"},{\"value\":\"c\",\"type\":\"\"}]");
    }

    @Test
    void add_ofSingleObject_isAListOfOne_Z_P_3() {
        Answer user = ZITADEL.createUser(TWO_IMS);

        ZITADEL.patch(user.path(), "{\"op\":\"add\",\"path\":\"ims\",\"value\":{\"value\":\"c\"}}")
                .expect(204);

        assertThat(ZITADEL.get(user.path()).at("ims").size()).isEqualTo(3);
    }

    @Test
    void primary_new_replacesTheOld_Z_P_4() {
        Answer user = ZITADEL.createUser();

        ZITADEL.patch(
                        user.path(),
                        "{\"op\":\"add\",\"path\":\"emails\",\"value\":[{\"value\":\"new@x.org\",\"primary\":true}]}")
                .expect(204);

        Answer read = ZITADEL.get(user.path());
        assertThat(read.at("emails/0/primary").booleanValue()).isFalse();
        assertThat(read.at("emails/1/primary").booleanValue()).isTrue();
    }

    @Test
    void primary_twice_isInvalidValue_Z_P_4() {
        Answer user = ZITADEL.createUser();

        ZITADEL.patch(
                        user.path(),
                        "{\"op\":\"add\",\"path\":\"emails\",\"value\":["
                                + "{\"value\":\"a@x.org\",\"primary\":true},{\"value\":\"b@x.org\",\"primary\":true}]}")
                .expectError(400, "invalidValue");
    }

    @Test
    void remove_withoutPath_isNoTarget_Z_P_5() {
        ZITADEL.patch(ZITADEL.createUser().path(), "{\"op\":\"remove\"}").expectError(400, "noTarget");
    }

    @Test
    void remove_withoutMatch_changesNothing_Z_P_5() {
        Answer user = ZITADEL.createUser(TWO_IMS);

        ZITADEL.patch(user.path(), "{\"op\":\"remove\",\"path\":\"ims[value eq \\\"none\\\"]\"}")
                .expect(204);

        assertThat(ZITADEL.get(user.path()).body()).isEqualTo(user.body());
    }

    @Test
    void replace_withoutMatch_isNoTarget_Z_P_5() {
        Answer user = ZITADEL.createUser(TWO_IMS);

        ZITADEL.patch(user.path(), "{\"op\":\"replace\",\"path\":\"ims[value eq \\\"none\\\"].type\",\"value\":\"Z\"}")
                .expectError(400, "noTarget");
    }

    @Test
    void add_withFilterInThePath_isInvalidPath_Z_P_6() {
        Answer user = ZITADEL.createUser();

        ZITADEL.patch(
                        user.path(),
                        "{\"op\":\"add\",\"path\":\"emails[type eq \\\"home\\\"].value\",\"value\":\"a@x.org\"}")
                .expectError(400, "invalidPath");
    }

    @ParameterizedTest
    @ValueSource(strings = {"shoeSize", "name.shoeSize", "userType", "x509Certificates"})
    void path_ofUnknownAttribute_isInvalidPath_Z_P_6(String path) {
        Answer user = ZITADEL.createUser();

        ZITADEL.patch(user.path(), "{\"op\":\"replace\",\"path\":\"" + path + "\",\"value\":\"1\"}")
                .expectError(400, "invalidPath");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"path\":\"title\",\"value\":[\"Dr\",\"Prof\"]",
                "\"path\":\"title\",\"value\":7",
                "\"path\":\"active\",\"value\":\"perhaps\"",
                "\"path\":\"name\",\"value\":true"
            })
    void value_ofWrongShape_isInvalidValue_Z_P_6(String operation) {
        Answer user = ZITADEL.createUser();

        ZITADEL.patch(user.path(), "{\"op\":\"replace\"," + operation + "}").expectError(400, "invalidValue");
    }

    @Test
    void subAttribute_ofMatchingElements_isReplacedAndRemoved_Z_P_7() {
        Answer user = ZITADEL.createUser(TWO_IMS, "\"phoneNumbers\":[{\"value\":\"+15555555555\"}]");

        ZITADEL.patch(
                        user.path(),
                        "{\"op\":\"replace\",\"path\":\"phoneNumbers[primary eq true].value\",\"value\":\"+1 555-555-5556\"}",
                        "{\"op\":\"remove\",\"path\":\"ims[type eq \\\"X\\\"].type\"}")
                .expect(204);

        Answer read = ZITADEL.get(user.path());
        assertThat(read.text("phoneNumbers/0/value")).isEqualTo("+15555555556");
        assertThat(read.at("ims").toString())
                .isEqualTo("[{\"value\":\"a\",\"type\":\"\"},{\"value\":\"b\",\"type\":\"Y\"}]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"op\":\"remove\",\"path\":\"userName\"",
                "\"op\":\"remove\",\"path\":\"name.givenName\"",
                "\"op\":\"remove\",\"path\":\"name\"",
                "\"op\":\"remove\",\"path\":\"emails\"",
                "\"op\":\"replace\",\"path\":\"emails\",\"value\":[]",
                "\"op\":\"replace\",\"path\":\"locale\",\"value\":\"en_US\"",
                "\"op\":\"replace\",\"path\":\"password\",\"value\":\"weak\"",
                "\"op\":\"add\",\"path\":\"phoneNumbers\",\"value\":[{\"value\":\"call me\",\"primary\":true}]"
            })
    void result_breakingTheRules_isInvalidValueAndNotStored_Z_P_8(String operation) {
        Answer user = ZITADEL.createUser();

        ZITADEL.patch(user.path(), "{\"op\":\"replace\",\"path\":\"title\",\"value\":\"Dr\"}", "{" + operation + "}")
                .expectError(400, "invalidValue");

        assertThat(ZITADEL.get(user.path()).body()).isEqualTo(user.body());
    }

    @Test
    void id_patched_isIgnored_Z_P_8() {
        Answer user = ZITADEL.createUser();
        String id = "{\"op\":\"replace\",\"path\":\"ID\",\"value\":\"other\"}";

        for (String operation :
                List.of(id, "{\"op\":\"remove\",\"path\":\"id\"}", "{\"op\":\"add\",\"value\":{\"id\":\"other\"}}")) {
            assertThat(ZITADEL.patch(user.path(), operation).status()).isEqualTo(204);
            assertThat(ZITADEL.get(user.path()).body()).isEqualTo(user.body());
        }
        assertThat(ZITADEL.patch("/Users/unknown", id).status()).isEqualTo(404);
        ZITADEL.patch(user.path(), id + ",{\"op\":\"replace\",\"path\":\"nickName\",\"value\":\"Al\"}")
                .expect(204);
        assertThat(ZITADEL.get(user.path()).text("nickName")).isEqualTo("Al");
        ZITADEL.patch(user.path(), id + ",{\"op\":\"replace\",\"path\":\"noSuch\",\"value\":1}")
                .expectError(400, "invalidPath");
    }

    @Test
    void group_patched_is501ReferringToPut_Z_P_9() {
        Answer group = ZITADEL.send(
                        ZitadelServer.OKTA,
                        "POST",
                        "/Groups",
                        "{\"schemas\":[\"" + ZitadelServer.GROUP + "\"],\"displayName\":\"Unpatched\"}")
                .expect(201);

        Answer refused = ZITADEL.patch(
                        "/Groups/" + group.id(), "{\"op\":\"replace\",\"path\":\"displayName\",\"value\":\"x\"}")
                .expectError(501, "");

        ZITADEL.patch("/Groups/unknown", "{\"op\":\"replace\",\"path\":\"displayName\",\"value\":\"x\"}")
                .expectError(501, "");
        ZITADEL.patch("/Groups/unknown", "{\"op\":\"move\"}").expectError(400, "invalidValue");
        assertThat(refused.text("detail")).contains("PUT");
        assertThat(refused.at(ZitadelServer.ERROR_DETAIL.replace("/", "~1"))
                        .get("id")
                        .stringValue())
                .isEqualTo("SCIM-GRP3p");
    }
}
