package dev.scimkit.server.internal.engine.present;

import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.Mutability;
import dev.scimkit.server.internal.engine.request.Exchange;
import dev.scimkit.server.repository.GroupsOfMember;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The read-only {@code groups} of a user, made from the groups that name it (RFC 7643 section 4.1.2). */
final class GroupsOfUser {

    private static final String GROUPS = "groups";

    private GroupsOfUser() {}

    /** Adds the groups, if the type has the attribute and a repository can find them. */
    static ObjectNode add(Exchange exchange, Resource stored, String id, ObjectNode tree) {
        GroupsOfMember groups = exchange.types().groups();
        AttributeDefinition attribute = stored.resourceType().attribute(GROUPS).orElse(null);
        if (groups == null || attribute == null || attribute.mutability() != Mutability.READ_ONLY) {
            return tree;
        }
        List<JsonNode> memberships = new ArrayList<>();
        for (Resource group : groups.groupsOf(id, exchange.context())) {
            memberships.add(JsonTree.object()
                    .put("value", group.getId())
                    .put("display", group.tree().get("displayName"))
                    .put("type", "direct")
                    .build());
        }
        return memberships.isEmpty()
                ? JsonTree.without(tree, GROUPS)
                : JsonTree.with(tree, GROUPS, JsonTree.array(memberships));
    }
}
