package dev.scimkit.quickstart;

import static dev.scimkit.quickstart.ZitadelServer.ERROR;
import static dev.scimkit.quickstart.ZitadelServer.GROUP;
import static dev.scimkit.quickstart.ZitadelServer.OKTA;
import static dev.scimkit.quickstart.ZitadelServer.ORG;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bulk requests of the zitadel profile. */
class ZitadelBulkTest {

    @RegisterExtension
    static final ZitadelServer ZITADEL = new ZitadelServer();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DELETE  | Users/1          | SCIM-BLK19",
                "DELETE  | /Users           | SCIM-BLK17",
                "PUT     | /Users           | SCIMKIT-",
                "PATCH   | /Users           | SCIM-BLK16",
                "POST    | /Users/1         | SCIM-BLK56",
                "POST    | /Robots          | SCIM-BLK13",
                "DELETE  | /Robots/1        | SCIM-BLK13",
                "DELETE  | /Users/1/name    | SCIM-BLK20",
                "GET     | /Users/1         | SCIM-BLK14",
                "POST    | /Bulk            | SCIM-BLK13",
                "DELETE  | /                | SCIM-BLK13",
                "DELETE  | /Users/bulkId:u  | SCIM-BLK4",
            })
    void operation_withAWrongPath_failsAloneWith400_Z_B_1(String method, String path, String id) {
        Answer bulk = bulk(
                "",
                "{\"method\":\"%s\",\"path\":\"%s\",\"bulkId\":\"a\",\"data\":{}}".formatted(method, path),
                creation("b", ZITADEL.name()));

        assertThat(bulk.text("Operations/0/status")).isEqualTo("400");
        assertThat(bulk.text("Operations/0/response/status")).isEqualTo("400");
        assertThat(bulk.text("Operations/0/response/scimType")).isEqualTo("invalidValue");
        assertThat(bulk.at("Operations/0/response")
                        .path(ZitadelServer.ERROR_DETAIL)
                        .path("id")
                        .stringValue())
                .startsWith(id);
        assertThat(bulk.text("Operations/1/status")).isEqualTo("201");
    }

    @Test
    void failure_withAnUnknownBulkId_endsInThatBulkId_Z_B_3() {
        Answer bulk = bulk("", "{\"method\":\"DELETE\",\"path\":\"/Users/bulkId:u\"}", creation("u", ""));

        assertThat(bulk.text("Operations/0/location")).isEqualTo(ZITADEL.baseUrl(ORG) + "/Users/bulkId:u");
        assertThat(bulk.at("Operations/1").has("location")).isFalse();
    }

    @Test
    void bulkId_ofEarlierPost_resolvesInPathAndMember_Z_B_2() {
        Answer bulk = bulk(
                "",
                creation("u", ZITADEL.name()),
                group("g", "Resolved", "bulkId:u"),
                "{\"method\":\"PATCH\",\"path\":\"/Users/bulkId:u\",\"data\":%s}"
                        .formatted(ZitadelServer.patchOf("{\"op\":\"replace\",\"path\":\"title\",\"value\":\"Dr\"}")));

        String user = bulk.text("Operations/0/location").replace(ZITADEL.baseUrl(ORG), "");
        String group = bulk.text("Operations/1/location").replace(ZITADEL.baseUrl(ORG), "");
        assertThat(bulk.text("Operations/2/status")).isEqualTo("204");
        assertThat(ZITADEL.get(user).text("title")).isEqualTo("Dr");
        assertThat("/Users/" + ZITADEL.get(group).text("members/0/value")).isEqualTo(user);
    }

    @Test
    void bulkId_ofLaterPost_cannotBeResolved_Z_B_2() {
        Answer bulk = bulk("", group("g", "Too early", "bulkId:u"), creation("u", ZITADEL.name()));

        assertThat(bulk.text("Operations/0/status")).isEqualTo("400");
        assertThat(bulk.text("Operations/0/response/scimType")).isEqualTo("invalidValue");
        assertThat(bulk.text("Operations/0/response/detail")).isEqualTo("Could not resolve bulkID u to created ID");
        assertThat(bulk.text("Operations/1/status")).isEqualTo("201");
    }

    @Test
    void results_ofOperations_haveAStringStatusAndTheCompleteError_Z_B_3() {
        Answer user = ZITADEL.createUser();
        String location = ZITADEL.baseUrl(ORG) + user.path();

        Answer bulk = bulk(
                "",
                creation("new", ZITADEL.name()),
                "{\"method\":\"PUT\",\"path\":\"%s\",\"data\":%s}"
                        .formatted(user.path(), ZITADEL.user(user.text("userName"))),
                "{\"method\":\"PATCH\",\"path\":\"%s\",\"data\":%s}"
                        .formatted(
                                user.path(),
                                ZitadelServer.patchOf("{\"op\":\"add\",\"path\":\"title\",\"value\":\"Dr\"}")),
                "{\"method\":\"DELETE\",\"path\":\"%s\"}".formatted(user.path()),
                creation("bad", "").replace("\"userName\":\"\",", ""));

        assertThat(bulk.at("Operations/0/method").stringValue()).isEqualTo("POST");
        assertThat(bulk.text("Operations/0/bulkId")).isEqualTo("new");
        assertThat(bulk.text("Operations/0/status")).isEqualTo("201");
        assertThat(bulk.at("Operations/1").toString())
                .isEqualTo("{\"method\":\"PUT\",\"location\":\"" + location + "\",\"status\":\"200\"}");
        assertThat(bulk.at("Operations/2").toString())
                .isEqualTo("{\"method\":\"PATCH\",\"location\":\"" + location + "\",\"status\":\"204\"}");
        assertThat(bulk.at("Operations/3").toString())
                .isEqualTo("{\"method\":\"DELETE\",\"location\":\"" + location + "\",\"status\":\"204\"}");
        assertThat(bulk.text("Operations/4/status")).isEqualTo("400");
        assertThat(bulk.text("Operations/4/response/schemas/0")).isEqualTo(ERROR);
        assertThat(bulk.text("Operations/4/response/scimType")).isEqualTo("invalidValue");
        assertThat(bulk.at("Operations/4").has("location")).isFalse();
    }

    @Test
    void post_withoutBulkId_isExecuted_Z_B_3() {
        Answer bulk = bulk("", creation("x", ZITADEL.name()).replace("\"bulkId\":\"x\",", ""));

        assertThat(bulk.text("Operations/0/status")).isEqualTo("201");
        assertThat(bulk.at("Operations/0").has("bulkId")).isFalse();
    }

    @Test
    void failOnErrors_reached_stopsTheRequest_Z_B_4() {
        String failing = "{\"method\":\"DELETE\",\"path\":\"/Users/none\"}";

        Answer stopped = bulk(
                "\"failOnErrors\":2,", failing, creation("a", ZITADEL.name()), failing, creation("b", ZITADEL.name()));
        Answer all = bulk("", failing, failing, creation("c", ZITADEL.name()));

        assertThat(stopped.at("Operations").size()).isEqualTo(3);
        assertThat(all.at("Operations").size()).isEqualTo(3);
        assertThat(all.text("Operations/2/status")).isEqualTo("201");
    }

    private static Answer bulk(String member, String... operations) {
        return ZITADEL.send(OKTA, "POST", "/Bulk", """
                {"schemas":["urn:ietf:params:scim:api:messages:2.0:BulkRequest"],%s"Operations":[%s]}
                """.formatted(member, String.join(",", operations)))
                .expect(200);
    }

    private static String creation(String bulkId, String userName) {
        return "{\"method\":\"POST\",\"bulkId\":\"%s\",\"path\":\"/Users\",\"data\":%s}"
                .formatted(bulkId, ZITADEL.user(userName));
    }

    private static String group(String bulkId, String displayName, String member) {
        return ("{\"method\":\"POST\",\"bulkId\":\"%s\",\"path\":\"/Groups\",\"data\":"
                        + "{\"schemas\":[\"%s\"],\"displayName\":\"%s\",\"members\":[{\"value\":\"%s\"}]}}")
                .formatted(bulkId, GROUP, displayName, member);
    }
}
