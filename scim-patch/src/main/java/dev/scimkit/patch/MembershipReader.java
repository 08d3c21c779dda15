package dev.scimkit.patch;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.group.Member;
import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.AttributePath;
import dev.scimkit.core.schema.ResourceTypes;
import dev.scimkit.core.schema.Schemas;
import dev.scimkit.filter.Filter;
import dev.scimkit.filter.PatchPath;
import dev.scimkit.patch.change.MembershipChange;
import dev.scimkit.patch.request.PatchLeniency;
import dev.scimkit.patch.request.PatchOperation;
import dev.scimkit.patch.request.PatchOptions;
import dev.scimkit.patch.request.PatchRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Recognises requests that do nothing but add members and remove them. */
final class MembershipReader {

    private static final String MEMBERS = "members";

    private static final Place PLACE = Place.of(null, membersOfGroups());

    private final PatchOptions options;
    private final ValueReader reader;
    private final ElementIdentity identity = ElementIdentity.of(PLACE.definition());
    private final MemberChanges changes = new MemberChanges();

    private MembershipReader(PatchOptions options) {
        this.options = options;
        this.reader = new ValueReader(options);
    }

    static Optional<MembershipChange> read(PatchRequest request, PatchOptions options) {
        MembershipReader membership = new MembershipReader(options);
        for (PatchOperation operation : request.operations()) {
            if (!membership.take(operation)) {
                return Optional.empty();
            }
        }
        return Optional.of(membership.change());
    }

    private MembershipChange change() {
        Set<String> removals =
                changes.removals().stream().map(String.class::cast).collect(Collectors.toSet());
        List<Member> additions = changes.additions().values().stream()
                .map(member -> Member.of((ObjectNode) member))
                .toList();
        return new MembershipChange(removals, additions);
    }

    private boolean take(PatchOperation operation) {
        PatchPath path = operation.path();
        JsonNode value = operation.value();
        return switch (operation.op()) {
            case ADD -> path == null ? takeNamed(operation.requireValue()) : isMembers(path) && takeAll(value, false);
            case REMOVE -> path != null && (isMembers(path) ? takeListed(value) : takeFilter(path));
            case REPLACE -> false;
        };
    }

    private boolean takeNamed(JsonNode value) {
        Map.Entry<String, JsonNode> only =
                value.size() == 1 ? value.properties().iterator().next() : null;
        return only != null && only.getKey().equalsIgnoreCase(MEMBERS) && takeAll(only.getValue(), false);
    }

    private boolean takeListed(@Nullable JsonNode value) {
        return value != null
                && !value.isNull()
                && options.tolerates(PatchLeniency.REMOVE_WITH_VALUE)
                && takeAll(value, true);
    }

    private boolean takeAll(@Nullable JsonNode value, boolean removes) {
        if (value == null) {
            return false;
        }
        try {
            for (JsonNode member : reader.elements(PLACE, value)) {
                if (!(identity.key(member) instanceof String id)) {
                    return false;
                }
                take(id, member, removes);
            }
            return true;
        } catch (ScimException refused) {
            return false; // the engine says why
        }
    }

    private void take(String id, JsonNode member, boolean removes) {
        if (removes) {
            changes.remove(id);
        } else {
            changes.add(id, member);
        }
    }

    private boolean takeFilter(PatchPath path) {
        Filter filter = path.filter();
        List<String> ids = filter == null || path.subAttribute() != null || !isMembers(path.attribute())
                ? null
                : NamedValues.in(filter);
        if (ids == null) {
            return false;
        }
        ids.forEach(id -> changes.remove(identity.referenceKey(id)));
        return true;
    }

    private static boolean isMembers(PatchPath path) {
        return path.filter() == null && isMembers(path.attribute());
    }

    private static boolean isMembers(AttributePath path) {
        return path.attribute().equalsIgnoreCase(MEMBERS)
                && path.subAttribute() == null
                && (path.schemaUri() == null || Schemas.GROUP.equalsIgnoreCase(path.schemaUri()));
    }

    private static AttributeDefinition membersOfGroups() {
        return ResourceTypes.group().attribute(MEMBERS).orElseThrow();
    }
}
