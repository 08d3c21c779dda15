package dev.scimkit.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The query vectors, read from the test resources. */
public final class Vectors {

    private Vectors() {}

    /** {@return the content of the file under a name} */
    public static JsonNode query(String name) {
        try (InputStream file = Vectors.class.getResourceAsStream("/vectors/query.json")) {
            return JsonMapper.shared()
                    .readTree(Objects.requireNonNull(file, "query.json").readAllBytes())
                    .get(name);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** {@return the cases under a name, one by one} */
    public static Stream<JsonNode> cases(String name) {
        return query(name).valueStream();
    }
}
