package dev.scimkit.server.zitadel;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads international phone numbers with a plus sign and any separators. */
final class InternationalFormat implements PhoneNumberFormat {

    private static final String URI_SCHEME = "tel:";
    private static final int MAX_LENGTH = 100;
    private static final Pattern SEPARATORS = Pattern.compile("[-./()\\s\\u00a0]");
    private static final Pattern NUMBER = Pattern.compile("\\+[1-9][0-9]{3,14}");

    @Override
    public Optional<String> toE164(String text) {
        if (text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        String bare = text.toLowerCase(Locale.ROOT).startsWith(URI_SCHEME) ? text.substring(URI_SCHEME.length()) : text;
        String number = SEPARATORS.matcher(bare).replaceAll("");
        return NUMBER.matcher(number).matches() ? Optional.of(number) : Optional.empty();
    }

    /** National numbers need the library. */
    @Override
    public String hint() {
        return " with a plus sign and the country's code";
    }
}
