package dev.scimkit.jdbc.internal.store;

import dev.scimkit.core.json.JsonReader;
import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.json.JsonWriter;
import dev.scimkit.jdbc.internal.filter.Place;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.LongNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.StringNode;

/** A cursor as text: the place of the last resource of the previous page. Clients only see it encrypted. */
final class CursorText {

    private CursorText() {}

    static String write(Place place) {
        String key = place.key();
        return JsonWriter.write(JsonTree.array(List.of(
                key == null ? NullNode.getInstance() : StringNode.valueOf(key),
                LongNode.valueOf(place.ordinal()),
                StringNode.valueOf(place.id()))));
    }

    static Place read(String cursor) {
        JsonNode parts = JsonReader.standard().read(cursor);
        JsonNode key = parts.path(0);
        return new Place(
                key.isString() ? key.stringValue() : null,
                parts.path(1).longValue(),
                parts.path(2).stringValue());
    }
}
