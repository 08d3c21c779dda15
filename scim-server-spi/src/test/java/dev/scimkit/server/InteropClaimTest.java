package dev.scimkit.server;

import static dev.scimkit.server.InteropProfileTest.service;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.leniency.Leniencies;
import dev.scimkit.server.http.ScimHttpRequest;
import dev.scimkit.server.http.ScimHttpResponse;
import dev.scimkit.server.profile.ScimProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** When a service claims the interoperability profile: {@code interopProfileConformant} (IP-C1). */
class InteropClaimTest {

    private final TestService scim = service(ScimProfile.interop());

    @ParameterizedTest
    @CsvSource({"token-1, true", "okta-token, false", "entra-token, false", "unknown, true"})
    void configuration_forEachCaller_saysWhatIsTrueForIt(String token, boolean conformant) {
        ScimHttpResponse response = InteropProfileTest.send(scim, token, "GET", "/ServiceProviderConfig", null);

        assertThat(TestService.json(response).get("interopProfileConformant").asBoolean())
                .isEqualTo(conformant);
        assertThat(response.headers().first("Vary")).contains("Authorization");
        assertThat(response.headers().first("Cache-Control")).contains("private, no-cache");
    }

    @Test
    void configuration_forACallerKnownByAnotherHeader_saysWhatIsTrueForIt() {
        TestService service = service(
                ScimProfile.interop(),
                request -> request.headers()
                        .first("X-Client")
                        .map(name -> InteropProfileTest.principal(Map.of("leniencies", name))));
        ScimHttpRequest anonymous =
                ScimHttpRequest.of("GET", TestService.BASE, "/" + TestService.ORG + "/ServiceProviderConfig");

        assertThat(claims(service.send(anonymous.header("X-Client", "okta")))).isFalse();
        assertThat(claims(service.send(anonymous))).isTrue();
    }

    @Test
    void configuration_ifAuthenticationFails_isThatForUnknownCallers() {
        ScimHttpRequest request =
                ScimHttpRequest.of("GET", TestService.BASE, "/" + TestService.ORG + "/ServiceProviderConfig");

        assertThat(claims(service(ScimProfile.interop(), any -> {
                            throw ScimException.of(503, "later");
                        })
                        .send(request)))
                .isTrue();
        assertThat(claims(service(ScimProfile.interop(), any -> {
                            throw new IllegalStateException("broken");
                        })
                        .send(request)))
                .isTrue();
    }

    @Test
    void configuration_thatIsTheSameForAll_needsNoAuthentication() {
        List<ScimHttpRequest> asked = new ArrayList<>();
        TestService service = service(ScimProfile.standard(), request -> {
            asked.add(request);
            return Optional.empty();
        });

        ScimHttpResponse response = service.send("GET", "/ServiceProviderConfig", null);

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.headers().first("Cache-Control")).isEmpty();
        assertThat(asked).isEmpty();
    }

    private static boolean claims(ScimHttpResponse response) {
        assertThat(response.status()).isEqualTo(200);
        return TestService.json(response).get("interopProfileConformant").asBoolean();
    }

    @Test
    void configuration_askedWithoutCredentials_claimsTheProfile() {
        ScimHttpResponse interop = scim.send(
                ScimHttpRequest.of("GET", TestService.BASE, "/" + TestService.ORG + "/ServiceProviderConfig"));
        ScimHttpResponse lenient = service(ScimProfile.interop().toBuilder()
                        .leniencies(Leniencies.okta())
                        .build())
                .send("GET", "/ServiceProviderConfig", null);
        ScimHttpResponse standard = service(ScimProfile.standard()).send("GET", "/ServiceProviderConfig", null);

        assertThat(TestService.json(interop).get("interopProfileConformant").asBoolean())
                .isTrue();
        assertThat(TestService.json(lenient).get("interopProfileConformant").asBoolean())
                .isFalse();
        assertThat(TestService.json(standard).has("interopProfileConformant")).isFalse();
        assertThat(standard.headers().first("Vary")).isEmpty();
    }

    static Stream<ScimProfile> brokenProfiles() {
        ScimProfile interop = ScimProfile.interop();
        ScimProfile standard = ScimProfile.standard();
        return Stream.of(
                interop.withLimits(interop.limits().withCounts(10, 10)),
                interop.withLimits(interop.limits().withCounts(99, 1_000)),
                interop.toBuilder().patch(standard.patch()).build(),
                interop.toBuilder().errors(standard.errors()).build(),
                interop.toBuilder().schemas(type -> type).build(),
                standard.toBuilder()
                        .leniencies(Leniencies.interop())
                        .discovery(interop.discovery())
                        .build());
    }

    @ParameterizedTest
    @MethodSource("brokenProfiles")
    void configuration_ofAServiceThatDoesNotFollowTheProfile_doesNotClaimIt(ScimProfile broken) {
        ScimHttpResponse response = InteropProfileTest.send(
                service(broken), InteropProfileTest.CONFORMANT, "GET", "/ServiceProviderConfig", null);

        assertThat(claims(response)).isFalse();
        assertThat(response.headers().first("Vary")).isEmpty();
    }

    @Test
    void configuration_withOtherLimitsThatTheProfileAllows_claimsIt() {
        ScimProfile larger =
                ScimProfile.interop().withLimits(ScimProfile.interop().limits().withCounts(200, 5_000));

        assertThat(claims(InteropProfileTest.send(
                        service(larger), InteropProfileTest.CONFORMANT, "GET", "/ServiceProviderConfig", null)))
                .isTrue();
    }
}
