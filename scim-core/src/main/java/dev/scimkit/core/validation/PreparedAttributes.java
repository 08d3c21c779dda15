package dev.scimkit.core.validation;

import dev.scimkit.core.json.MemberLookup;
import dev.scimkit.core.schema.AttributeDefinition;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The attributes of one kind of object, prepared for validation. */
final class PreparedAttributes {

    private final PreparedAttribute[] attributes;
    private final MemberLookup lookup;

    PreparedAttributes(List<AttributeDefinition> definitions) {
        this.attributes = definitions.stream().map(PreparedAttribute::new).toArray(PreparedAttribute[]::new);
        this.lookup = MemberLookup.of(
                definitions.stream().map(AttributeDefinition::name).toList());
    }

    int size() {
        return attributes.length;
    }

    PreparedAttribute get(int position) {
        return attributes[position];
    }

    /** Looks up all values of an object at once. */
    MemberLookup.Found in(ObjectNode object) {
        return lookup.in(object);
    }

    /** Looks up the value of the attribute at a position. */
    @Nullable
    JsonNode value(ObjectNode object, int position) {
        return lookup.get(object, position);
    }
}
