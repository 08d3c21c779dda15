package dev.scimkit.core.resource;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferenceUriTest {

    @ParameterizedTest
    @CsvSource({
        "HTTPS://Example.com/v2/../v2/Users/1, https://example.com/v2/Users/1",
        "https://example.com:443/v2/Users/1, https://example.com/v2/Users/1",
        "http://example.com:80, http://example.com/",
        "https://example.com:8443/a/./b, https://example.com:8443/a/b",
        "https://u@Example.com/%7eann/%c3%a9, https://u@example.com/~ann/%C3%A9",
        "Users/1, Users/1",
        "../Users/1, ../Users/1",
        "urn:x:Y, urn:x:Y",
        "https://example.com/a?B=c#D, https://example.com/a?B=c#D",
        "https://[2001:DB8::1]/a, https://[2001:db8::1]/a",
        "::no,"
    })
    void uri_isBroughtToItsNormalForm(String uri, String normal) {
        // S-2.4-07
        assertThat(ReferenceUri.normalize(uri)).isEqualTo(normal);
        if (normal != null) {
            assertThat(ReferenceUri.normalize(normal)).isEqualTo(normal);
        }
    }

    @Test
    void urisWithAndWithoutVersion_nameOneResource() {
        // S-2.4-08
        assertThat(ReferenceUri.nameOneResource("https://h/scim/v2/Users/1", "HTTPS://h/scim/Users/1"))
                .isTrue();
        assertThat(ReferenceUri.nameOneResource("https://h/v2/Users/1", "https://h/v2/Users/2"))
                .isFalse();
        assertThat(ReferenceUri.nameOneResource("https://h/v2/Users/1", "https://h/v2/users/1"))
                .isFalse();
        assertThat(ReferenceUri.nameOneResource("::no", "::no")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "https://h/v2, Users/2, https://h/v2/Users/2",
        "https://h/v2/, Users/2, https://h/v2/Users/2",
        "https://h/v2, https://other/Users/2, https://other/Users/2",
        "https://h/v2, '::no',"
    })
    void relativeReference_isResolvedAgainstTheServiceRoot(String root, String reference, String absolute) {
        // S-2.3-18
        assertThat(ReferenceUri.resolve(root, reference)).isEqualTo(absolute);
    }
}
