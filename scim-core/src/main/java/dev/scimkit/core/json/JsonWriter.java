package dev.scimkit.core.json;

import dev.scimkit.core.internal.json.Utf8Writer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** Writes JSON trees. */
public final class JsonWriter {

    private static final ObjectWriter COMPACT = JsonMapper.builder().build().writer();

    private JsonWriter() {}

    /**
     * Writes a tree as text.
     *
     * @param tree the tree
     * @return JSON without blanks between tokens
     */
    public static String write(JsonNode tree) {
        return COMPACT.writeValueAsString(tree);
    }

    /**
     * Writes a tree as octets.
     *
     * @param tree the tree
     * @return JSON in UTF-8 without blanks between tokens
     */
    public static byte[] writeBytes(JsonNode tree) {
        return Utf8Writer.write(tree);
    }
}
