package dev.scimkit.core.json;

import java.util.AbstractList;
import java.util.RandomAccess;
import tools.jackson.databind.JsonNode;

/** The elements of an immutable JSON array; whatever would change it throws, as {@link AbstractList} provides. */
final class Elements extends AbstractList<JsonNode> implements RandomAccess {

    static final Elements NONE = new Elements(new JsonNode[0]);

    private final JsonNode[] nodes;

    /** Takes the array over; the caller must not keep it. */
    Elements(JsonNode[] nodes) {
        this.nodes = nodes;
    }

    @Override
    public JsonNode get(int position) {
        return nodes[position];
    }

    @Override
    public int size() {
        return nodes.length;
    }

    @Override
    public JsonNode[] toArray() {
        return nodes.clone();
    }
}
