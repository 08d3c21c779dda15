package dev.scimkit.core.group;

import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.resource.ResourceBuilder;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.core.schema.ResourceTypes;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A group (RFC 7643 section 4.2).
 *
 * <p>A view: every attribute stays in the tree, even if this class has no getter for it. Applications may extend it
 * with getters or constraints.
 */
public class Group extends Resource {

    /**
     * Makes a view of a group.
     *
     * @param resourceType the type of the resource, {@link ResourceTypes#group()} or an application's own
     * @param tree the attributes, their names in the schema's spelling
     */
    public Group(ResourceType resourceType, ObjectNode tree) {
        super(resourceType, tree);
    }

    /**
     * Starts a group of the standard type.
     *
     * @param displayName its display name
     * @return a builder
     */
    public static Builder builder(String displayName) {
        return builder(displayName, ResourceTypes.group());
    }

    /**
     * Starts a group of an application's own type.
     *
     * @param displayName its display name
     * @param resourceType the type
     * @return a builder
     */
    public static Builder builder(String displayName, ResourceType resourceType) {
        return new Builder(displayName, resourceType);
    }

    /** {@return a builder with all attributes of this group} */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** {@return the display name, or null when it is missing} */
    public @Nullable String getDisplayName() {
        return string("displayName");
    }

    /** {@return the members, unmodifiable; read from the tree on every call} */
    public List<@Valid Member> getMembers() {
        return list("members", Member::of);
    }

    /** Builds a group. */
    public static final class Builder extends ResourceBuilder<Group, Builder> {

        Builder(String displayName, ResourceType resourceType) {
            super(new Resource(resourceType, JsonTree.emptyObject()), Group::new);
            displayName(Objects.requireNonNull(displayName, "displayName"));
        }

        Builder(Group start) {
            super(start, Group::new);
        }

        @Override
        protected Builder self() {
            return this;
        }

        /**
         * Sets the display name.
         *
         * @param value the name
         * @return this builder
         */
        public Builder displayName(String value) {
            return set("displayName", Objects.requireNonNull(value, "displayName"));
        }

        /**
         * Sets all members.
         *
         * @param values the members
         * @return this builder
         */
        public Builder members(List<Member> values) {
            return setAll("members", values);
        }

        /**
         * Adds a member.
         *
         * @param value the member, which becomes the last
         * @return this builder
         */
        public Builder addMember(Member value) {
            return add("members", value);
        }
    }
}
