package dev.scimkit.testkit.report;

/** Text that XML can contain: most control characters are not allowed, not even escaped (XML 1.0 section 2.2). */
final class XmlText {

    /** Replaces a character that is not allowed. */
    static final int REPLACEMENT = 0xFFFD;

    private XmlText() {}

    static boolean isAllowed(int character) {
        return character == '\t'
                || character == '\n'
                || character == '\r'
                || (character >= 0x20 && character <= 0xD7FF && !isControl(character))
                || (character >= 0xE000 && character <= 0xFFFD)
                || character >= 0x10000;
    }

    private static boolean isControl(int character) {
        return character >= 0x7F && character <= 0x9F;
    }

    /** Replaces the characters that XML does not allow. */
    static String of(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().map(each -> isAllowed(each) ? each : REPLACEMENT).forEach(clean::appendCodePoint);
        return clean.toString();
    }
}
