package dev.scimkit.core.internal.json;

import java.util.BitSet;
import java.util.Collection;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** An array node whose elements cannot be changed and are immutable themselves. */
public final class ImmutableArrayNode extends ArrayNode {

    private static final long serialVersionUID = 1L;

    /** The array without elements. */
    public static final ImmutableArrayNode EMPTY = new ImmutableArrayNode(new FewElements(Elements.NOTHING));

    final transient Elements elements;

    private ImmutableArrayNode(Elements elements) {
        super(JsonNodeFactory.instance, elements);
        this.elements = elements;
    }

    /**
     * Makes an array.
     *
     * @param nodes its elements, immutable; taken over, the caller must not keep the array
     * @return the array
     */
    public static ImmutableArrayNode of(JsonNode[] nodes) {
        return nodes.length == 0 ? EMPTY : new ImmutableArrayNode(Elements.of(nodes));
    }

    /**
     * Leaves elements out and appends others.
     *
     * @param leftOut the positions of elements to leave out
     * @param appended elements to append, immutable; taken over, the caller must not keep the array
     * @return the changed array, which shares what stays
     */
    public ImmutableArrayNode change(BitSet leftOut, JsonNode[] appended) {
        Elements changed = elements.change(leftOut, appended);
        return changed.isEmpty() ? EMPTY : new ImmutableArrayNode(changed);
    }

    /**
     * Finds the elements whose {@code value} (RFC 7643 section 2.4) may be one of some texts.
     *
     * @param array any array
     * @param texts the values sought
     * @return the positions of all elements that have such a value without regard to upper and lower case, and of some
     *     others: the caller compares
     */
    public static BitSet candidates(ArrayNode array, Collection<String> texts) {
        BitSet positions = new BitSet(array.size());
        if (array instanceof ImmutableArrayNode immutable) {
            immutable.elements.mark(new SoughtValues(texts), positions, 0);
        } else {
            positions.set(0, array.size());
        }
        return positions;
    }
}
