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
 * <p>A view: all attributes, known here or not, stay in the tree. Open for applications that add getters or constraints.
 */
public class Group extends Resource {

    /**
     * Looks at a tree as a group.
     *
     * @param resourceType the type of the resource, {@link ResourceTypes#group()} or an application's own
     * @param tree the attributes in canonical spelling
     */
    public Group(ResourceType resourceType, ObjectNode tree) {
        super(resourceType, tree);
    }

    /**
     * Starts a group of the standard type.
     *
     * @param displayName the name that is shown for it
     * @return a builder
     */
    public static Builder builder(String displayName) {
        return builder(displayName, ResourceTypes.group());
    }

    /**
     * Starts a group of an application's own type.
     *
     * @param displayName the name that is shown for it
     * @param resourceType the type
     * @return a builder
     */
    public static Builder builder(String displayName, ResourceType resourceType) {
        return new Builder(displayName, resourceType);
    }

    /** {@return a builder that starts with all attributes of this group} */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** {@return the name that is shown for the group, or null when it is missing} */
    public @Nullable String getDisplayName() {
        return string("displayName");
    }

    /** {@return the members, unmodifiable; read anew at every call} */
    public List<@Valid Member> getMembers() {
        return list("members", Member::of);
    }

    /** Collects the attributes of a group. */
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
         * Sets the name that is shown for the group.
         *
         * @param value the name
         * @return this builder
         */
        public Builder displayName(String value) {
            return set("displayName", value);
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
         * @param value the member, to come last
         * @return this builder
         */
        public Builder addMember(Member value) {
            return add("members", value);
        }
    }
}
