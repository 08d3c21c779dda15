package dev.scimkit.server.zitadel;

import java.util.Optional;

/** Brings phone numbers to the form of E.164, such as {@code +15555555555}. */
interface PhoneNumberFormat {

    /** Every form that libphonenumber reads when it is there; otherwise international numbers only. */
    static PhoneNumberFormat in(String region) {
        try {
            return LibPhoneNumberFormat.in(region);
        } catch (NoClassDefFoundError missing) {
            return new InternationalFormat();
        }
    }

    /** The number; empty when the text is none. */
    Optional<String> toE164(String text);

    /** What to tell a person whose number could not be read. */
    default String hint() {
        return "";
    }
}
