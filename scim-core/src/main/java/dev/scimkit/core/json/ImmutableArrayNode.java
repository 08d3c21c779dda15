package dev.scimkit.core.json;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** An array node whose elements cannot be changed and are immutable themselves. */
final class ImmutableArrayNode extends ArrayNode {

    private static final long serialVersionUID = 1L;

    static final ImmutableArrayNode EMPTY = new ImmutableArrayNode(Piece.NONE);

    final transient Elements elements;

    ImmutableArrayNode(Elements elements) {
        super(JsonNodeFactory.instance, elements);
        this.elements = elements;
    }
}
