package dev.scimkit.patch.internal.apply;

import dev.scimkit.core.group.Member;
import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.ResolvedPath.ResolvedAttribute;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.patch.change.MembershipChange;
import dev.scimkit.patch.change.ResolvedChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Recognises requests that only add members to a group or remove them. */
public final class MembershipReader {

    private static final String MEMBERS = "members";

    private MembershipReader() {}

    /**
     * Reads the change of members, and validates the members to add as their schema requires.
     *
     * @param changes what a request does
     * @param type the type of the groups
     * @return the change, or empty when the request does anything else
     */
    public static Optional<MembershipChange> read(List<ResolvedChange> changes, ResourceType type) {
        ReferenceChanges gathered = gathered(changes, type);
        if (gathered == null) {
            return Optional.empty();
        }
        return Optional.of(new MembershipChange(Set.copyOf(gathered.removedIds()), members(gathered, type)));
    }

    private static @Nullable ReferenceChanges gathered(List<ResolvedChange> changes, ResourceType type) {
        AttributeDefinition members = type.attribute(MEMBERS).orElse(null);
        ResolvedAttribute attribute = members == null ? null : ResolvedAttribute.of(null, members);
        ReferenceChanges gathered =
                attribute == null || !ReferenceRun.isFreeList(attribute) ? null : ReferenceChanges.to(attribute);
        if (gathered == null || changes.isEmpty()) {
            return null;
        }
        for (ResolvedChange change : changes) {
            if (!change.attributes().contains(attribute) || !gathered.take(change)) {
                return null;
            }
        }
        return gathered.additions().values().stream()
                        .allMatch(member -> member.path("value").isString())
                ? gathered
                : null;
    }

    private static List<Member> members(ReferenceChanges gathered, ResourceType type) {
        if (gathered.additions().isEmpty()) {
            return List.of();
        }
        ArrayNode added = JsonTree.array(gathered.additions().values());
        ResultValidation.requireValid(type, gathered.attribute(), added);
        List<Member> members = new ArrayList<>(added.size());
        for (JsonNode member : added) {
            members.add(Member.of((ObjectNode) member));
        }
        return members;
    }
}
