package dev.scimkit.core.group;

import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.core.schema.ResourceTypes;
import jakarta.validation.Valid;
import java.util.List;
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
    public static GroupBuilder builder(String displayName) {
        return builder(displayName, ResourceTypes.group());
    }

    /**
     * Starts a group of an application's own type.
     *
     * @param displayName the name that is shown for it
     * @param resourceType the type
     * @return a builder
     */
    public static GroupBuilder builder(String displayName, ResourceType resourceType) {
        return new GroupBuilder(displayName, resourceType);
    }

    /** {@return a builder that starts with all attributes of this group} */
    public GroupBuilder toBuilder() {
        return new GroupBuilder(this);
    }

    /** {@return the name that is shown for the group, or null when it is missing} */
    public @Nullable String getDisplayName() {
        return string("displayName");
    }

    /** {@return the members, unmodifiable; read anew at every call} */
    public List<@Valid Member> getMembers() {
        return list("members", Member::of);
    }
}
