package dev.scimkit.server;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON and filters of the tests are written with single quotes, which need no escapes in Java. */
public final class Quotes {

    private Quotes() {}

    /** {@return the text with double quotes; escaped quotes stay escaped} */
    public static String doubled(String text) {
        return text.replace("\\'", "\\\"").replace('\'', '"');
    }

    /** {@return the JSON that the text is with double quotes} */
    public static JsonNode tree(String text) {
        return JsonMapper.shared().readTree(doubled(text));
    }

    /** {@return the body of a PATCH with operations in single quotes} */
    public static String patch(String operations) {
        return TestService.patch(doubled(operations));
    }
}
