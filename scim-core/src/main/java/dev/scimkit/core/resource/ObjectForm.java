package dev.scimkit.core.resource;

import dev.scimkit.core.internal.Ascii;
import dev.scimkit.core.json.NameTable;
import dev.scimkit.core.json.ObjectBuilder;
import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.AttributeType;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.core.schema.SchemaExtension;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.sym.BinaryNameMatcher;
import tools.jackson.core.sym.PropertyNameMatcher;

/**
 * What objects of one kind can have as members, made once to read many: a name in the schema's own spelling is found by
 * its octets, any other by its lower case (RFC 7643 section 2.1).
 */
final class ObjectForm {

    /** The object has no further member. */
    static final int END = -1;

    /** The next member is none that the schema knows. */
    static final int UNKNOWN = -2;

    /**
     * A member that the schema knows.
     *
     * @param name its name, or the URI of an extension
     * @param attribute its definition, null for an extension
     * @param form what an object has as members that is its value; null when it should not be an object
     */
    record Member(
            String name,
            @Nullable AttributeDefinition attribute,
            @Nullable ObjectForm form) {

        boolean isBoolean() {
            return attribute != null && attribute.type() == AttributeType.BOOLEAN;
        }
    }

    private final String prefix;
    private final NameTable.Kind kind;
    private final Member[] members;
    private final PropertyNameMatcher bySpelling;
    private final Map<String, Integer> byLowerCase = new HashMap<>();

    private ObjectForm(String prefix, List<Member> members, NameTable names) {
        this.prefix = prefix;
        this.kind = names.kind();
        this.members = members.toArray(Member[]::new);
        this.bySpelling =
                BinaryNameMatcher.construct(members.stream().map(Member::name).toList());
        for (int i = 0; i < members.size(); i++) {
            byLowerCase.put(Ascii.lowerCase(members.get(i).name()), i);
        }
    }

    /** The form of resources: their attributes and their extensions. */
    static ObjectForm of(ResourceType type) {
        NameTable names = new NameTable();
        List<Member> members = members(type.attributes(), names);
        for (SchemaExtension extension : type.extensions()) {
            String uri = extension.schema().id();
            List<Member> own = members(extension.schema().attributes(), names);
            members.add(new Member(uri, null, new ObjectForm(uri + ":", own, names)));
        }
        return new ObjectForm("", members, names);
    }

    private static List<Member> members(List<AttributeDefinition> attributes, NameTable names) {
        List<Member> members = new ArrayList<>();
        for (AttributeDefinition attribute : attributes) {
            ObjectForm below = attribute.isComplex()
                    ? new ObjectForm(attribute.name() + ".", members(attribute.subAttributes(), names), names)
                    : null;
            members.add(new Member(attribute.name(), attribute, below));
        }
        return members;
    }

    /** Moves a parser on to the name of the next member and tells its position in this form, or one of the constants. */
    int next(JsonParser parser) {
        int found = parser.nextNameMatch(bySpelling);
        if (found >= 0) {
            return found;
        }
        return found == PropertyNameMatcher.MATCH_UNKNOWN_NAME
                ? byLowerCase.getOrDefault(Ascii.lowerCase(parser.currentName()), UNKNOWN)
                : END;
    }

    Member member(int position) {
        return members[position];
    }

    /** A builder for an object of this form. */
    ObjectBuilder object() {
        return kind.object();
    }

    /** The path of a member, for messages. */
    String path(String name) {
        return prefix + name;
    }

    /** The path of an object of this form; empty for the resource itself. */
    String path() {
        return prefix.isEmpty() ? "" : prefix.substring(0, prefix.length() - 1);
    }
}
