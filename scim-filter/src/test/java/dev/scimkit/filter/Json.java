package dev.scimkit.filter;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON in single quotes, in which {@code 'T'} stands for the URI of the test extension. */
final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Json() {}

    static JsonNode tree(String json) {
        return MAPPER.readTree(json.replace('\'', '"').replace("\"T\"", '"' + TestTypes.TEST + '"'));
    }
}
