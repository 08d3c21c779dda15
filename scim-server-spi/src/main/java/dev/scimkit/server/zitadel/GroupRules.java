package dev.scimkit.server.zitadel;

import dev.scimkit.core.error.ScimError;
import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.error.ScimType;
import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.resource.Attributes;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.server.profile.WriteRules;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The members of a group, which must be users of the organization (Z-G-2). */
final class GroupRules {

    private static final String MEMBERS = "members";
    private static final String USER = "User";
    private static final String GROUP = "Group";

    private GroupRules() {}

    /** Completes the members of a group; {@code invalidValue} if one is not a user. */
    static Resource check(Resource group, WriteRules.Write write) {
        JsonNode members = group.tree().get(MEMBERS);
        if (members == null) {
            return group;
        }
        List<JsonNode> checked = new ArrayList<>(members.size());
        for (JsonNode member : members) {
            checked.add(member instanceof ObjectNode parts ? user(parts, write) : member);
        }
        return group.with(MEMBERS, JsonTree.array(checked));
    }

    private static ObjectNode user(ObjectNode member, WriteRules.Write write) {
        String type = Attributes.string(member, "type");
        if (type != null && !type.equals(USER)) {
            throw type.equals(GROUP)
                    ? refused("type", "Groups cannot be members of groups", "SCIM-GRP6n")
                    : refused("type", "Members of groups must be of the type User", "SCIM-GRP7t");
        }
        String id = Attributes.string(member, "value");
        Resource user = id == null ? null : write.find(USER, id).orElse(null);
        if (user == null) {
            throw refused("value", "A member of the group is not a user of the organization", "SCIM-GRP8u");
        }
        JsonTree.Builder complete = JsonTree.object(member).put("type", USER);
        if (!complete.has("display")) {
            complete.put("display", user.tree().get("displayName"));
        }
        return complete.build();
    }

    private static ScimException refused(String part, String detail, String code) {
        return new ScimException(ScimError.of(ScimType.INVALID_VALUE, detail)
                .at(MEMBERS + "." + part)
                .withCode(code));
    }
}
