package dev.scimkit.core.group;

import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.resource.ResourceBuilder;
import dev.scimkit.core.schema.ResourceType;
import java.util.List;
import java.util.Objects;

/** Collects the attributes of a group. */
public final class GroupBuilder extends ResourceBuilder<Group, GroupBuilder> {

    GroupBuilder(String displayName, ResourceType resourceType) {
        super(new Resource(resourceType, JsonTree.emptyObject()), Group::new);
        displayName(Objects.requireNonNull(displayName, "displayName"));
    }

    GroupBuilder(Group start) {
        super(start, Group::new);
    }

    @Override
    protected GroupBuilder self() {
        return this;
    }

    /**
     * Sets the name that is shown for the group.
     *
     * @param value the name
     * @return this builder
     */
    public GroupBuilder displayName(String value) {
        return set("displayName", value);
    }

    /**
     * Sets all members.
     *
     * @param values the members
     * @return this builder
     */
    public GroupBuilder members(List<Member> values) {
        return setAll("members", values);
    }

    /**
     * Adds a member.
     *
     * @param value the member, to come last
     * @return this builder
     */
    public GroupBuilder addMember(Member value) {
        return add("members", value);
    }
}
