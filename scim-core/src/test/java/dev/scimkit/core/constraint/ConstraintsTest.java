package dev.scimkit.core.constraint;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConstraintsTest {

    /** A certificate made for this test: CN=example, its key discarded. */
    private static final String CERTIFICATE =
            "MIIBPjCB5KADAgECAgkAl89d9xDcHMgwCgYIKoZIzj0EAwIwEjEQMA4GA1UEAxMHZXhhbXBsZTAgFw0yNjExMjQxMT"
                    + "MwMTFaGA8yMTI2MTAzMTExMzAxMVowEjEQMA4GA1UEAxMHZXhhbXBsZTBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IA"
                    + "BPoUZlbS1xKDmOeDI5tB5ZvXk+SR9v8XZgYmND1MeZcorPRG5s4bRJ6UR2fgfDzdcpdWEOOe0GWIfnu2Qefsu1ujIT"
                    + "AfMB0GA1UdDgQWBBTD5/jxzldbcdIaIQ1woADofS+r4jAKBggqhkjOPQQDAgNJADBGAiEAy/ug4EbtgbLJ4Vuy5JuI"
                    + "rTdqHDLgTxsfFher8G24yQMCIQDiuh/oa0boOnjBk1BFgwdXgp7PO3hMFuBt0Fjc3exyuQ==";

    @LanguageTag(underscores = true)
    @HttpUrl(httpsOnly = true)
    @E164(telUri = false)
    public String strict = "";

    @LanguageTag
    @HttpUrl
    @E164
    public String lenient = "";

    private static <A extends Annotation> boolean isValid(
            ConstraintValidator<A, CharSequence> check, Class<A> type, String field, String value) {
        try {
            check.initialize(ConstraintsTest.class.getField(field).getAnnotation(type));
        } catch (NoSuchFieldException impossible) {
            throw new AssertionError(impossible);
        }
        return check.isValid(value, (ConstraintValidatorContext) null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "en-US", "zh-Hant-TW", "de-CH-1996", "x-private"})
    void languageTag_thatIsWellFormed_isValid(String tag) {
        // S-4.1-12
        assertThat(isValid(new LanguageTag.Check(), LanguageTag.class, "lenient", tag))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "en US", "en_US", "e", "en--US", "123456789", "\u00e9n"})
    void languageTag_thatIsMalformed_isInvalid(String tag) {
        assertThat(isValid(new LanguageTag.Check(), LanguageTag.class, "lenient", tag))
                .isFalse();
    }

    @Test
    void languageTag_withUnderscore_isValidWhereAllowed() {
        // S-4.1-13
        assertThat(isValid(new LanguageTag.Check(), LanguageTag.class, "strict", "en_US"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://example.com", "http://example.com:8080/a?b#c", "HTTP://EXAMPLE.COM", "http://[::1]/"})
    void httpUrl_thatIsAbsolute_isValid(String url) {
        assertThat(isValid(new HttpUrl.Check(), HttpUrl.class, "lenient", url)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/a", "example.com", "ftp://example.com", "http://", "http:example.com", "http://a b"})
    void httpUrl_thatIsNotAbsoluteHttp_isInvalid(String url) {
        assertThat(isValid(new HttpUrl.Check(), HttpUrl.class, "lenient", url)).isFalse();
    }

    @Test
    void httpUrl_whereOnlyHttpsIsAllowed_mustBeHttps() {
        assertThat(isValid(new HttpUrl.Check(), HttpUrl.class, "strict", "http://a"))
                .isFalse();
        assertThat(isValid(new HttpUrl.Check(), HttpUrl.class, "strict", "https://a"))
                .isTrue();
    }

    @Test
    void e164_numberOrAllowedTelUri_isValid() {
        assertThat(isValid(new E164.Check(), E164.class, "lenient", "+12015550123"))
                .isTrue();
        assertThat(isValid(new E164.Check(), E164.class, "lenient", "TEL:+1-201.555(0123)"))
                .isTrue();
        assertThat(isValid(new E164.Check(), E164.class, "strict", "tel:+12015550123"))
                .isFalse();
        for (String bad :
                new String[] {"", "12015550123", "+0123", "+1", "+1234567890123456", "+1-201-555", "tel:911"}) {
            assertThat(isValid(new E164.Check(), E164.class, "lenient", bad))
                    .as(bad)
                    .isFalse();
        }
    }

    @Test
    void timeZone_nameOfTheIanaDatabase_isValid() {
        // S-4.1-14
        IanaTimeZone.Check check = new IanaTimeZone.Check();
        assertThat(check.isValid("Europe/Zurich", null)).isTrue();
        assertThat(check.isValid("america/los_angeles", null)).isFalse();
        assertThat(check.isValid("+02:00", null)).isFalse();
        assertThat(check.isValid("", null)).isFalse();
    }

    @Test
    void countryCode_ofTwoLetters_isValid() {
        // S-4.1.2-17
        CountryCode.Check check = new CountryCode.Check();
        assertThat(check.isValid("US", null)).isTrue();
        assertThat(check.isValid("ch", null)).isTrue();
        assertThat(check.isValid("USA", null)).isFalse();
        assertThat(check.isValid("XX", null)).isFalse();
    }

    @Test
    void derCertificate_exactlyOne_isValid() {
        // S-4.1.2-24
        byte[] der = Base64.getDecoder().decode(CERTIFICATE);
        byte[] twice = Arrays.copyOf(der, der.length * 2);
        System.arraycopy(der, 0, twice, der.length, der.length);
        DerCertificate.Check check = new DerCertificate.Check();
        assertThat(check.isValid(CERTIFICATE, null)).isTrue();
        assertThat(check.isValid(Base64.getUrlEncoder().withoutPadding().encodeToString(der), null))
                .isTrue();
        assertThat(check.isValid(Base64.getEncoder().encodeToString(twice), null))
                .isFalse();
        assertThat(check.isValid(CERTIFICATE.substring(0, 80), null)).isFalse();
        assertThat(check.isValid("YQ==", null)).isFalse();
        assertThat(check.isValid("", null)).isFalse();
        assertThat(check.isValid("@", null)).isFalse();
    }

    @Test
    void null_forEveryConstraint_isValid() {
        assertThat(new LanguageTag.Check().isValid(null, null)).isTrue();
        assertThat(new IanaTimeZone.Check().isValid(null, null)).isTrue();
        assertThat(new HttpUrl.Check().isValid(null, null)).isTrue();
        assertThat(new E164.Check().isValid(null, null)).isTrue();
        assertThat(new CountryCode.Check().isValid(null, null)).isTrue();
        assertThat(new DerCertificate.Check().isValid(null, null)).isTrue();
    }
}
