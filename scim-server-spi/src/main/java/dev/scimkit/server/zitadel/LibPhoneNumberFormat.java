package dev.scimkit.server.zitadel;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.Optional;

/** Reads phone numbers with Google's libphonenumber: international ones, and those of one region. */
final class LibPhoneNumberFormat implements PhoneNumberFormat {

    private final PhoneNumberUtil numbers;
    private final String region;

    private LibPhoneNumberFormat(PhoneNumberUtil numbers, String region) {
        this.numbers = numbers;
        this.region = region;
    }

    static LibPhoneNumberFormat in(String region) {
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        if (!numbers.getSupportedRegions().contains(region)) {
            throw new IllegalArgumentException("Unknown region for phone numbers: '" + region + "'");
        }
        return new LibPhoneNumberFormat(numbers, region);
    }

    @Override
    public Optional<String> toE164(String text) {
        try {
            return Optional.of(numbers.format(numbers.parse(text, region), PhoneNumberUtil.PhoneNumberFormat.E164));
        } catch (NumberParseException noNumber) {
            return Optional.empty();
        }
    }
}
