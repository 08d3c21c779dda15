package dev.scimkit.filter;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The cases of {@code vectors/filter.json}. */
final class Vectors {

    private static final JsonNode ROOT = read();

    private Vectors() {}

    static List<JsonNode> cases(String group) {
        List<JsonNode> cases =
                StreamSupport.stream(ROOT.get(group).spliterator(), false).toList();
        if (cases.isEmpty()) {
            throw new IllegalStateException("no vectors: " + group);
        }
        return cases;
    }

    private static JsonNode read() {
        try (InputStream in = Vectors.class.getResourceAsStream("/vectors/filter.json")) {
            return JsonMapper.shared().readTree(Objects.requireNonNull(in));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
