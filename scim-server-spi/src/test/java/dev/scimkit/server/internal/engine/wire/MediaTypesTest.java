package dev.scimkit.server.internal.engine.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.server.http.HttpHeaders;
import dev.scimkit.server.profile.MediaTypePolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 7644 sections 3.8 and 8.1, and what clients really send (interoperability row 23). */
class MediaTypesTest {

    private static final MediaTypes STANDARD = new MediaTypes(MediaTypePolicy.standard());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/scim+json",
                "application/scim+json; charset=utf-8",
                "application/json",
                "Application/JSON;charset=ISO-8859-1"
            })
    void json_inAnySpelling_isAccepted(String contentType) {
        assertThatCode(() -> STANDARD.checkContent(HttpHeaders.none().with("content-type", contentType)))
                .doesNotThrowAnyException();
    }

    @Test
    void contentType_missing_isTakenForScim() {
        assertThatCode(() -> STANDARD.checkContent(HttpHeaders.none())).doesNotThrowAnyException();
    }

    @Test
    void contentType_other_is415_P_3_8_09() {
        assertThatThrownBy(() -> STANDARD.checkContent(HttpHeaders.none().with("Content-Type", "text/plain")))
                .isInstanceOfSatisfying(
                        ScimException.class,
                        refused -> assertThat(refused.error().status()).isEqualTo(415));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"application/scim+json", "application/json", "*/*", "application/*", "text/html, */*;q=0.8"})
    void client_acceptingScimJson_isAnswered_P_3_8_06(String accept) {
        assertThatCode(() -> STANDARD.checkAccept(HttpHeaders.none().with("Accept", accept)))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {";q=0", ",application/json"})
    void accept_withMorePartsThanAnyClientNeeds_is400(String part) {
        assertThatThrownBy(() -> STANDARD.checkAccept(HttpHeaders.none().with("Accept", "a/b" + part.repeat(100_000))))
                .isInstanceOfSatisfying(
                        ScimException.class,
                        refused -> assertThat(refused.error().status()).isEqualTo(400))
                .hasMessageContaining("100 media types and parameters");
    }

    @Test
    void accept_withManyFields_is400() {
        HttpHeaders headers = HttpHeaders.none();
        for (int i = 0; i < 101; i++) {
            headers = headers.with("Accept", "text/html");
        }
        HttpHeaders many = headers;
        assertThatThrownBy(() -> STANDARD.checkAccept(many)).hasMessageContaining("100 media types");
    }

    @Test
    void contentType_withMoreParametersThanAnyClientNeeds_is415() {
        String type = "application/json" + ";a=b".repeat(100_000);
        assertThatThrownBy(() -> STANDARD.checkContent(HttpHeaders.none().with("Content-Type", type)))
                .isInstanceOfSatisfying(
                        ScimException.class,
                        refused -> assertThat(refused.error().status()).isEqualTo(415));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/xml;q=0.9", "application/scim+json;q=0"})
    void client_acceptingNoScimJson_is406_P_3_8_10(String accept) {
        assertThatThrownBy(() -> STANDARD.checkAccept(HttpHeaders.none().with("Accept", accept)))
                .isInstanceOfSatisfying(
                        ScimException.class,
                        refused -> assertThat(refused.error().status()).isEqualTo(406));
    }
}
