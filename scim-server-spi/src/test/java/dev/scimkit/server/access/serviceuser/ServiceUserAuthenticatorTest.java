package dev.scimkit.server.access.serviceuser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.server.access.Authorizer;
import dev.scimkit.server.access.jwt.ClaimsMapper;
import dev.scimkit.server.context.Permission;
import dev.scimkit.server.context.Principal;
import dev.scimkit.server.http.ScimHttpRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Service users call with their tokens (Z-AUTH-1). */
class ServiceUserAuthenticatorTest {

    private static final Instant END = Instant.parse("2030-01-01T00:00:00Z");
    private static final ServiceUser OKTA = ServiceUser.of("1", "okta", "3223", Set.of("SCIM_MANAGER"))
            .withMetadata("provisioningDomain", "okta")
            .withToken(ServiceUser.TokenHash.of("old", END))
            .withToken(ServiceUser.TokenHash.of("new"));

    private final WritableServiceUserStore store = WritableServiceUserStore.inMemory();
    private final ServiceUserAuthenticator authenticator = ServiceUserAuthenticator.of(store);

    @BeforeEach
    void fill() {
        store.put(OKTA);
        store.put(ServiceUser.of("2", "entra", "3223", Set.of("SOMETHING_ELSE"))
                .withToken(ServiceUser.TokenHash.of("entra")));
    }

    @Test
    void tokens_two_eachGiveTheServiceUser() {
        assertThat(at(END.minusNanos(1), "Bearer old")).contains(OKTA.principal());
        assertThat(at(END.minusNanos(1), "bearer new")).contains(OKTA.principal());
    }

    @Test
    void token_expired_givesNoPrincipalAndTheOtherStaysValid() {
        assertThat(at(END, "Bearer old")).isEmpty();
        assertThat(at(END, "Bearer new")).contains(OKTA.principal());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer unknown", "Bearer", "Bearer  ", "Basic bmV3", "new", ""})
    void credentials_other_giveNoPrincipal(String authorization) {
        assertThat(at(END, authorization)).isEmpty();
    }

    @Test
    void hash_usedAsToken_givesNoPrincipal() {
        assertThat(at(END, "Bearer " + ServiceUser.TokenHash.of("new").sha256()))
                .isEmpty();
    }

    @Test
    void role_unknownToTheService_permitsNothing() {
        Principal entra = at(END, "Bearer entra").orElseThrow();

        assertThat(Permission.values())
                .noneMatch(permission -> Authorizer.standard().permits(entra, "3223", permission));
    }

    @Test
    void serviceUser_changed_takesEffectImmediately() {
        store.put(OKTA.withMetadata("provisioningDomain", "other"));

        assertThat(at(END, "Bearer new").orElseThrow().metadata()).containsEntry("provisioningDomain", "other");

        store.remove("1");

        assertThat(at(END, "Bearer new")).isEmpty();
    }

    @Test
    void jwt_ofAServiceUser_givesTheSamePrincipal() {
        ClaimsMapper mapper = ClaimsMapper.serviceUsers(store);

        assertThat(mapper.principal(Map.of("sub", "1"))).contains(OKTA.principal());
        assertThat(mapper.principal(Map.of("sub", "okta"))).isEmpty();
    }

    private Optional<Principal> at(Instant now, String authorization) {
        return authenticator
                .clock(Clock.fixed(now, ZoneOffset.UTC))
                .authenticate(ScimHttpRequest.of("GET", "http://localhost/scim/v2", "/1/Users")
                        .header("Authorization", authorization));
    }
}
