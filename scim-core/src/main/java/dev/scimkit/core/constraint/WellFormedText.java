package dev.scimkit.core.constraint;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.time.ZoneId;
import java.util.Base64;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Recognizes the forms of {@link WellFormed}. */
final class WellFormedText {

    private static final int MAX_LENGTH = 100;
    private static final int DER_SEQUENCE = 0x30;
    private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{1,14}");
    private static final Pattern SEPARATORS = Pattern.compile("[-.()]");
    private static final Set<String> COUNTRY_CODES = Set.of(Locale.getISOCountries());
    private static final Set<String> TIME_ZONES = Set.copyOf(ZoneId.getAvailableZoneIds());

    private WellFormedText() {}

    static Predicate<String> test(WellFormed.Form form) {
        return switch (form) {
            case COUNTRY_CODE -> WellFormedText::isCountryCode;
            case DER_CERTIFICATE -> WellFormedText::isCertificate;
            case E164 -> WellFormedText::isE164;
            case HTTP_URL -> text -> isUrl(text, false);
            case HTTPS_URL -> text -> isUrl(text, true);
            case LANGUAGE_TAG -> WellFormedText::isLanguageTag;
            case LOCALE -> text -> isLanguageTag(text.replace('_', '-'));
            case PHONE_NUMBER -> WellFormedText::isPhoneNumber;
            case TIME_ZONE -> WellFormedText::isTimeZone;
        };
    }

    private static boolean isCountryCode(String text) {
        return COUNTRY_CODES.contains(text.toUpperCase(Locale.ROOT));
    }

    private static boolean isTimeZone(String text) {
        return TIME_ZONES.contains(text);
    }

    private static boolean isE164(String text) {
        return E164.matcher(text).matches();
    }

    private static boolean isPhoneNumber(String text) {
        boolean uri = text.regionMatches(true, 0, "tel:", 0, 4) && text.length() <= MAX_LENGTH;
        return isE164(uri ? SEPARATORS.matcher(text.substring(4)).replaceAll("") : text);
    }

    private static boolean isLanguageTag(String text) {
        if (text.isEmpty() || text.length() > MAX_LENGTH || text.indexOf('_') >= 0) {
            return false;
        }
        try {
            new Locale.Builder().setLanguageTag(text);
            return true;
        } catch (IllformedLocaleException illFormed) {
            return false;
        }
    }

    private static boolean isUrl(String text, boolean httpsOnly) {
        try {
            URI uri = new URI(text);
            String scheme = uri.getScheme();
            String host = uri.getHost();
            return scheme != null
                    && host != null
                    && !host.isEmpty()
                    && ("https".equalsIgnoreCase(scheme) || (!httpsOnly && "http".equalsIgnoreCase(scheme)));
        } catch (URISyntaxException malformed) {
            return false;
        }
    }

    /** The certificate factory would also read PEM, which does not start with the byte of a sequence. */
    private static boolean isCertificate(String text) {
        try {
            byte[] der = Base64.getDecoder().decode(text.replace('-', '+').replace('_', '/'));
            ByteArrayInputStream rest = new ByteArrayInputStream(der);
            return der.length > 0
                    && der[0] == DER_SEQUENCE
                    && CertificateFactory.getInstance("X.509").generateCertificate(rest) != null
                    && rest.available() == 0;
        } catch (IllegalArgumentException | CertificateException malformed) {
            return false;
        }
    }
}
