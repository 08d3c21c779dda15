package dev.scimkit.core.internal;

/** Checks the syntax of base64 and base64url texts (RFC 4648 sections 4 and 5), padded or not. */
public final class Base64Syntax {

    private static final int BOTH = 1;
    private static final int STANDARD = 2;
    private static final int URL_SAFE = 4;

    private static final byte[] ALPHABETS = alphabets();

    private Base64Syntax() {}

    /**
     * Accepts either alphabet, but not both in one text.
     *
     * @param text the text
     * @return true if it is base64
     */
    public static boolean isBase64(String text) {
        int digits = text.length();
        while (digits > 0 && text.length() - digits < 2 && text.charAt(digits - 1) == '=') {
            digits--;
        }
        boolean padded = digits < text.length();
        if (digits % 4 == 1 || (padded && text.length() % 4 != 0)) {
            return false;
        }
        int seen = 0;
        for (int i = 0; i < digits; i++) {
            char c = text.charAt(i);
            int alphabet = c < ALPHABETS.length ? ALPHABETS[c] : 0;
            if (alphabet == 0) {
                return false;
            }
            seen |= alphabet;
        }
        return (seen & (STANDARD | URL_SAFE)) != (STANDARD | URL_SAFE);
    }

    private static byte[] alphabets() {
        byte[] alphabets = new byte[128];
        for (char c = '0'; c <= 'z'; c++) {
            boolean digit = c <= '9' || (c >= 'A' && c <= 'Z') || c >= 'a';
            alphabets[c] = (byte) (digit ? BOTH : 0);
        }
        alphabets['+'] = STANDARD;
        alphabets['/'] = STANDARD;
        alphabets['-'] = URL_SAFE;
        alphabets['_'] = URL_SAFE;
        return alphabets;
    }
}
