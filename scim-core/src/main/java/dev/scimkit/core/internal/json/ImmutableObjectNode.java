package dev.scimkit.core.internal.json;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** An object node whose members cannot be changed and are immutable themselves. */
public final class ImmutableObjectNode extends ObjectNode {

    private static final long serialVersionUID = 1L;

    /** The object without members. */
    public static final ImmutableObjectNode EMPTY =
            new ImmutableObjectNode(new Members(Shape.EMPTY, new JsonNode[0], 0));

    final transient Members members;

    private ImmutableObjectNode(Members members) {
        super(JsonNodeFactory.instance, members);
        this.members = members;
    }

    /** Takes the array over. */
    static ImmutableObjectNode of(Shape shape, @Nullable JsonNode[] values) {
        int size = 0;
        for (JsonNode value : values) {
            if (value != null) {
                size++;
            }
        }
        return size == 0 ? EMPTY : new ImmutableObjectNode(new Members(shape, values, size));
    }

    /**
     * Sets a member.
     *
     * @param name its name
     * @param value its value, immutable
     * @return an object that has it, and shares all others
     */
    public ImmutableObjectNode with(String name, JsonNode value) {
        int at = members.shape.indexOf(name);
        if (at >= 0) {
            return changed(at, value);
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
        int at = members.shape.indexOf(name);
        return at < 0 || members.values[at] == null ? this : changed(at, null);
    }

    /** {@return a list of the members, to be changed} */
    public MemberList edit() {
        return new MemberList(members.shape, members.values);
    }

    private ImmutableObjectNode changed(int position, @Nullable JsonNode value) {
        JsonNode[] changed = members.values.clone();
        changed[position] = value;
        return of(members.shape, changed);
    }

    /** Writes it as the super class does, but without an entry object for each member. */
    @Override
    public void serialize(JsonGenerator generator, SerializationContext context) {
        generator.writeStartObject(this, members.size());
        members.serialize(generator, context);
        generator.writeEndObject();
    }
}
