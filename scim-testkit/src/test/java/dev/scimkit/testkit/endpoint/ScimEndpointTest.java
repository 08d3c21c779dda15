package dev.scimkit.testkit.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScimEndpointTest {

    @Test // P-1-03
    void at_trailingSlash_isDropped() {
        assertThat(ScimEndpoint.at("https://h/scim/v2/1/").baseUrl()).hasToString("https://h/scim/v2/1");
    }

    @ParameterizedTest // P-1-02, P-7-01
    @ValueSource(strings = {"https://h/scim?x=1", "https://h/scim#x", "https://user:pw@h/scim", "/scim", "h"})
    void at_notABaseUrl_isRefused(String url) {
        assertThatIllegalArgumentException().isThrownBy(() -> ScimEndpoint.at(url));
    }

    @Test
    void toString_credentials_areNotShown() {
        assertThat(ScimEndpoint.at("https://h/scim").bearer("s3cret")).hasToString("https://h/scim");
    }
}
