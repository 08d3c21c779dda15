package dev.scimkit.server.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scimkit.server.http.HttpHeaders;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AccessTokensTest {

    private static final Principal OKTA = new Principal("okta", Map.of("1", Set.of("ORG_USER_MANAGER")), Map.of());
    private static final Principal ENTRA = new Principal("entra", Map.of(), Map.of());
    private final AccessTokens tokens =
            AccessTokens.none().with("secret-1", OKTA).with("secret-2", ENTRA);

    @Test
    void known_token_gives_its_principal() {
        assertThat(tokens.authenticate(authorization("Bearer secret-2"))).contains(ENTRA);
    }

    @Test
    void scheme_is_taken_in_any_case() {
        assertThat(tokens.authenticate(authorization("bEARER secret-1"))).contains(OKTA);
    }

    @Test
    void unknown_token_gives_nobody() {
        assertThat(tokens.authenticate(authorization("Bearer secret-3"))).isEmpty();
    }

    @Test
    void token_without_the_word_bearer_gives_nobody() {
        assertThat(tokens.authenticate(authorization("secret-1"))).isEmpty();
    }

    @Test
    void missing_header_gives_nobody() {
        assertThat(tokens.authenticate(HttpHeaders.none())).isEmpty();
    }

    @Test
    void blank_token_cannot_be_registered() {
        assertThatThrownBy(() -> AccessTokens.none().with("  ", OKTA)).isInstanceOf(IllegalArgumentException.class);
    }

    private static HttpHeaders authorization(String value) {
        return HttpHeaders.none().with("authorization", value);
    }
}
