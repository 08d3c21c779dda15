package dev.scimkit.peers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.apache.directory.scim.core.repository.PatchHandler;
import org.apache.directory.scim.core.schema.SchemaRegistry;
import org.apache.directory.scim.spec.resources.ScimGroup;

/** Groups. A deleted user leaves them. */
@ApplicationScoped
public class ScimpleGroups extends ScimpleRepository<ScimGroup> {

    /** Called by the container. */
    @Inject
    public ScimpleGroups(SchemaRegistry schemas, PatchHandler patches, ScimpleConfiguration configuration) {
        super(schemas, patches, configuration, "Groups");
    }

    /** For the container's proxies. */
    protected ScimpleGroups() {
        this(null, null, null);
    }

    @Override
    public Class<ScimGroup> getResourceClass() {
        return ScimGroup.class;
    }

    @Override
    void check(ScimGroup group, List<ScimGroup> others) {}

    @Override
    void strip(ScimGroup group) {}

    @Override
    void complete(ScimGroup group) {}

    /** The groups that a user is a member of. */
    List<ScimGroup> of(String user) {
        return stored().stream()
                .filter(group -> group.getMembers() != null
                        && group.getMembers().stream().anyMatch(member -> user.equals(member.getValue())))
                .toList();
    }

    /** Removes a user from all groups. */
    synchronized void forget(String user) {
        for (ScimGroup group : of(user)) {
            group.setMembers(group.getMembers().stream()
                    .filter(member -> !user.equals(member.getValue()))
                    .toList());
        }
    }
}
