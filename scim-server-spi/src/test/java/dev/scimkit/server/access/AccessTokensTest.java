package dev.scimkit.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scimkit.server.context.Principal;
import dev.scimkit.server.http.ScimHttpRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AccessTokensTest {

    private static final Principal OKTA = new Principal("okta", Map.of("1", Set.of("SCIM_MANAGER")), Map.of());
    private static final Principal ENTRA = new Principal("entra", Map.of(), Map.of());
    private final AccessTokens tokens =
            AccessTokens.none().with("secret-1", OKTA).with("secret-2", ENTRA);

    @Test
    void token_known_givesItsPrincipal() {
        assertThat(tokens.authenticate(authorization("Bearer secret-2"))).contains(ENTRA);
    }

    @Test
    void scheme_inAnyCase_isAccepted() {
        assertThat(tokens.authenticate(authorization("bEARER secret-1"))).contains(OKTA);
    }

    @Test
    void token_unknown_givesNoPrincipal() {
        assertThat(tokens.authenticate(authorization("Bearer secret-3"))).isEmpty();
    }

    @Test
    void token_withoutTheWordBearer_givesNoPrincipal() {
        assertThat(tokens.authenticate(authorization("secret-1"))).isEmpty();
    }

    @Test
    void header_missing_givesNoPrincipal() {
        assertThat(tokens.authenticate(ScimHttpRequest.of("GET", "http://localhost/scim/v2", "/1/Users")))
                .isEmpty();
    }

    @Test
    void token_blank_isRefused() {
        assertThatThrownBy(() -> AccessTokens.none().with("  ", OKTA)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void token_withExpiry_isValidUntilThen() {
        Instant end = Instant.parse("2030-01-01T00:00:00Z");
        AccessTokens expiring = AccessTokens.none().with("secret", OKTA, end);
        assertThat(at(expiring, end.minusNanos(1)).authenticate(authorization("Bearer secret")))
                .contains(OKTA);
        assertThat(at(expiring, end).authenticate(authorization("Bearer secret")))
                .isEmpty();
    }

    @Test
    void tokens_ofOnePrincipal_areAllAccepted() {
        AccessTokens both = AccessTokens.none().with("old", OKTA).with("new", OKTA);
        assertThat(both.authenticate(authorization("Bearer old"))).contains(OKTA);
        assertThat(both.authenticate(authorization("Bearer new"))).contains(OKTA);
    }

    @Test
    void token_addedByHash_givesItsPrincipal() {
        AccessTokens stored = AccessTokens.none().withHash(AccessTokens.hash("secret"), OKTA, Instant.MAX);
        assertThat(stored.authenticate(authorization("Bearer secret"))).contains(OKTA);
    }

    @Test
    void token_ofTwoPrincipals_isRefused() {
        assertThatThrownBy(() -> tokens.with("secret-1", ENTRA))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("secret-1");
    }

    @Test
    void hash_ofAnotherLength_isRefused() {
        assertThatThrownBy(() -> AccessTokens.none().withHash(new byte[20], OKTA, Instant.MAX))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void part_missing_isRefusedByName() {
        assertThatThrownBy(() -> AccessTokens.none().with("short", null)).hasMessage("principal");
        assertThatThrownBy(() -> AccessTokens.none().with(null, OKTA)).hasMessage("token");
        assertThatThrownBy(() -> AccessTokens.none().with("secret", OKTA, null)).hasMessage("expires");
        assertThatThrownBy(() -> AccessTokens.none().withHash(null, OKTA, Instant.MAX))
                .hasMessage("sha256");
        assertThatThrownBy(() -> AccessTokens.none().clock(null)).hasMessage("clock");
    }

    private static AccessTokens at(AccessTokens tokens, Instant now) {
        return tokens.clock(Clock.fixed(now, ZoneOffset.UTC));
    }

    private static ScimHttpRequest authorization(String value) {
        return ScimHttpRequest.of("GET", "http://localhost/scim/v2", "/1/Users").header("authorization", value);
    }
}
