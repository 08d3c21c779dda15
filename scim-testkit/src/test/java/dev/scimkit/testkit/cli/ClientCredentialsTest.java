package dev.scimkit.testkit.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.scimkit.testkit.HostileServer;
import dev.scimkit.testkit.endpoint.AnswerLimits;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class ClientCredentialsTest {

    private static ClientCredentials at(LoopbackServer server, String scope) {
        return at(server.url(), scope, AnswerLimits.standard());
    }

    private static ClientCredentials at(String url, String scope, AnswerLimits limits) {
        return new ClientCredentials(URI.create(url + "/token"), "okta client", "s3:cret", scope, limits);
    }

    @Test // RFC 6749 section 2.3.1: id and secret are form-encoded before they are joined
    void token_issued_wasRequestedWithBasicCredentials() {
        try (LoopbackServer server = new LoopbackServer(200, "{'access_token':'abc','token_type':'Bearer'}")) {
            assertThat(at(server, "scim write").token()).isEqualTo("abc");

            String basic = Base64.getEncoder().encodeToString("okta+client:s3%3Acret".getBytes(StandardCharsets.UTF_8));
            assertThat(server.requests)
                    .containsExactly("POST /token Basic " + basic + " grant_type=client_credentials&scope=scim+write");
        }
    }

    @Test
    void token_refused_saysWhyWithoutTheSecret() {
        try (LoopbackServer server = new LoopbackServer(401, "{'error':'invalid_client'}")) {
            assertThatExceptionOfType(CannotRunException.class)
                    .isThrownBy(() -> at(server, "").token())
                    .withMessage("The token endpoint " + server.url()
                            + "/token returned status 401 with error invalid_client");
        }
    }

    @Test
    void token_missingFromTheResponse_isReported() {
        try (LoopbackServer server = new LoopbackServer(200, "<html>")) {
            assertThatExceptionOfType(CannotRunException.class)
                    .isThrownBy(() -> at(server, "").token())
                    .withMessage("The token endpoint " + server.url()
                            + "/token returned status 200 without an access_token");
        }
    }

    @Test
    void answer_withoutEnd_isCut() throws IOException {
        AnswerLimits limits = new AnswerLimits(Duration.ofSeconds(30), 1_000);
        try (HostileServer server = HostileServer.endless("HTTP/1.1 200 OK\r\n\r\n", "a")) {
            assertThatExceptionOfType(CannotRunException.class)
                    .isThrownBy(() -> at(server.url(), "", limits).token())
                    .withMessageContaining("its body is larger than 1000 octets");
        }
    }

    @Test
    void toString_secret_isNotShown() {
        try (LoopbackServer server = new LoopbackServer(200, "")) {
            assertThat(at(server, "")).hasToString("okta client at " + server.url() + "/token");
        }
    }
}
