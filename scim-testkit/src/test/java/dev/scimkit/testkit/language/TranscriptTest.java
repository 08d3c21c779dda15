package dev.scimkit.testkit.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.testkit.Scripted;
import dev.scimkit.testkit.endpoint.Caller;
import dev.scimkit.testkit.endpoint.ScimEndpoint;
import dev.scimkit.testkit.endpoint.ScimResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TranscriptTest {

    private final Transcript transcript = new Transcript("Bearer s3cret");

    @Test
    void response_repeatsTheToken_hidesIt() {
        assertThat(transcript.response(Scripted.response(401, "{'detail':'s3cret is unknown'}")))
                .doesNotContain("s3cret")
                .contains("*** is unknown");
    }

    @Test
    void response_repeatsAnotherCallersToken_hidesIt() {
        ScimEndpoint endpoint =
                ScimEndpoint.at("https://h/scim").credentials(Caller.IN_OTHER_DOMAIN, "Bearer t0ken-of-another");

        assertThat(Transcript.hidingCredentialsOf(endpoint)
                        .response(Scripted.response(401, "{'detail':'t0ken-of-another is unknown'}")))
                .doesNotContain("t0ken-of-another");
    }

    @Test
    void response_secretMembers_areHidden() {
        String text =
                transcript.response(Scripted.response(200, "{'PassWord' : 'a','access_token':'b','userName':'c'}"));

        assertThat(text).contains("\"PassWord\" : \"***\"", "\"access_token\":\"***\"", "\"userName\":\"c\"");
    }

    @Test
    void response_valueAtASecretPath_isHidden() {
        String text = transcript.response(Scripted.response(
                200,
                "{'Operations':[{'op':'replace','Path':'urn:x:User:password','value':'a1'},"
                        + "{'op':'add','path':'x[type eq \\\"password\\\"].value','value':{'note':'a1'}},"
                        + "{'op':'add','path':'title','value':'T'}],'changePassword':{'supported':true}}"));

        assertThat(text).doesNotContain("a1").contains("\"value\":\"***\"", "\"value\":\"T\"", "{\"supported\":true}");
    }

    @Test
    void response_secretWhereTheBodyIsCut_isHidden() {
        String text = transcript.response(
                Scripted.response(200, "{'note':'" + "x".repeat(1970) + "','password':'a long pass phrase'}"));

        assertThat(text).doesNotContain("a long");
    }

    @Test
    void hide_tooDeepForATree_hidesWhatThePatternFinds() {
        String deep = "[".repeat(5000) + "{\"password\":\"a1\"}";

        assertThat(transcript.hide(deep)).doesNotContain("a1");
    }

    @Test
    void response_setsCookie_hidesNameAndValue() {
        ScimResponse response = new ScimResponse(200, Map.of("Set-Cookie", List.of("session=abc")), new byte[0]);

        assertThat(transcript.response(response)).isEqualTo("200");
    }

    @Test
    void response_longBody_isCutAndItsLengthShown() {
        byte[] body = "x".repeat(5000).getBytes(StandardCharsets.UTF_8);

        assertThat(transcript.response(new ScimResponse(200, Map.of(), body)))
                .hasSizeLessThan(2100)
                .endsWith("x … (5000 characters in all)");
    }
}
