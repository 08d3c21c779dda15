package dev.scimkit.core.validation;

/** The form of base64 and base64url texts (RFC 4648 sections 4 and 5), padded or not. */
final class Base64Syntax {

    private Base64Syntax() {}

    /** Either alphabet is taken, but not both in one text. */
    static boolean isBase64(String text) {
        int digits = text.length();
        while (digits > 0 && text.length() - digits < 2 && text.charAt(digits - 1) == '=') {
            digits--;
        }
        boolean padded = digits < text.length();
        if (digits % 4 == 1 || (padded && text.length() % 4 != 0)) {
            return false;
        }
        boolean standard = false;
        boolean urlSafe = false;
        for (int i = 0; i < digits; i++) {
            char c = text.charAt(i);
            standard |= c == '+' || c == '/';
            urlSafe |= c == '-' || c == '_';
            if (!isDigit(c)) {
                return false;
            }
        }
        return !(standard && urlSafe);
    }

    private static boolean isDigit(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || c == '+'
                || c == '/'
                || c == '-'
                || c == '_';
    }
}
