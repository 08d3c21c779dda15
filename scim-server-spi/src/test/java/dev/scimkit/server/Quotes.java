package dev.scimkit.server;

/** JSON and filters of the tests are written with single quotes, which need no escapes in Java. */
public final class Quotes {

    private Quotes() {}

    /** {@return the text with double quotes; escaped quotes stay escaped} */
    public static String doubled(String text) {
        return text.replace("\\'", "\\\"").replace('\'', '"');
    }
}
