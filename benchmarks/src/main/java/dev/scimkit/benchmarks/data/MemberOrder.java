package dev.scimkit.benchmarks.data;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Shuffles the members of JSON objects, always in the same way. */
final class MemberOrder {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private MemberOrder() {}

    static String shuffle(String json) {
        return MAPPER.writeValueAsString(shuffle(MAPPER.readTree(json), new Random(7644)));
    }

    private static JsonNode shuffle(JsonNode value, Random random) {
        if (value.isObject()) {
            List<String> names = new ArrayList<>(value.propertyNames());
            Collections.shuffle(names, random);
            ObjectNode shuffled = MAPPER.createObjectNode();
            names.forEach(name -> shuffled.set(name, shuffle(value.get(name), random)));
            return shuffled;
        }
        if (value.isArray()) {
            ArrayNode shuffled = MAPPER.createArrayNode();
            value.forEach(element -> shuffled.add(shuffle(element, random)));
            return shuffled;
        }
        return value;
    }
}
