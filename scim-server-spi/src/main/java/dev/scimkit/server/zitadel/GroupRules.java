package dev.scimkit.server.zitadel;

import dev.scimkit.core.error.ScimError;
import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.error.ScimType;
import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.resource.Attributes;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.server.profile.WriteRules;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The name of a group, and its members, which must be users of the organization (Z-G-1, Z-G-2, Z-G-4). */
final class GroupRules {

    private static final String DISPLAY_NAME = "displayName";
    private static final String MEMBERS = "members";
    private static final String USER = "User";
    private static final String GROUP = "Group";
    private static final int MAX_IDS = 100;

    private GroupRules() {}

    /** Completes a group, which has no {@code externalId}; an error if a member is not a user. */
    static Resource check(Resource wanted, WriteRules.Write write) {
        Resource group = wanted.tree().has("externalId") ? wanted.with("externalId", null) : wanted;
        JsonNode members = group.tree().get(MEMBERS);
        if (members == null) {
            return group;
        }
        members.forEach(GroupRules::checkType);
        return group.with(MEMBERS, JsonTree.array(completed(members, write)));
    }

    /** Refuses a name without a letter. */
    static void checkName(Resource asked, WriteRules.Write.Kind kind) {
        String name = Attributes.string(asked.tree(), DISPLAY_NAME);
        if (name == null || !name.isBlank()) {
            return;
        }
        boolean created = kind == WriteRules.Write.Kind.CREATE;
        String empty = created ? ErrorIds.NO_GROUP_NAME_ON_CREATE : ErrorIds.NO_GROUP_NAME_ON_REPLACE;
        String blank = created ? "GROUP-m177lN" : "GROUP-dUNd3r";
        throw refused(DISPLAY_NAME, "A group must have a name", name.isEmpty() ? empty : blank);
    }

    private static void checkType(JsonNode member) {
        String type = member instanceof ObjectNode parts ? Attributes.string(parts, "type") : null;
        if (type != null && !type.equals(USER)) {
            throw type.equals(GROUP)
                    ? refused(MEMBERS + ".type", "Groups cannot be members of groups", "SCIM-GRP6n")
                    : refused(MEMBERS + ".type", "Members of groups must be of the type User", "SCIM-GRP7t");
        }
    }

    /** The members, each once. */
    private static List<JsonNode> completed(JsonNode members, WriteRules.Write write) {
        List<JsonNode> completed = new ArrayList<>(members.size());
        List<String> unknown = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (JsonNode member : members) {
            String id = member instanceof ObjectNode parts ? Attributes.string(parts, "value") : null;
            Resource user = id == null ? null : write.find(USER, id).orElse(null);
            if (id == null || user == null) {
                unknown.add(String.valueOf(id));
            } else if (seen.add(id)) {
                completed.add(complete((ObjectNode) member, user));
            }
        }
        if (!unknown.isEmpty()) {
            String ids = unknown.stream().limit(MAX_IDS).collect(Collectors.joining(", "));
            throw new ScimException(ScimError.of(400, "Not users of the organization: " + ids)
                    .at(MEMBERS + ".value")
                    .withCode("CMDGRP-5jLqXz"));
        }
        return completed;
    }

    private static ObjectNode complete(ObjectNode member, Resource user) {
        JsonTree.Builder complete = JsonTree.object(member).put("type", USER);
        if (!complete.has("display")) {
            complete.put("display", user.tree().get(DISPLAY_NAME));
        }
        return complete.build();
    }

    private static ScimException refused(String path, String detail, String id) {
        return new ScimException(
                ScimError.of(ScimType.INVALID_VALUE, detail).at(path).withCode(id));
    }
}
