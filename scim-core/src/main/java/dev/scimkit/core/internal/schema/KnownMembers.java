package dev.scimkit.core.internal.schema;

import dev.scimkit.core.internal.Ascii;
import dev.scimkit.core.internal.json.Shape;
import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.AttributeType;
import dev.scimkit.core.schema.ResourceType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.sym.PropertyNameMatcher;
import tools.jackson.core.util.Named;

/**
 * The members that a schema gives to objects of one kind: resources, extensions, or values of a complex attribute. All objects
 * of the same kind and resource type are read into the same shape. Immutable.
 */
public final class KnownMembers {

    /** The object has no further member. */
    public static final int END = -1;

    /** The schema does not know the next member. */
    public static final int UNKNOWN = -2;

    /**
     * A member that the schema knows.
     *
     * @param name its name, or the URI of an extension
     * @param attribute its definition, null for an extension
     * @param members the members of an object that is its value; null if its values are not objects
     * @param isBoolean whether it is true or false
     */
    public record Member(
            String name,
            @Nullable AttributeDefinition attribute,
            @Nullable KnownMembers members,
            boolean isBoolean) {}

    private static final JsonFactory MATCHERS = new JsonFactory();

    private final String prefix;
    private final Member[] members;
    private final Shape shape;
    private final PropertyNameMatcher bySpelling;
    private final Map<String, Integer> byLowerCase = new HashMap<>();

    private KnownMembers(String prefix, List<Member> members) {
        this.prefix = prefix;
        this.members = members.toArray(Member[]::new);
        List<String> names = members.stream().map(Member::name).toList();
        this.shape = Shape.of(names);
        this.bySpelling = MATCHERS.constructNameMatcher(
                names.stream().map(Named::fromString).toList(), false);
        for (int i = 0; i < names.size(); i++) {
            byLowerCase.put(Ascii.lowerCase(names.get(i)), i);
        }
    }

    /**
     * Finds the members of resources: their attributes, then their extensions.
     *
     * @param type the type of the resources
     * @return its members, the same at each call
     */
    public static KnownMembers of(ResourceType type) {
        return type.derive(KnownMembers.class, KnownMembers::derive);
    }

    private static KnownMembers derive(ResourceType type) {
        List<Member> members = members("", type.attributes());
        for (ResourceType.Extension extension : type.extensions()) {
            String uri = extension.schema().id();
            String prefix = uri + ":";
            KnownMembers own =
                    new KnownMembers(prefix, members(prefix, extension.schema().attributes()));
            members.add(new Member(uri, null, own, false));
        }
        return new KnownMembers("", members);
    }

    private static List<Member> members(String prefix, List<AttributeDefinition> attributes) {
        List<Member> members = new ArrayList<>();
        for (AttributeDefinition attribute : attributes) {
            String name = attribute.name();
            String below = prefix + name + ".";
            KnownMembers parts =
                    attribute.isComplex() ? new KnownMembers(below, members(below, attribute.subAttributes())) : null;
            members.add(new Member(name, attribute, parts, attribute.type() == AttributeType.BOOLEAN));
        }
        return members;
    }

    /** {@return the shape of objects that have these members} */
    public Shape shape() {
        return shape;
    }

    /** {@return how many members there are} */
    public int size() {
        return members.length;
    }

    /**
     * Gets a member.
     *
     * @param position its position in the shape
     * @return the member
     */
    public Member get(int position) {
        return members[position];
    }

    /**
     * Gets the members of the objects that are values of a member.
     *
     * @param name the name of the member in the schema's spelling
     * @return the members of its values; null if there is no such member, or its values are not objects
     */
    public @Nullable KnownMembers below(String name) {
        int position = shape.indexOf(name);
        return position < 0 ? null : members[position].members();
    }

    /** {@return the members, in the order of the shape} */
    public Stream<Member> all() {
        return Arrays.stream(members);
    }

    /**
     * Moves a parser on to the name of an object's next member and finds the member: by the octets of its name if they are
     * spelled as in the schema, else by its lower case (RFC 7643 section 2.1).
     *
     * @param parser a parser within an object
     * @return the position of the member, {@link #UNKNOWN} or {@link #END}
     */
    public int next(JsonParser parser) {
        int found = parser.nextNameMatch(bySpelling);
        if (found >= 0) {
            return found;
        }
        return found == PropertyNameMatcher.MATCH_UNKNOWN_NAME
                ? byLowerCase.getOrDefault(Ascii.lowerCase(parser.currentName()), UNKNOWN)
                : END;
    }

    /**
     * Names a member of these objects in messages.
     *
     * @param name the name of the member
     * @return its path
     */
    public String path(String name) {
        return prefix + name;
    }

    /** {@return the path of these objects; empty for resources} */
    public String path() {
        return prefix.isEmpty() ? "" : prefix.substring(0, prefix.length() - 1);
    }
}
