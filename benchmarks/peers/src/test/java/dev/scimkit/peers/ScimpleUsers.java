package dev.scimkit.peers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.apache.directory.scim.core.repository.PatchHandler;
import org.apache.directory.scim.core.schema.SchemaRegistry;
import org.apache.directory.scim.spec.exception.ConflictResourceException;
import org.apache.directory.scim.spec.exception.ResourceException;
import org.apache.directory.scim.spec.extension.EnterpriseExtension;
import org.apache.directory.scim.spec.resources.ScimExtension;
import org.apache.directory.scim.spec.resources.ScimUser;
import org.apache.directory.scim.spec.resources.UserGroup;

/** Users with unique names. Passwords are not kept; {@code groups} is computed from the members of the groups. */
@ApplicationScoped
public class ScimpleUsers extends ScimpleRepository<ScimUser> {

    private final ScimpleGroups groups;

    /** Called by the container. */
    @Inject
    public ScimpleUsers(
            SchemaRegistry schemas, PatchHandler patches, ScimpleConfiguration configuration, ScimpleGroups groups) {
        super(schemas, patches, configuration, "Users");
        this.groups = groups;
    }

    /** For the container's proxies. */
    protected ScimpleUsers() {
        this(null, null, null, null);
    }

    @Override
    public Class<ScimUser> getResourceClass() {
        return ScimUser.class;
    }

    @Override
    public List<Class<? extends ScimExtension>> getExtensionList() {
        return List.of(EnterpriseExtension.class);
    }

    @Override
    void check(ScimUser user, List<ScimUser> others) throws ResourceException {
        String name = user.getUserName();
        if (others.stream().anyMatch(other -> name != null && name.equalsIgnoreCase(other.getUserName()))) {
            throw new ConflictResourceException("The userName is taken");
        }
    }

    @Override
    void strip(ScimUser user) {
        user.setPassword(null);
        user.setGroups(null);
    }

    @Override
    void complete(ScimUser user) {
        List<UserGroup> found = groups.of(user.getId()).stream()
                .map(group -> new UserGroup()
                        .setValue(group.getId())
                        .setDisplay(group.getDisplayName())
                        .setType(UserGroup.Type.DIRECT)
                        .setRef(groups.location(group.getId())))
                .toList();
        user.setGroups(found.isEmpty() ? null : found);
    }

    @Override
    public synchronized void delete(String id) throws ResourceException {
        super.delete(id);
        groups.forget(id);
    }
}
