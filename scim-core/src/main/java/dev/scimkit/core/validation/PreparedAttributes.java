package dev.scimkit.core.validation;

import dev.scimkit.core.internal.json.Shape;
import dev.scimkit.core.internal.schema.KnownMembers;
import dev.scimkit.core.schema.ValueLimits;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The attributes of one kind of object, prepared for validation; positions are those of the values in the objects. */
final class PreparedAttributes {

    private static final PreparedAttributes NONE = new PreparedAttributes(Shape.of(), new PreparedAttribute[0]);

    private final Shape shape;
    private final PreparedAttribute[] attributes;

    private PreparedAttributes(Shape shape, PreparedAttribute[] attributes) {
        this.shape = shape;
        this.attributes = attributes;
    }

    /** The attributes among some members, which come before the extensions; none without members. */
    static PreparedAttributes of(@Nullable KnownMembers members, ValueLimits limits) {
        if (members == null) {
            return NONE;
        }
        List<PreparedAttribute> attributes = new ArrayList<>();
        members.all().forEach(member -> {
            if (member.attribute() != null) {
                attributes.add(new PreparedAttribute(members.path(member.name()), member, member.attribute(), limits));
            }
        });
        return new PreparedAttributes(members.shape(), attributes.toArray(PreparedAttribute[]::new));
    }

    int size() {
        return attributes.length;
    }

    PreparedAttribute get(int position) {
        return attributes[position];
    }

    /** The values that an object has for the attributes, by position; not to be changed. There may be others behind them. */
    @Nullable
    JsonNode[] values(ObjectNode object) {
        return shape.values(object);
    }
}
