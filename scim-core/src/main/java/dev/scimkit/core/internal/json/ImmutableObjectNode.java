package dev.scimkit.core.internal.json;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * An object node whose members cannot be changed and are immutable themselves: a shape, and the value that the object has for
 * each of its names, or null. Jackson sees them as a map; frequent questions are answered without it, since in a search over
 * many objects each step to another object waits for memory.
 */
public final class ImmutableObjectNode extends ObjectNode {

    private static final long serialVersionUID = 1L;

    /** The object without members. */
    public static final ImmutableObjectNode EMPTY = new ImmutableObjectNode(Shape.EMPTY, new JsonNode[0], 0);

    final transient Shape shape;
    final transient @Nullable JsonNode[] values;

    private ImmutableObjectNode(Shape shape, @Nullable JsonNode[] values, int size) {
        super(JsonNodeFactory.instance, new Members(shape, values, size));
        this.shape = shape;
        this.values = values;
    }

    /** Takes the array over. */
    static ImmutableObjectNode of(Shape shape, @Nullable JsonNode[] values) {
        int size = 0;
        for (JsonNode value : values) {
            if (value != null) {
                size++;
            }
        }
        return size == 0 ? EMPTY : new ImmutableObjectNode(shape, values, size);
    }

    @Override
    public @Nullable JsonNode get(String name) {
        int at = shape.indexOf(name);
        return at < 0 ? null : values[at];
    }

    /**
     * Sets a member.
     *
     * @param name its name
     * @param value its value, immutable
     * @return an object that has it, and shares all others; this one if it has the same node
     */
    @SuppressWarnings("ReferenceEquality") // an equal node is another one
    public ImmutableObjectNode with(String name, JsonNode value) {
        int at = shape.indexOf(name);
        if (at >= 0) {
            return values[at] == value ? this : changed(at, value);
        }
        return (ImmutableObjectNode) edit().append(name, value).build();
    }

    /**
     * Removes a member.
     *
     * @param name its name
     * @return an object without it that shares all others; this one if it has no such member
     */
    @Override
    public ImmutableObjectNode without(String name) {
        int at = shape.indexOf(name);
        return at < 0 || values[at] == null ? this : changed(at, null);
    }

    /** {@return a list of the members, to be changed} */
    public MemberList edit() {
        return new MemberList(shape, values);
    }

    private ImmutableObjectNode changed(int position, @Nullable JsonNode value) {
        int before = values[position] == null ? 0 : 1;
        int after = value == null ? 0 : 1;
        int size = size() - before + after;
        if (size == 0) {
            return EMPTY;
        }
        JsonNode[] changed = values.clone();
        changed[position] = value;
        return new ImmutableObjectNode(shape, changed, size);
    }

    /** Writes it as the super class does, but without an entry object for each member. */
    @Override
    public void serialize(JsonGenerator generator, SerializationContext context) {
        generator.writeStartObject(this, size());
        for (int i = 0; i < values.length; i++) {
            JsonNode value = values[i];
            if (value != null) {
                generator.writeName(shape.name(i));
                value.serialize(generator, context);
            }
        }
        generator.writeEndObject();
    }

    void write(Utf8Writer writer) {
        byte[][] written = shape.written();
        int comma = 1;
        writer.octet('{');
        for (int i = 0; i < values.length; i++) {
            JsonNode value = values[i];
            if (value != null) {
                if (i < written.length) {
                    writer.octets(written[i], comma);
                } else {
                    writer.name(shape.name(i), comma > 0);
                }
                writer.node(value);
                comma = 0;
            }
        }
        writer.octet('}');
    }
}
