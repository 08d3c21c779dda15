package dev.scimkit.testkit.report;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes elements, attributes and text, all of it escaped, as HTML that is also well-formed XML.
 *
 * <p>No method lets markup through except {@link #script}, which takes only the testkit's own files.
 */
final class Markup {

    private final StringBuilder out = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /** Begins an element; attributes are alternating names and values. */
    Markup open(String element, String... attributes) {
        start(element, attributes).append('>');
        open.push(element);
        return this;
    }

    /** Ends the innermost open element. */
    Markup close() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    /** Writes an element that never has content, such as an input. */
    Markup empty(String element, String... attributes) {
        start(element, attributes).append("/>");
        return this;
    }

    /** Writes an element that contains only text. */
    Markup element(String element, String text, String... attributes) {
        return open(element, attributes).text(text).close();
    }

    /** Writes text. */
    Markup text(String text) {
        escape(text);
        return this;
    }

    /** Writes a script or style of the testkit itself, which must contain neither {@code <} nor {@code &}. */
    Markup script(String element, String code) {
        if (code.indexOf('<') >= 0 || code.indexOf('&') >= 0) {
            throw new IllegalArgumentException("The " + element + " would have to be escaped");
        }
        start(element).append('>').append(code).append("</").append(element).append('>');
        return this;
    }

    private StringBuilder start(String element, String... attributes) {
        out.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1]);
            out.append('"');
        }
        return out;
    }

    private void escape(String text) {
        text.codePoints().forEach(this::escape);
    }

    private void escape(int character) {
        switch (character) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '"' -> out.append("&quot;");
            case '\'' -> out.append("&#39;");
            default -> out.appendCodePoint(XmlText.isAllowed(character) ? character : XmlText.REPLACEMENT);
        }
    }

    @Override
    public String toString() {
        return "<!DOCTYPE html>\n" + out + "\n";
    }
}
