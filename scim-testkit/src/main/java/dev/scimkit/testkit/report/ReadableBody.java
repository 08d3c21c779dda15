package dev.scimkit.testkit.report;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Indents JSON bodies. A body that is not JSON, was cut or repeats a name stays as it was sent. */
final class ReadableBody {

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private ReadableBody() {}

    /** Indents the body below the header fields of a transcript. */
    static String of(String transcript) {
        int body = transcript.indexOf("\n\n");
        return body < 0 ? transcript : transcript.substring(0, body + 2) + readable(transcript.substring(body + 2));
    }

    private static String readable(String body) {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(JSON.readTree(body));
        } catch (JacksonException notJson) {
            return body;
        }
    }
}
