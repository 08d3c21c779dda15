package dev.scimkit.testkit.report;

/** Text that XML can hold: most control characters have no place in it, not even escaped (XML 1.0 section 2.2). */
final class XmlText {

    /** What stands where a character cannot. */
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

    /** Replaces what XML cannot hold. */
    static String of(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().map(each -> isAllowed(each) ? each : REPLACEMENT).forEach(clean::appendCodePoint);
        return clean.toString();
    }
}
