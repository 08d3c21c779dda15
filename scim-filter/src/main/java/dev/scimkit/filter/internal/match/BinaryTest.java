package dev.scimkit.filter.internal.match;

import tools.jackson.databind.JsonNode;

/**
 * Compares base64 values; padding is optional, and the URL-safe alphabet is accepted (RFC 7643 section 2.3.6).
 *
 * @param octets the literal
 * @param equal whether the octets must be equal, or different
 */
record BinaryTest(String octets, boolean equal) implements ValueTest {

    @Override
    public Truth test(JsonNode value, Evaluation evaluation) {
        if (!value.isString()) {
            return Truth.UNKNOWN;
        }
        String text = value.stringValue();
        evaluation.take(Evaluation.VALUE + Math.min(text.length(), octets.length()));
        return Truth.of(same(text, octets) == equal);
    }

    private static boolean same(String left, String right) {
        int length = unpadded(left);
        if (length != unpadded(right)) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (standard(left.charAt(i)) != standard(right.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static int unpadded(String text) {
        int length = text.length();
        while (length > 0 && text.charAt(length - 1) == '=') {
            length--;
        }
        return length;
    }

    private static char standard(char c) {
        if (c == '-') {
            return '+';
        }
        return c == '_' ? '/' : c;
    }
}
