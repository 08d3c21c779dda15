package dev.scimkit.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedProxiesTest {

    private static final HttpHeaders FORWARDED = HttpHeaders.none()
            .with("Host", "10.0.0.7:8080")
            .with("X-Forwarded-Proto", "https")
            .with("X-Forwarded-Host", "app.example.com, proxy.internal");

    @Test
    void proxy_trusted_isBelieved() {
        assertThat(TrustedProxies.of("10.0.0.1").origin("10.0.0.1", FORWARDED, "http", "localhost"))
                .isEqualTo("https://app.example.com");
    }

    @Test
    void proxy_untrusted_isIgnored() {
        for (TrustedProxies proxies : new TrustedProxies[] {TrustedProxies.none(), TrustedProxies.of("10.0.0.1")}) {
            assertThat(proxies.origin("10.0.0.2", FORWARDED, "http", "localhost"))
                    .isEqualTo("http://10.0.0.7:8080");
        }
    }

    @Test
    void header_standard_takesPrecedence() {
        HttpHeaders headers =
                FORWARDED.with("Forwarded", "for=192.0.2.60;proto=https;host=\"scim.example.com\", for=x");
        assertThat(TrustedProxies.of("10.0.0.1").origin("10.0.0.1", headers, "http", "localhost"))
                .isEqualTo("https://scim.example.com");
    }

    @Test
    void host_malformed_isNotRepeated() {
        HttpHeaders headers = HttpHeaders.none().with("Host", "evil\"><script>");
        assertThat(TrustedProxies.none().origin("10.0.0.1", headers, "http", "localhost:8080"))
                .isEqualTo("http://localhost:8080");
    }

    @Test
    void host_nameOrAddressWithPort_isAccepted() {
        String longest = "a".repeat(255);
        for (String host : new String[] {
            "a",
            "A.b-c.9",
            "example.com:1",
            "example.com:12345",
            "10.0.0.7:8080",
            longest,
            longest + ":443",
            "[::1]",
            "[2001:db8::7]:8443",
            "[::ffff:10.0.0.7]"
        }) {
            assertThat(origin(host)).isEqualTo("http://" + host);
        }
        for (String other : new String[] {
            "",
            ":80",
            "a:",
            "a:123456",
            "a:b",
            "a:1:2",
            "a b",
            "a/b",
            "a_b",
            "a\n",
            "\u0661",
            longest + "a",
            "[::1",
            "[]",
            "[::1]x",
            "[::1]:",
            "::1",
            "a@b",
            "a:-1",
            "a:\u0661"
        }) {
            assertThat(origin(other)).as(other).isEqualTo("http://localhost:8080");
        }
    }

    private static String origin(String host) {
        return TrustedProxies.none()
                .origin("10.0.0.1", HttpHeaders.none().with("Host", host), "http", "localhost:8080");
    }

    @Test
    void scheme_otherThanHttpOrHttps_isIgnored() {
        HttpHeaders headers = HttpHeaders.none().with("Host", "a").with("X-Forwarded-Proto", "javascript");
        assertThat(TrustedProxies.of("10.0.0.1").origin("10.0.0.1", headers, "http", "b"))
                .isEqualTo("http://a");
    }

    @Test
    void address_inAnyForm_isTheSame() {
        assertThat(TrustedProxies.of("::1").origin("0:0:0:0:0:0:0:1", FORWARDED, "http", "localhost"))
                .isEqualTo(TrustedProxies.of("10.0.0.1").origin("10.0.0.1", FORWARDED, "http", "localhost"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy.example.com", "10.0.0.256", "10.0.0.0/8", "", "1"})
    void address_thatIsNone_isRefused(String address) {
        assertThatThrownBy(() -> TrustedProxies.of(address))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'" + address + "' is not an IP address");
    }
}
