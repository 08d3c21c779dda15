package dev.scimkit.peers;

import de.captaingoldfish.scim.sdk.common.exceptions.ConflictException;
import de.captaingoldfish.scim.sdk.common.resources.Group;
import de.captaingoldfish.scim.sdk.common.resources.User;
import de.captaingoldfish.scim.sdk.common.resources.multicomplex.GroupNode;
import de.captaingoldfish.scim.sdk.server.endpoints.Context;
import java.util.List;

/** Users with unique names. Passwords are not kept; {@code groups} is computed from the members of the groups. */
final class ScimSdkUsers extends ScimSdkRepository<User> {

    private final ScimSdkGroups groups;

    ScimSdkUsers(ScimSdkGroups groups) {
        this.groups = groups;
    }

    @Override
    void check(User user, List<User> others) {
        String name = user.getUserName().orElseThrow();
        if (others.stream()
                .anyMatch(other -> name.equalsIgnoreCase(other.getUserName().orElseThrow()))) {
            throw new ConflictException("The userName is taken", null, "uniqueness");
        }
    }

    @Override
    void strip(User user) {
        user.setPassword(null);
        user.setGroups(List.of());
    }

    @Override
    void complete(User user, Context context) {
        for (Group group : groups.of(user.getId().orElseThrow())) {
            String id = group.getId().orElseThrow();
            user.addGroup(GroupNode.builder()
                    .value(id)
                    .display(group.getDisplayName().orElse(null))
                    .ref(context.getCrossResourceReferenceUrl(id, "Group").orElse(null))
                    .build());
        }
    }

    @Override
    public void deleteResource(String id, Context context) {
        super.deleteResource(id, context);
        groups.forget(id);
    }
}
