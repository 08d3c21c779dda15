package dev.scimkit.quickstart;

import static dev.scimkit.quickstart.ZitadelServer.BOTH_ORGS;
import static dev.scimkit.quickstart.ZitadelServer.COMMON;
import static dev.scimkit.quickstart.ZitadelServer.NO_ROLE;
import static dev.scimkit.quickstart.ZitadelServer.OKTA;
import static dev.scimkit.quickstart.ZitadelServer.ORG;
import static dev.scimkit.quickstart.ZitadelServer.OTHER_ORG;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses, organizations, access, media types and sizes of the zitadel profile. */
class ZitadelAddressingTest {

    @RegisterExtension
    static final ZitadelServer ZITADEL = new ZitadelServer();

    @Test
    void location_ofUser_isAbsoluteAndContainsTheOrganization_Z_URL_1() {
        Answer user = ZITADEL.createUser();

        String expected = ZITADEL.baseUrl(ORG) + "/Users/" + user.id();
        assertThat(user.text("meta/location")).isEqualTo(expected);
        assertThat(expected).matches("http://127\\.0\\.0\\.1:[0-9]+/scim/v2/322355063156684166/Users/.+");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET    | /ServiceProviderConfig | 200",
                "GET    | /Schemas               | 200",
                "GET    | /Schemas/urn:ietf:params:scim:schemas:core:2.0:User | 200",
                "GET    | /ResourceTypes         | 200",
                "GET    | /ResourceTypes/User    | 200",
                "GET    | /Users                 | 200",
                "POST   | /Users                 | 400",
                "POST   | /Users/.search         | 400",
                "GET    | /Users/x               | 404",
                "PUT    | /Users/x               | 404",
                "PATCH  | /Users/x               | 400",
                "DELETE | /Users/x               | 404",
                "POST   | /Bulk                  | 400",
                "GET    | /Groups                | 200",
                "POST   | /Groups                | 400",
                "POST   | /Groups/.search        | 400",
                "GET    | /Groups/x              | 404",
                "PUT    | /Groups/x              | 404",
                "PATCH  | /Groups/x              | 400",
                "DELETE | /Groups/x              | 404",
            })
    void endpoint_called_exists_Z_URL_2(String method, String path, int status) {
        ZITADEL.send(OKTA, method, path, method.startsWith("P") ? "{}" : null).expect(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ServiceProviderConfig", "/Schemas", "/ResourceTypes", "/ResourceTypes/Group"})
    void discovery_withoutToken_answers_Z_URL_3(String path) {
        ZITADEL.send(ZITADEL.request(ORG, "GET", path, null)).expect(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/Users", "/Users/1", "/Groups"})
    void resourceEndpoint_withoutToken_is401_Z_URL_3_Z_AUTH_1(String path) {
        ZITADEL.send(ZITADEL.request(ORG, "GET", path, null)).expectError(401, "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer wrong", "Basic b2t0YTpva3Rh", "token-of-okta", "Bearer"})
    void credentials_otherThanAKnownBearerToken_are401_Z_AUTH_1(String authorization) {
        ZITADEL.send(ZITADEL.request(ORG, "GET", "/Users", null).header("Authorization", authorization))
                .expectError(401, "");
    }

    @Test
    void orgUserManager_inItsOrganization_mayReadWriteAndDelete_Z_AUTH_2() {
        Answer user = ZITADEL.send(COMMON, "POST", "/Users", ZITADEL.user(ZITADEL.name()))
                .expect(201);

        ZITADEL.send(COMMON, "GET", user.path(), null).expect(200);
        ZITADEL.send(COMMON, "DELETE", user.path(), null).expect(204);
    }

    @Test
    void bulk_withoutRole_isAcceptedButEachOperationRefused_Z_AUTH_2_Z_AUTH_3() {
        Answer bulk = ZITADEL.send(NO_ROLE, "POST", "/Bulk", """
                {"schemas":["urn:ietf:params:scim:api:messages:2.0:BulkRequest"],"Operations":[
                 {"method":"DELETE","path":"/Users/1"},
                 {"method":"POST","bulkId":"x","path":"/Users","data":%s}]}
                """.formatted(ZITADEL.user(ZITADEL.name())))
                .expect(200);

        assertThat(bulk.text("Operations/0/status")).isEqualTo("404");
        assertThat(bulk.text("Operations/1/status")).isEqualTo("404");
        assertThat(bulk.text("Operations/1/response/detail")).isEqualTo("membership not found");
    }

    @Test
    void caller_withoutRole_gets404AsForAnUnknownOrganization_Z_AUTH_3() {
        Answer without = ZITADEL.send(NO_ROLE, "GET", "/Users", null).expectError(404, "");
        Answer unknown = ZITADEL.sendTo("no-such-organization", NO_ROLE, "GET", "/Users", null)
                .expectError(404, "");

        assertThat(without.text("detail")).isEqualTo("membership not found");
        assertThat(unknown.body()).isEqualTo(without.body());
    }

    @Test
    void organization_withoutDigits_isAccepted_Z_URL_1() {
        ZITADEL.sendTo("acme-ltd_7", OKTA, "GET", "/Users", null).expectError(404, "");
    }

    @Test
    void user_ofAnotherOrganization_cannotBeReached_Z_TEN_1() {
        Answer user = ZITADEL.createUser();
        String body = ZITADEL.user(user.text("userName"));

        ZITADEL.sendTo(OTHER_ORG, BOTH_ORGS, "GET", user.path(), null).expectError(404, "");
        ZITADEL.sendTo(OTHER_ORG, BOTH_ORGS, "PUT", user.path(), body).expectError(404, "");
        String patch = ZitadelServer.patchOf("{\"op\":\"replace\",\"path\":\"active\",\"value\":false}");
        ZITADEL.sendTo(OTHER_ORG, BOTH_ORGS, "PATCH", user.path(), patch).expectError(404, "");
        ZITADEL.sendTo(OTHER_ORG, BOTH_ORGS, "DELETE", user.path(), null).expectError(404, "");
        assertThat(ZITADEL.sendTo(OTHER_ORG, BOTH_ORGS, "GET", "/Users", null).text("totalResults"))
                .isEqualTo("0");
        assertThat(ZITADEL.get(user.path()).expect(200).body()).isEqualTo(user.body());
    }

    @Test
    void answer_withAndWithoutBody_isScimJson_Z_MT_1() {
        Answer user = ZITADEL.createUser();

        assertThat(user.header("Content-Type")).isEqualTo("application/scim+json");
        assertThat(ZITADEL.get("/Users/none").header("Content-Type")).isEqualTo("application/scim+json");
        assertThat(ZITADEL.send(OKTA, "DELETE", user.path(), null).expect(204).header("Content-Type"))
                .isEqualTo("application/scim+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/scim+json",
                "APPLICATION/SCIM+JSON; charset=UTF-8",
                "application/json",
                "application/*",
                "*/*"
            })
    void mediaType_known_isAccepted_Z_MT_2(String type) {
        ZITADEL.send(ZITADEL.request(ORG, "POST", "/Users", ZITADEL.user(ZITADEL.name()))
                        .header("Authorization", "Bearer " + OKTA)
                        .header("Content-Type", type)
                        .header("Accept", type))
                .expect(201);
    }

    @Test
    void mediaType_absent_isAccepted_Z_MT_2() {
        ZITADEL.send(ZITADEL.request(ORG, "POST", "/Users", ZITADEL.user(ZITADEL.name()))
                        .header("Authorization", "Bearer " + OKTA))
                .expect(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "application/json; charset=iso-8859-1"})
    void contentType_other_isInvalidValue_Z_MT_2(String type) {
        ZITADEL.send(ZITADEL.request(ORG, "POST", "/Users", ZITADEL.user(ZITADEL.name()))
                        .header("Authorization", "Bearer " + OKTA)
                        .header("Content-Type", type))
                .expectError(400, "invalidValue");
    }

    @Test
    void mediaType_otherWithoutToken_isInvalidValue_Z_MT_2() {
        ZITADEL.send(ZITADEL.request(ORG, "GET", "/Users", null).header("Accept", "text/html"))
                .expectError(400, "invalidValue");
        ZITADEL.send(ZITADEL.request(ORG, "POST", "/Users", "{}").header("Content-Type", "text/plain"))
                .expectError(400, "invalidValue");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/json; charset=iso-8859-1"})
    void accept_other_isInvalidValue_Z_MT_2(String type) {
        ZITADEL.send(ZITADEL.request(ORG, "GET", "/Users", null)
                        .header("Authorization", "Bearer " + OKTA)
                        .header("Accept", type))
                .expectError(400, "invalidValue");
    }

    @Test
    void body_overAMillionBytes_is413_Z_LIM_1() {
        String user = ZITADEL.user(ZITADEL.name());
        String largest = user + " ".repeat(1_000_000 - user.length());

        ZITADEL.send(OKTA, "POST", "/Users", largest).expect(201);
        ZITADEL.send(OKTA, "POST", "/Users", largest + " ").expectError(413, "invalidValue");
    }

    @Test
    void bulk_overAHundredOperations_is413InvalidValue_Z_LIM_2() {
        ZITADEL.send(OKTA, "POST", "/Bulk", deletions(100)).expect(200);
        ZITADEL.send(OKTA, "POST", "/Bulk", deletions(101)).expectError(413, "invalidValue");
    }

    private static String deletions(int count) {
        String operations = "{\"method\":\"DELETE\",\"path\":\"/Users/none\"},".repeat(count);
        return "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:BulkRequest\"],\"Operations\":["
                + operations.substring(0, operations.length() - 1) + "]}";
    }
}
