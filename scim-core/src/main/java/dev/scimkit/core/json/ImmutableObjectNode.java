package dev.scimkit.core.json;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** An object node whose members cannot be changed and are immutable themselves. */
final class ImmutableObjectNode extends ObjectNode {

    private static final long serialVersionUID = 1L;

    static final ImmutableObjectNode EMPTY = new ImmutableObjectNode(Members.NONE);

    final transient Members members;

    ImmutableObjectNode(Members members) {
        super(JsonNodeFactory.instance, members);
        this.members = members;
    }

    /** As the super class does, but without an entry object for each member. */
    @Override
    public void serialize(JsonGenerator generator, SerializationContext context) {
        generator.writeStartObject(this, members.size());
        members.serialize(generator, context);
        generator.writeEndObject();
    }
}
