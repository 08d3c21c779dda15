package dev.scimkit.server.zitadel;

import dev.scimkit.server.internal.ClassPath;
import java.util.Optional;

/** Converts phone numbers to E.164, such as {@code +15555555555}. */
interface PhoneNumberFormat {

    /** Reads what libphonenumber reads if it is on the class path; otherwise only international numbers. */
    static PhoneNumberFormat in(String region) {
        ClassPath.read();
        try {
            return LibPhoneNumberFormat.in(region);
        } catch (NoClassDefFoundError missing) {
            return new InternationalFormat();
        }
    }

    /** Returns the number; empty if the text is not a phone number. */
    Optional<String> toE164(String text);

    /** Returns the end of the error message for a number that could not be read. */
    default String hint() {
        return "";
    }
}
