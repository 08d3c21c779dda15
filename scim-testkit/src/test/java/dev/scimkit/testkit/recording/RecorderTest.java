package dev.scimkit.testkit.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.scimkit.testkit.ReferenceServer;
import dev.scimkit.testkit.ScimTestkit;
import dev.scimkit.testkit.report.ConformanceReport;
import dev.scimkit.testkit.rule.Suite;
import dev.scimkit.testkit.session.SessionFile;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecorderTest {

    private static final Recorder.Naming NAMING = new Recorder.Naming("HR-1", "HR sends what it sends", "");

    private static final String CURL = """
            # copied from the proxy
            curl -sS -X POST 'https://scim.example.com/scim/v2/42/Users' \\
              -H 'Authorization: Bearer t0p-s3cret-token' \\
              -H 'User-Agent: HR/2.1' -H "Content-Type: application/scim+json" \\
              --data-raw '{"schemas":["urn:ietf:params:scim:schemas:core:2.0:User"],"userName":"ada@example.com",
                "password":"Lovel4ce!","active":true}'
            curl "https://scim.example.com/scim/v2/42/Users?filter=userName%20eq%20%22ada%40example.com%22" -A HR/2.1
            curl -XPATCH -A HR/2.1 https://scim.example.com/scim/v2/42/Users/9f8e -H 'Cookie: sid=c00kie-of-hr' -d '
              {"schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
               "Operations":[{"op":"replace","path":"active","value":false}]}'
            curl -A HR/2.1 https://scim.example.com/scim/v2/42/Users/9f8e
            curl -A HR/2.1 -d 'grant_type=client_credentials&client_secret=cl1ent-s3cret' https://login.example.com/token
            """;

    private static final String SESSION = """
            # Recorded. Credentials and other secrets are left out or replaced.
            # Add below each status what the client needs of the answer, such as: /active is false
            every request: User-Agent: HR/2.1

            == HR-1 required needs FILTER PATCH
            HR sends what it sends
            check: that each request is answered as it was when it was recorded

            POST /Users
            Content-Type: application/scim+json
            {"schemas":["urn:ietf:params:scim:schemas:core:2.0:User"],"userName":"{run}-ada@example.com",\
            "password":"Recorded-Pa55word","active":true}
            -> 2xx
            id1 = /id

            GET /Users?filter=userName eq "{run}-ada@example.com"
            -> 2xx

            PATCH /Users/{id1}
            {"schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],\
            "Operations":[{"op":"replace","path":"active","value":false}]}
            -> 2xx

            GET /Users/{id1}
            -> 2xx
            """;

    private static final String HAR = """
            {"log":{"entries":[
             {"request":{"method":"POST","url":"https://h.example/scim/Groups","headers":[
               {"name":"X-Api-Key","value":"k3y-of-hr"}],
               "postData":{"text":"{\\"displayName\\":\\"Staff {a}\\",\\"externalId\\":\\"{x}\\"}"}},
              "response":{"status":201,"content":{"text":"{\\"id\\":\\"g-77\\"}"}}},
             {"request":{"method":"GET","url":"https://h.example/scim/Groups/g-77?access_token=qu3ry-token"},
              "response":{"status":404,"content":{}}},
             {"request":{"method":"GET","url":"https://h.example/app.js"},"response":{"status":200}}]}}
            """;

    private static Recorder.Recorded record(String recording) {
        return Recorder.session(recording, NAMING);
    }

    @Test
    void session_ofCurlCommands_isWrittenAsPeopleWouldWriteIt() {
        Recorder.Recorded recorded = record(CURL);

        assertThat(recorded.text()).isEqualTo(SESSION);
        assertThat(recorded.requests()).isEqualTo(4);
        assertThat(recorded.leftOut()).isEqualTo(1);
    }

    @Test
    void session_recorded_runsAgainstAServer() {
        SessionFile session = SessionFile.parse("hr.session", record(CURL).text(), Suite.OWN, "HR");

        ConformanceReport report = ScimTestkit.of(Suite.OWN).with(session).run(ReferenceServer.inProcess());

        assertThat(report.failed()).isEmpty();
        assertThat(report.passed()).hasSize(1);
    }

    @Test
    void session_ofHar_hasStatusesAndIds() {

        assertThat(record(HAR).text()).endsWith("""
                        POST /Groups
                        {"displayName":"{run}-Staff \\u007ba}","externalId":"{run}-\\u007bx}"}
                        -> 201
                        id1 = /id

                        GET /Groups/{id1}?access_token=replaced-secret
                        -> 404
                        """).contains("needs GROUPS\n");
    }

    /** A bulk response names no ids, but locations that end with them. */
    @Test
    void session_createdInBulk_hasNamesAndIds() {
        String har = """
            {"log":{"entries":[
             {"request":{"method":"POST","url":"https://h.example/scim/Bulk",
               "postData":{"text":"{\\"Operations\\":[{\\"method\\":\\"DELETE\\",\\"path\\":\\"/Users/u-1\\"},\
            {\\"method\\":\\"POST\\",\\"path\\":\\"/Users\\",\\"bulkId\\":\\"b\\",\\"data\\":{\\"userName\\":\\"ada@example.com\\"}}]}"}},
              "response":{"status":200,"content":{"text":"{\\"Operations\\":[{\\"method\\":\\"DELETE\\",\\"status\\":\\"204\\"},\
            {\\"method\\":\\"POST\\",\\"status\\":\\"201\\",\\"location\\":\\"https://h.example/scim/Users/u%2B77-8\\"}]}"}}},
             {"request":{"method":"GET","url":"https://h.example/scim/Users/u%2B77-8"},
              "response":{"status":200,"content":{}}}]}}
            """;

        String text = record(har).text();

        assertThat(text).endsWith("""
                {"Operations":[{"method":"DELETE","path":"/Users/u-1"},{"method":"POST","path":"/Users","bulkId":"b",\
                "data":{"userName":"{run}-ada@example.com"}}]}
                -> 200
                id1 = last segment of /Operations/1/location

                GET /Users/{id1}
                -> 200
                """);
    }

    @Test
    void session_createdInBulk_runsAgainstAServer() {
        SessionFile session = SessionFile.parse("hr.session", """
                == HR-2 required needs BULK
                HR creates a user in bulk and reads it
                check: that results have locations

                POST /Bulk
                Content-Type: application/scim+json
                {"schemas":["urn:ietf:params:scim:api:messages:2.0:BulkRequest"],"Operations":[{"method":"POST",\
                "path":"/Users","bulkId":"b","data":{"schemas":["urn:ietf:params:scim:schemas:core:2.0:User"],\
                "userName":"{run}-ada"}}]}
                -> 200
                id1 = last segment of /Operations/0/location

                GET /Users/{id1}
                -> 200
                /userName is "{run}-ada"
                """, Suite.OWN, "HR");

        ConformanceReport report = ScimTestkit.of(Suite.OWN).with(session).run(ReferenceServer.inProcess());

        assertThat(report.passed()).as(report.describe()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "'-G --data-urlencode ''filter=userName eq \"a&b+c\"'' -d count=1', 'filter=userName eq \"a%26b%2Bc\"&count=1'",
        "'-G --data-urlencode =a=b', a%3Db",
        "'-G --data-urlencode a/b', a%2Fb",
    })
    void session_dataToEncode_isInTheQuery(String options, String query) {
        assertThat(record("curl https://h.example/scim/Users " + options).text())
                .contains("GET /Users?" + query + "\n");
    }

    @Test
    void session_anySecretOfTheRecording_isGone() {
        String basic = Base64.getEncoder().encodeToString("hr-client:b4sic-s3cret".getBytes());
        String recording = """
                curl -u 'hr:u53r-s3cret' https://h.example/scim/Users -b 'a=first-c00kie; b=second-c00kie'
                curl 'https://h.example/scim/Users?token=par4meter%%21x' -H 'Authorization: Basic %s'
                curl https://na:us3rinfo-s3cret@h.example/scim/Users --oauth2-bearer 0auth-s3cret -H 'X-Auth-Token: h3ader-s3cret'
                curl https://h.example/scim/Users -H 'User-Agent: HR h3ader-s3cret' -d '{"userName":"par4meter!x 0auth-s3cret",
                  "password":"p4ss-\\"word","clientSecret":{"x":["n3sted-s3cret"]},"refresh_token":8675309123,
                  "displayName":"p4ss-\\"word 8675309123","h3ader-s3cret":1}'
                curl -X PATCH https://h.example/scim/Users/1 -d '{"Operations":[{"op":"replace","path":"password",
                  "value":"patch-s3cret"},{"op":"add","path":"urn:x:y:User:apiToken","value":{"v":"ext3nsion-s3cret"}}]}'
                curl -X DELETE https://h.example/scim/Users/par4meter%%21x
                curl 'https://h.example/scim/Users/slash%%2fs3cret?slash%%2fs3cret&slash%%2fs3cret=1' -H 'X-Token: slash/s3cret'
                curl 'https://h.example/scim/Users?x=f0rm-s3cret'
                curl -d 'client_assertion=f0rm-s3cret' https://login.example.com/token?code=c0de-s3cret
                """.formatted(basic);

        assertThat(record(recording).text())
                .doesNotContain(
                        "u53r-s3cret",
                        "first-c00kie",
                        "second-c00kie",
                        "par4meter",
                        basic,
                        "b4sic-s3cret",
                        "us3rinfo-s3cret",
                        "0auth-s3cret",
                        "h3ader-s3cret",
                        "p4ss",
                        "n3sted-s3cret",
                        "8675309123",
                        "patch-s3cret",
                        "slash",
                        "ext3nsion-s3cret",
                        "f0rm-s3cret",
                        "c0de-s3cret")
                .contains("\"password\":\"Recorded-Pa55word\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "subscription-key",
                "Subscription%2DKey",
                "access_key",
                "authkey",
                "pass",
                "passcode",
                "otp",
                "totp",
                "PIN",
                "api.key",
                "api%2Ekey"
            })
    void session_parameterWithTellingName_isReplaced(String name) {
        assertThat(record("curl 'https://h/scim/Users?x=s3cret-1&" + name + "=s3cret-1'")
                        .text())
                .contains("GET /Users?x=replaced-secret&" + name + "=replaced-secret\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "subscription-key",
                "access_key",
                "authkey",
                "pass",
                "passCode",
                "otp",
                "pin",
                "api.key",
                "urn:x:User:pin"
            })
    void session_memberWithTellingName_isReplaced(String name) {
        assertThat(record("curl https://h/scim/Users -d '{\"title\":\"a 73519\",\"" + name + "\":73519}'")
                        .text())
                .contains("{\"title\":\"a replaced-secret\",\"" + name + "\":\"replaced-secret\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"compass", "spinning", "bypass", "laptop", "pinned", "keyboard", "passport", "compass.value"})
    void session_memberWhoseNameOnlyContainsOne_isKept(String name) {
        assertThat(record("curl https://h/scim/Users -d '{\"" + name + "\":\"Nordwest\"}'"
                                + "\ncurl -X PATCH https://h/scim/Users/1 -d '{\"path\":\"" + name
                                + "\",\"value\":\"Nordwest\"}'")
                        .text())
                .contains("{\"" + name + "\":\"Nordwest\"}", "\"value\":\"Nordwest\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"Path\":\"password\",\"Value\"",
                "\"VALUE\":\"p4tch-s3cret\",\"PATH\":\"apiToken\",\"x\"",
                "\"path\":\"apiTokens[type eq \\\"urn:x:y\\\"]\",\"value\"",
                "\"path\":\"apiTokens[type eq \\\"a]\\\\\\\":b\\\"].value\",\"value\"",
                "\"path\":\"urn:x:2.0:User:logins[type eq \\\"urn:x:y\\\"].pin\",\"value\"",
                "\"path\":\"x[type eq \\\"password\\\"].value\",\"value\"",
                "\"path\":\"apiTokens[type eq \\\"urn:x:y\",\"value\"",
            })
    void session_patchOfASecret_isReplaced(String pathAndValue) {
        assertThat(record("curl -X PATCH https://h/scim/Users/1 -d '{\"Operations\":[{\"op\":\"replace\","
                                + pathAndValue + ":\"p4tch-s3cret\"}]}'\ncurl https://h/scim/Users/p4tch-s3cret")
                        .text())
                .doesNotContain("p4tch");
    }

    @Test
    void session_matrixParameters_areLeftOut() {
        assertThat(record("""
                                curl 'https://h/scim;v=1/Users;jsessionid=s3ssion-1?count=1'
                                curl 'https://h/scim/Users/7a;jsessionid=s3ssion-1'
                                curl https://h/scim/Users/s3ssion-1
                                """).text())
                .contains("GET /Users?count=1\n", "GET /Users/7a\n", "GET /Users/replaced-secret\n")
                .doesNotContain(";");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "curl https://h/token -d 'grant_type=x&client_secret=cl1ent-s3cret'",
                "curl https://h/token -H 'Content-Type: application/json' -d '{\"client_secret\":\"cl1ent-s3cret\"}'",
                "curl https://h/app.js?token=cl1ent-s3cret",
                "curl https://h/web/Users?token=cl1ent-s3cret",
                "curl https://h/Users -H 'content-type: application/x-www-form-urlencoded;charset=UTF-8' -d"
                        + " client_secret=cl1ent-s3cret",
            })
    void session_elsewhereOnTheHost_isLeftOut(String other) {
        Recorder.Recorded recorded =
                record("curl https://h/Users/cl1ent-s3cret\n" + other + "\ncurl https://h/Users -d '{}'");

        assertThat(recorded.requests()).isEqualTo(2);
        assertThat(recorded.leftOut()).isEqualTo(1);
        assertThat(recorded.text()).contains("GET /Users/replaced-secret\n", "POST /Users\n{}\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-d grant_type=x",
                "-H 'Content-Type: application/x-www-form-urlencoded' -d grant_type",
                "-H 'Content-Type: application/json' -d '{\"client_secret\":\"cl1ent-s3cret\"}'",
            })
    void session_tokenEndpointBelowTheBase_isLeftOut(String body) {
        Recorder.Recorded recorded =
                record("curl https://h/scim/v2/oauth/token " + body + "\ncurl https://h/scim/v2/Devices\n"
                        + "curl https://h/scim/v2/Users -H 'Content-Type: application/x-www-form-urlencoded' -d '{}'");

        assertThat(recorded.text()).contains("GET /Devices\n", "POST /Users\n").doesNotContain("oauth");
        assertThat(recorded.leftOut()).isEqualTo(1);
    }

    @Test
    void session_harWithParamsAndRepeatedFields_hasNoSecretOfThem() {
        String recorded = record("""
                \uFEFF{"log":{"entries":[
                 {"request":{"method":"POST","url":"https://h/scim/oauth/token",
                   "postData":{"params":[{"name":"client_secret","value":"p4ram/s3cret"},{"name":"scope"}]}},
                  "response":{"headers":[{"name":"set-cookie","value":"a=c00kie-one; Domain=example.com\\nb=c00kie-two"},
                      {"name":"Set-Cookie","value":"c=c00kie-three; HttpOnly; Path=/scim/v2/x"}],
                    "cookies":[{"name":"d","value":"c00kie-four"}]}},
                 {"request":{"method":"GET","url":"https://h/scim/Users","headers":[
                   {"name":"Accept","value":"a/b"},{"name":"accept","value":"a/b"},{"name":"Accept","value":"c/d"},
                   {"name":"Cookie","value":"e=c00kie-five"},{"name":"cookie","value":"f=c00kie-six"},
                   {"name":"Authorization","value":"Bearer t0ken-one"},{"name":"Authorization","value":"Bearer t0ken-two"}]}},
                 {"request":{"method":"POST","url":"https://h/scim/Users","postData":{"text":
                   "{\\"title\\":\\"p4ram/s3cret c00kie-one c00kie-two c00kie-three c00kie-four c00kie-five c00kie-six \
                t0ken-one t0ken-two HttpOnly example.com\\"}"}}}]}}
                """).text();

        assertThat(recorded)
                .contains("Accept: a/b, c/d\n")
                .contains("{\"title\":\"" + "replaced-secret ".repeat(9) + "HttpOnly example.com\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'params':[{'name':'client_secret','value':'p4ram/s3cret'}]",
                "'params':[{'name':'client_secret','value':'p4ram%2Fs3cret'}]",
                "'text':'client_secret=p4ram%2Fs3cret','params':[{'name':'client_secret','value':'p4ram%2Fs3cret'}]",
                "'mimeType':'multipart/form-data; boundary=x','text':'--x\\r\\n','params':[{'name':'client_secret','value':"
                        + "'p4ram/s3cret'}]",
            })
    void session_harWithAForm_hasNoSecretOfIt(String postData) {
        assertThat(record("""
                                {"log":{"entries":[
                                 {"request":{"method":"POST","url":"https://login.h/token","postData":{%s}}},
                                 {"request":{"method":"GET","url":"https://h/scim/Users?x=p4ram/s3cret"}}]}}
                                """.formatted(postData.replace('\'', '"'))).text())
                .contains("GET /Users?x=replaced-secret\n");
    }

    @Test
    void session_curlWithRepeatedFields_hasNoSecretOfThem() {
        assertThat(record(
                                "\uFEFFcurl -b a=c00kie-one -H 'Cookie: b=c00kie-two' -u hr:b4sic -H 'Authorization: Bearer t0ken'"
                                        + " https://h/scim/Users -d '{\"title\":\"c00kie-one c00kie-two b4sic t0ken\"}'")
                        .text())
                .contains("{\"title\":\"replaced-secret replaced-secret replaced-secret replaced-secret\"}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '§',
            value = {
                "wget https://h/scim/Users | line 1: expected a curl command",
                "curl 'https://h/scim/Users | line 1: a quotation mark that begins here is not closed",
                "curl -d @body.json https://h/scim/Users | line 1: the body is in a file; paste its content in place of the"
                        + " name",
                "curl --upload-file x https://h/scim/Users | line 1: the curl option --upload-file is not known here;"
                        + " remove it",
                "curl --data-urlencode name@file https://h/scim/Users | line 1: the body is in a file; paste its content in"
                        + " place of the name",
                "§curl https://h/scim/Users | jq .§ | §line 1: the command has a pipe; remove the | and the commands that"
                        + " follow it§",
                "curl -X | line 1: the curl option -X has no value",
                "curl -s | line 1: the command has no URL",
                "curl https://h/Users https://h/Users | line 1: the command has more than one URL; write a command for each",
                "curl ftp://h/Users | line 1: the URL does not begin with https://, http:// and a host",
                "curl https://h/scim/Users -d no-json | line 1: the body is not a JSON object",
                "curl https://h/other | The recording: no request is to /Users, /Groups or another endpoint of SCIM; give"
                        + " --base-path",
                "# nothing | The recording: it has no request",
                "{\"log\":{}} | line 1: a HAR file must have an array log.entries",
                "{\"log\":[} | line 1: the HAR file is not JSON from here on",
                "{\"log\":{\"entries\":[{}]}} | entry 1: it must have request.method and request.url",
            })
    void session_malformed_saysWhereAndWhat(String recording, String message) {
        assertThatExceptionOfType(MalformedRecordingException.class)
                .isThrownBy(() -> record(recording))
                .withMessage(message);
    }

    @Test
    void session_malformedLater_namesTheLine() {
        assertThatExceptionOfType(MalformedRecordingException.class)
                .isThrownBy(() -> record("curl https://h/Users \\\n -s\n\n# more\ncurl \"https://h/Users\n\n"))
                .withMessage("line 5: a quotation mark that begins here is not closed");
        assertThatExceptionOfType(MalformedRecordingException.class)
                .isThrownBy(() -> record("{\n\"log\":\n]"))
                .withMessage("line 3: the HAR file is not JSON from here on");
    }

    @Test
    void session_tooLarge_isRefused() {
        assertThatExceptionOfType(MalformedRecordingException.class)
                .isThrownBy(() -> record("curl https://h/scim/Users\n".repeat(1_001)))
                .withMessage("The recording: it has more than 1000 requests; record less at a time");
        assertThatExceptionOfType(MalformedRecordingException.class)
                .isThrownBy(() -> record("#".repeat(10_000_001)))
                .withMessage("The recording: it has more than 10000000 characters; record less at a time");
    }

    /** Every cut of a recording is read or refused with a sentence. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void session_cutAnywhere_isWrittenOrRefused(boolean withMoreBehind) {
        for (int length = 0; length < CURL.length(); length += 3) {
            String cut = CURL.substring(0, length) + (withMoreBehind ? "'\"\\$'{" : "");
            try {
                assertThat(record(cut).text()).startsWith("# Recorded.");
            } catch (MalformedRecordingException refused) {
                assertThat(refused).message().matches("(line \\d+|The recording): .+");
            }
        }
    }

    /** Damaged recordings, the same in each run: each is read or refused with a sentence. */
    @ParameterizedTest
    @ValueSource(strings = {CURL, HAR})
    void session_damagedAnywhere_isWrittenOrRefused(String recording) {
        Random random = new Random(42);
        String damage = "'\"\\$`{}[]():;,%&#@-\n\u0000\ud800\uE001e0";
        for (int i = 0; i < 400; i++) {
            StringBuilder damaged = new StringBuilder(recording);
            for (int j = 0; j < 3; j++) {
                damaged.setCharAt(random.nextInt(damaged.length()), damage.charAt(random.nextInt(damage.length())));
            }
            try {
                assertThat(record(damaged.toString()).text()).startsWith("# Recorded.");
            } catch (MalformedRecordingException refused) {
                assertThat(refused).message().matches("(?s)(line \\d+|entry \\d+|The recording): .+");
            }
        }
    }

    @Test
    void session_quotesOfTheShell_areUnderstood() {
        String text = record("curl $'https://h/scim/Users' -H Accept:\\ a/b --json $'{\"title\":\"it\\'s \\u00e9\"}';"
                        + "curl -G https://h/scim/Users -d count=1 -d filter='title pr'")
                .text();

        assertThat(text)
                .contains("{\"title\":\"it's é\"}", "GET /Users?count=1&filter=title pr\n")
                .contains("Accept: a/b", "Content-Type: application/json");
        assertThat(List.of(text.split("\n"))).contains("POST /Users");
    }
}
