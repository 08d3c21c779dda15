package dev.scimkit.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scimkit.server.context.Principal;
import dev.scimkit.server.http.HttpHeaders;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
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

    @Test
    void token_expires_at_its_time_and_not_before() {
        Instant end = Instant.parse("2030-01-01T00:00:00Z");
        AccessTokens expiring = AccessTokens.none().with("secret", OKTA, end);
        assertThat(at(expiring, end.minusNanos(1)).authenticate(authorization("Bearer secret")))
                .contains(OKTA);
        assertThat(at(expiring, end).authenticate(authorization("Bearer secret")))
                .isEmpty();
    }

    @Test
    void service_user_may_have_several_tokens() {
        AccessTokens both = AccessTokens.none().with("old", OKTA).with("new", OKTA);
        assertThat(both.authenticate(authorization("Bearer old"))).contains(OKTA);
        assertThat(both.authenticate(authorization("Bearer new"))).contains(OKTA);
    }

    @Test
    void token_of_which_only_the_hash_is_known_gives_its_principal() {
        AccessTokens stored = AccessTokens.none().withHash(AccessTokens.hash("secret"), OKTA, Instant.MAX);
        assertThat(stored.authenticate(authorization("Bearer secret"))).contains(OKTA);
    }

    @Test
    void token_cannot_stand_for_two_principals() {
        assertThatThrownBy(() -> tokens.with("secret-1", ENTRA))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("secret-1");
    }

    @Test
    void hash_of_another_kind_cannot_be_registered() {
        assertThatThrownBy(() -> AccessTokens.none().withHash(new byte[20], OKTA, Instant.MAX))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static AccessTokens at(AccessTokens tokens, Instant now) {
        return tokens.clock(Clock.fixed(now, ZoneOffset.UTC));
    }

    private static HttpHeaders authorization(String value) {
        return HttpHeaders.none().with("authorization", value);
    }
}
