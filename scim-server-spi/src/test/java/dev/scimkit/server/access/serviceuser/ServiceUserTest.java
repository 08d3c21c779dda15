package dev.scimkit.server.access.serviceuser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scimkit.server.context.Principal;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceUserTest {

    @Test
    void principal_ofAServiceUser_hasItsRolesAndMetadata() {
        // Z-DOM-1
        Principal principal = ServiceUser.of("1", "okta", "3223", Set.of("SCIM_MANAGER"))
                .withMetadata("provisioningDomain", "okta")
                .principal();

        assertThat(principal)
                .isEqualTo(new Principal(
                        "okta", Map.of("3223", Set.of("SCIM_MANAGER")), Map.of("provisioningDomain", "okta")));
        assertThat(principal.metadata()).containsEntry("provisioningDomain", "okta");
        assertThat(principal.rolesIn("other")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"' ',okta,3223,id", "1,'',3223,name", "1,okta,' ',organization"})
    void serviceUser_incomplete_isRefused(String id, String name, String organization, String missing) {
        assertThatThrownBy(() -> ServiceUser.of(id, name, organization, Set.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(missing + " must not be blank");
    }

    @Test
    void tokenHash_ofAToken_isItsSha256InHexadecimal() {
        // the example of FIPS 180-2, appendix B.1
        assertThat(ServiceUser.TokenHash.of("abc"))
                .isEqualTo(new ServiceUser.TokenHash(
                        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", Instant.MAX));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "abc",
                "BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD",
                "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad0"
            })
    void tokenHash_malformed_isRefusedWithoutShowingIt(String text) {
        assertThatThrownBy(() -> new ServiceUser.TokenHash(text, Instant.MAX))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("sha256 must be 64 hexadecimal digits in lower case");
    }
}
