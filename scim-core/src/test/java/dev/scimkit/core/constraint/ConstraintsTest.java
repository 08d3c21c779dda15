package dev.scimkit.core.constraint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.core.constraint.WellFormed.Form;
import jakarta.validation.ConstraintValidatorContext;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConstraintsTest {

    /** A certificate made for this test: CN=example, its key discarded. */
    private static final String CERTIFICATE =
            "MIIBPjCB5KADAgECAgkAl89d9xDcHMgwCgYIKoZIzj0EAwIwEjEQMA4GA1UEAxMHZXhhbXBsZTAgFw0yNjExMjQxMT"
                    + "MwMTFaGA8yMTI2MTAzMTExMzAxMVowEjEQMA4GA1UEAxMHZXhhbXBsZTBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IA"
                    + "BPoUZlbS1xKDmOeDI5tB5ZvXk+SR9v8XZgYmND1MeZcorPRG5s4bRJ6UR2fgfDzdcpdWEOOe0GWIfnu2Qefsu1ujIT"
                    + "AfMB0GA1UdDgQWBBTD5/jxzldbcdIaIQ1woADofS+r4jAKBggqhkjOPQQDAgNJADBGAiEAy/ug4EbtgbLJ4Vuy5JuI"
                    + "rTdqHDLgTxsfFher8G24yQMCIQDiuh/oa0boOnjBk1BFgwdXgp7PO3hMFuBt0Fjc3exyuQ==";

    @WellFormed(Form.LANGUAGE_TAG)
    public String annotated = "";

    private static boolean isValid(Form form, @Nullable String value) {
        WellFormed.Check check = new WellFormed.Check();
        check.initialize(constraint(form));
        return check.isValid(value, (ConstraintValidatorContext) null);
    }

    /** The constraint as an annotation would give it. */
    private static WellFormed constraint(Form form) {
        return (WellFormed) Proxy.newProxyInstance(
                WellFormed.class.getClassLoader(),
                new Class<?>[] {WellFormed.class},
                (proxy, method, arguments) -> method.getName().equals("value") ? form : method.getDefaultValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "en-US", "zh-Hant-TW", "de-CH-1996", "x-private"})
    void languageTag_thatIsWellFormed_isValid(String tag) {
        // RFC 7643 section 4.1
        assertThat(isValid(Form.LANGUAGE_TAG, tag)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "en US", "en_US", "e", "en--US", "123456789", "\u00e9n"})
    void languageTag_thatIsMalformed_isInvalid(String tag) {
        assertThat(isValid(Form.LANGUAGE_TAG, tag)).isFalse();
    }

    @Test
    void languageTag_withUnderscore_isValidWhereAllowed() {
        // RFC 7643 section 4.1
        assertThat(isValid(Form.LOCALE, "en_US")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://example.com", "http://example.com:8080/a?b#c", "HTTP://EXAMPLE.COM", "http://[::1]/"})
    void httpUrl_thatIsAbsolute_isValid(String url) {
        assertThat(isValid(Form.HTTP_URL, url)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/a", "example.com", "ftp://example.com", "http://", "http:example.com", "http://a b"})
    void httpUrl_thatIsNotAbsoluteHttp_isInvalid(String url) {
        assertThat(isValid(Form.HTTP_URL, url)).isFalse();
    }

    @Test
    void httpUrl_whereOnlyHttpsIsAllowed_mustBeHttps() {
        assertThat(isValid(Form.HTTPS_URL, "http://a")).isFalse();
        assertThat(isValid(Form.HTTPS_URL, "https://a")).isTrue();
    }

    @Test
    void e164_numberOrAllowedTelUri_isValid() {
        assertThat(isValid(Form.PHONE_NUMBER, "+12015550123")).isTrue();
        assertThat(isValid(Form.PHONE_NUMBER, "TEL:+1-201.555(0123)")).isTrue();
        assertThat(isValid(Form.E164, "tel:+12015550123")).isFalse();
        for (String bad :
                new String[] {"", "12015550123", "+0123", "+1", "+1234567890123456", "+1-201-555", "tel:911"}) {
            assertThat(isValid(Form.PHONE_NUMBER, bad)).as(bad).isFalse();
        }
    }

    @Test
    void timeZone_nameOfTheIanaDatabase_isValid() {
        // RFC 7643 section 4.1
        assertThat(isValid(Form.TIME_ZONE, "Europe/Zurich")).isTrue();
        assertThat(isValid(Form.TIME_ZONE, "america/los_angeles")).isFalse();
        assertThat(isValid(Form.TIME_ZONE, "+02:00")).isFalse();
        assertThat(isValid(Form.TIME_ZONE, "")).isFalse();
    }

    @Test
    void countryCode_ofTwoLetters_isValid() {
        // RFC 7643 section 4.1.2
        assertThat(isValid(Form.COUNTRY_CODE, "US")).isTrue();
        assertThat(isValid(Form.COUNTRY_CODE, "ch")).isTrue();
        assertThat(isValid(Form.COUNTRY_CODE, "USA")).isFalse();
        assertThat(isValid(Form.COUNTRY_CODE, "XX")).isFalse();
    }

    @Test
    void derCertificate_exactlyOne_isValid() {
        // RFC 7643 section 4.1.2
        byte[] der = Base64.getDecoder().decode(CERTIFICATE);
        byte[] twice = Arrays.copyOf(der, der.length * 2);
        System.arraycopy(der, 0, twice, der.length, der.length);
        assertThat(isValid(Form.DER_CERTIFICATE, CERTIFICATE)).isTrue();
        assertThat(isValid(
                        Form.DER_CERTIFICATE,
                        Base64.getUrlEncoder().withoutPadding().encodeToString(der)))
                .isTrue();
        assertThat(isValid(Form.DER_CERTIFICATE, Base64.getEncoder().encodeToString(twice)))
                .isFalse();
        assertThat(isValid(Form.DER_CERTIFICATE, CERTIFICATE.substring(0, 80))).isFalse();
        assertThat(isValid(Form.DER_CERTIFICATE, "YQ==")).isFalse();
        assertThat(isValid(Form.DER_CERTIFICATE, "")).isFalse();
        assertThat(isValid(Form.DER_CERTIFICATE, "@")).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void null_inEveryForm_isValid(Form form) {
        assertThat(isValid(form, null)).isTrue();
        assertThat(isValid(form, "\n")).isFalse();
    }

    @Test
    void check_ofAnAnnotation_usesItsForm() throws NoSuchFieldException {
        WellFormed.Check check = new WellFormed.Check();
        check.initialize(ConstraintsTest.class.getField("annotated").getAnnotation(WellFormed.class));
        assertThat(check.isValid("en-US", null)).isTrue();
        assertThat(check.isValid("en_US", null)).isFalse();
    }
}
