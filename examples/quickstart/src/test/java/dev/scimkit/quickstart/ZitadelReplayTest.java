package dev.scimkit.quickstart;

import static dev.scimkit.quickstart.ZitadelServer.IGNORES_PASSWORDS;
import static dev.scimkit.quickstart.ZitadelServer.OKTA;
import static dev.scimkit.quickstart.ZitadelServer.ORG;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.server.profile.ScimProfile;
import dev.scimkit.server.zitadel.Zitadel;
import java.io.IOException;
import java.net.URISyntaxException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Sessions of Okta and Entra ID in the zitadel profile: the same answers as in the standard profile where ZITADEL
 * supports the request, and its documented errors elsewhere.
 */
class ZitadelReplayTest {

    /** Statuses of the zitadel profile that differ from those in the files. */
    private static final Map<String, Integer> OTHERWISE = Map.ofEntries(
            Map.entry("09", 204), // PATCH has no body (Z-USR-3)
            Map.entry("11", 204),
            Map.entry("12", 204),
            Map.entry("18", 501), // groups cannot be filtered (Z-Q-7)
            Map.entry("22", 501),
            Map.entry("20", 501), // groups cannot be patched (Z-P-9)
            Map.entry("23", 501),
            Map.entry("25", 501),
            Map.entry("27", 501),
            Map.entry("30", 501));

    @Test
    void session_ofOkta_isAnsweredAsDocumented() throws IOException, URISyntaxException {
        ZitadelServer zitadel = new ZitadelServer();
        zitadel.start();
        try {
            Expectation names = new Expectation();
            names.name("base", zitadel.baseUrl(ORG));
            for (RecordedRequest recorded : RecordedRequest.in("okta")) {
                replay(zitadel, recorded, names);
            }
        } finally {
            zitadel.stop();
        }
    }

    private static void replay(ZitadelServer zitadel, RecordedRequest recorded, Expectation names) {
        String number = recorded.name().substring(0, 2);
        String body =
                recorded.request().has("body") ? names.fill(recorded.request().get("body")) : null;
        Answer answer = zitadel.send(
                IGNORES_PASSWORDS,
                recorded.request().get("method").stringValue(),
                names.fill(recorded.request().get("path").stringValue()),
                body);
        int expected =
                OTHERWISE.getOrDefault(number, recorded.response().get("status").intValue());
        assertThat(answer.status()).as(recorded.name() + " " + answer.body()).isEqualTo(expected);
        switch (number) {
            case "04" -> {
                names.name("user", answer.id());
                names.name("user.created", answer.text("meta/created"));
                names.name("user.v1", answer.text("meta/version"));
            }
            case "13" -> names.name("second", answer.id());
            case "19" -> names.name("group", answer.id());
            default -> {} // no new name
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void session_ofEntraId_isAnsweredAsDocumented(boolean zitadelProfile) throws IOException {
        ZitadelServer server = new ZitadelServer(zitadelProfile ? Zitadel.profile() : ScimProfile.standard());
        server.start();
        try {
            new EntraSession(server, zitadelProfile).run();
        } finally {
            server.stop();
        }
    }

    /** Entra ID provisions a user and a group. */
    private record EntraSession(ZitadelServer server, boolean zitadel) {

        void run() {
            String core = ZitadelServer.USER;
            String enterprise = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
            expect("E-1", "GET", "/Users?filter=userName eq \"0b7c\"", null, 200, 200);
            expect("E-2", "GET", "/Users?filter=externalId eq \"jyoung\"", null, 200, 200);
            String byMail = "/Users?filter=emails%5Btype eq \"work\"%5D.value eq \"x@contoso.com\"";
            expect("E-2", "GET", byMail, null, 200, 400);
            Answer user = expect("E-3", "POST", "/Users", """
                    {"schemas":["%s","%s"],"externalId":"jyoung","userName":"Test_User","active":true,
                     "displayName":"Test User","emails":[{"type":"work","primary":true,"value":"t@contoso.com"}],
                     "meta":{"resourceType":"User"},"roles":[],
                     "name":{"formatted":"Test User","familyName":"User","givenName":"Test"}}
                    """.formatted(core, enterprise), 201, 201);
            expect("E-4", "POST", "/Users", """
                    {"schemas":["%s"],"UserName":"upper","Active":"True","DisplayName":"U",
                     "Name":{"GivenName":"U","FamilyName":"C"},"Emails":[{"Value":"u@contoso.com","Primary":true}]}
                    """.formatted(core), 201, 201);
            patch("E-5", user, "{\"op\":\"Replace\",\"path\":\"active\",\"value\":\"False\"}", 200, 204);
            expect("E-5", "GET", user.path(), null, 200, 200);
            patch(
                    "E-6",
                    user,
                    "{\"op\":\"Add\",\"path\":\"emails[type eq \\\"home\\\"].value\",\"value\":\"a@b.c\"}",
                    200,
                    400);
            patch("E-8", user, "{\"op\":\"Add\",\"path\":\"" + enterprise + ":manager\",\"value\":\"271\"}", 200, 400);
            patch(
                    "E-9",
                    user,
                    "{\"op\":\"Replace\",\"value\":{\"displayName\":\"x\",\"name.givenName\":\"y\"}}",
                    200,
                    400);
            Answer group = expect("E-11", "POST", "/Groups", """
                    {"schemas":["%s","http://schemas.microsoft.com/2006/11/ResourceManagement/ADSCIM/2.0/Group"],
                     "externalId":"g1","displayName":"Team","meta":{"resourceType":"Group"}}
                    """.formatted(ZitadelServer.GROUP), 201, 201);
            String add =
                    "{\"op\":\"Add\",\"path\":\"members\",\"value\":[{\"$ref\":null,\"value\":\"" + user.id() + "\"}]}";
            expect("E-12", "PATCH", "/Groups/" + group.id(), ZitadelServer.patchOf(add), 204, 501);
            expect("E-14", "GET", "/Groups/" + group.id() + "?excludedAttributes=members", null, 200, 200);
            String byName = "/Groups?excludedAttributes=members&filter=displayName eq \"Team\"";
            expect("E-14", "GET", byName, null, 200, 501);
            expect("E-16", "GET", "/Schemas", null, 200, 200);
            expect("E-17", "DELETE", user.path(), null, 204, 204);
            expect("E-17", "GET", user.path(), null, 404, 404);
        }

        private void patch(String id, Answer user, String operation, int standard, int other) {
            expect(id, "PATCH", user.path(), ZitadelServer.patchOf(operation), standard, other);
        }

        private Answer expect(String id, String method, String path, String body, int standard, int other) {
            Answer answer = server.send(OKTA, method, path, body);
            assertThat(answer.status())
                    .as(id + " " + method + " " + path + ": " + answer.body())
                    .isEqualTo(zitadel ? other : standard);
            return answer;
        }
    }
}
