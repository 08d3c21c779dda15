package dev.scimkit.server.memory;

import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.server.profile.DomainExternalIds;
import dev.scimkit.server.repository.EqualityTerm;
import dev.scimkit.server.repository.UniquenessException;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The indexes of one organization: unique attributes, {@code externalId}, and the members of groups. */
final class Indexes {

    private final UniqueValues uniqueValues;
    private final ExternalIds externalIds = new ExternalIds();
    private final MemberIndex members = new MemberIndex();

    Indexes(ResourceType type) {
        this.uniqueValues = new UniqueValues(type);
    }

    /**
     * Moves a resource from its old to its new state.
     *
     * @throws UniquenessException when a value that must be unique is in use; nothing is changed then
     */
    void replace(String id, @Nullable Resource before, @Nullable Resource after) {
        uniqueValues.replace(id, before, after);
        externalIds.replace(id, before, after);
        members.replace(id, before, after);
    }

    /** The ids of all resources that meet a condition, and perhaps others; null when no index knows them. */
    @Nullable
    Collection<String> find(EqualityTerm term) {
        if (term.attribute().equals(DomainExternalIds.TERM)) {
            return externalIds.find(term.value());
        }
        return switch (term.attribute()) {
            case "id" -> List.of(term.value());
            case "externalId" -> externalIds.find(term.value());
            case "members.value" -> members.groupsOf(term.value());
            default -> uniqueValues.find(term.attribute(), term.value());
        };
    }

    MemberIndex members() {
        return members;
    }

    Collection<String> groupsOf(String memberId) {
        return members.groupsOf(memberId);
    }
}
