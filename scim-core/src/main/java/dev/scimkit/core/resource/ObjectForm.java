package dev.scimkit.core.resource;

import dev.scimkit.core.internal.Ascii;
import dev.scimkit.core.json.NameTable;
import dev.scimkit.core.json.ObjectBuilder;
import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.AttributeType;
import dev.scimkit.core.schema.ResourceType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.io.SerializedString;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.sym.PropertyNameMatcher;
import tools.jackson.core.util.Named;

/**
 * What objects of one kind can have as members, made once to read many: a name in the schema's own spelling is found by
 * its octets, any other by its lower case (RFC 7643 section 2.1).
 */
final class ObjectForm {

    /** There was no member yet. */
    static final int START = -1;

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
     * @param isBoolean whether it is true or false
     */
    record Member(
            String name,
            @Nullable AttributeDefinition attribute,
            @Nullable ObjectForm form,
            boolean isBoolean) {}

    private static final JsonFactory MATCHERS = new JsonFactory();

    private final String prefix;
    private final NameTable.Kind kind;
    private final Member[] members;
    private final SerializedString[] spellings;
    private final PropertyNameMatcher bySpelling;

    /**
     * Which member came after each when one did last, and in the first place which came first: the next object will most
     * likely have the same order. Any thread may write it; an old value costs time and nothing else.
     */
    private final int[] following;

    private final Map<String, Integer> byLowerCase = new HashMap<>();

    private ObjectForm(String prefix, List<Member> members) {
        this.prefix = prefix;
        this.kind = (prefix.isEmpty() ? new NameTable() : NameTable.small()).kind();
        this.members = members.toArray(Member[]::new);
        this.spellings = members.stream()
                .map(member -> new SerializedString(member.name()))
                .toArray(SerializedString[]::new);
        this.following = new int[members.size() + 1];
        Arrays.fill(following, UNKNOWN);
        this.bySpelling = MATCHERS.constructNameMatcher(
                members.stream().map(member -> Named.fromString(member.name())).toList(), false);
        for (int i = 0; i < members.size(); i++) {
            byLowerCase.put(Ascii.lowerCase(members.get(i).name()), i);
        }
    }

    /** The form of resources: their attributes and their extensions. */
    static ObjectForm of(ResourceType type) {
        List<Member> members = members(type.attributes());
        for (ResourceType.Extension extension : type.extensions()) {
            String uri = extension.schema().id();
            List<Member> own = members(extension.schema().attributes());
            members.add(new Member(uri, null, new ObjectForm(uri + ":", own), false));
        }
        return new ObjectForm("", members);
    }

    private static List<Member> members(List<AttributeDefinition> attributes) {
        List<Member> members = new ArrayList<>();
        for (AttributeDefinition attribute : attributes) {
            ObjectForm below = attribute.isComplex()
                    ? new ObjectForm(attribute.name() + ".", members(attribute.subAttributes()))
                    : null;
            members.add(new Member(attribute.name(), attribute, below, attribute.type() == AttributeType.BOOLEAN));
        }
        return members;
    }

    /**
     * Moves a parser on to the name of the next member and tells its position in this form, or one of the constants.
     *
     * @param before the position of the last member that the schema knows, {@link #START} when there was none
     */
    int next(JsonParser parser, int before) {
        int expected = following[before + 1];
        if (expected >= 0 && parser.nextName(spellings[expected])) {
            return expected;
        }
        int found = expected >= 0 ? parser.currentNameMatch(bySpelling) : parser.nextNameMatch(bySpelling);
        if (found >= 0) {
            following[before + 1] = found;
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
