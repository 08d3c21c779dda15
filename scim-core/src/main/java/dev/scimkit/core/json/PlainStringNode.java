package dev.scimkit.core.json;

import tools.jackson.databind.node.StringNode;

/** A string of visible ASCII characters and blanks that stands in JSON as it is, as most do. */
final class PlainStringNode extends StringNode {

    private static final long serialVersionUID = 1L;

    /** Takes a text of which every character is plain. */
    PlainStringNode(String text) {
        super(text);
    }

    static boolean isPlain(char c) {
        return c >= ' ' && c < 0x7F && c != '"' && c != '\\';
    }
}
