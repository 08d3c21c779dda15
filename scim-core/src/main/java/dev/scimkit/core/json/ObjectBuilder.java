package dev.scimkit.core.json;

import dev.scimkit.core.internal.json.MemberList;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.LongNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Collects the members of an immutable JSON object, in order.
 *
 * <p>Members without a value are not written: null adds nothing. Not for use by several threads.
 */
public final class ObjectBuilder {

    private final MemberList members;

    ObjectBuilder(MemberList members) {
        this.members = members;
    }

    /**
     * Adds a member, or replaces the one with that name.
     *
     * @param name the member's name
     * @param value its value, made immutable if it is not; null adds nothing
     * @return this builder
     */
    public ObjectBuilder put(String name, @Nullable JsonNode value) {
        if (value != null) {
            members.put(name, JsonTree.freeze(value));
        }
        return this;
    }

    /**
     * Adds a string member.
     *
     * @param name the member's name
     * @param value its value; null adds nothing
     * @return this builder
     */
    public ObjectBuilder put(String name, @Nullable String value) {
        if (value != null) {
            members.put(name, StringNode.valueOf(value));
        }
        return this;
    }

    /**
     * Adds a boolean member.
     *
     * @param name the member's name
     * @param value its value; null adds nothing
     * @return this builder
     */
    public ObjectBuilder put(String name, @Nullable Boolean value) {
        if (value != null) {
            members.put(name, BooleanNode.valueOf(value));
        }
        return this;
    }

    /**
     * Adds an integer member.
     *
     * @param name the member's name
     * @param value its value; null adds nothing
     * @return this builder
     */
    public ObjectBuilder put(String name, @Nullable Integer value) {
        if (value != null) {
            members.put(name, IntNode.valueOf(value));
        }
        return this;
    }

    /**
     * Adds an integer member.
     *
     * @param name the member's name
     * @param value its value; null adds nothing
     * @return this builder
     */
    public ObjectBuilder put(String name, @Nullable Long value) {
        if (value != null) {
            members.put(name, LongNode.valueOf(value));
        }
        return this;
    }

    /**
     * Adds a member without a look whether there is one with its name.
     *
     * @param name the member's name; the caller vouches for it that none was added with this name
     * @param value its value, made immutable if it is not
     * @return this builder
     */
    public ObjectBuilder append(String name, JsonNode value) {
        members.append(name, JsonTree.freeze(value));
        return this;
    }

    /**
     * Takes a member out.
     *
     * @param name the member's name; without such a member nothing changes
     * @return this builder
     */
    public ObjectBuilder remove(String name) {
        members.remove(name);
        return this;
    }

    /**
     * Says whether a member with this name was added.
     *
     * @param name the member's name, compared exactly
     * @return true if there is one
     */
    public boolean has(String name) {
        return members.has(name);
    }

    /** {@return the number of members added so far} */
    public int size() {
        return members.size();
    }

    /** {@return the object, immutable} */
    public ObjectNode build() {
        return members.build();
    }
}
