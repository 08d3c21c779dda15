package dev.scimkit.server.memory;

import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.server.profile.DomainExternalIds;
import dev.scimkit.server.repository.SearchQuery;
import dev.scimkit.server.repository.UniquenessException;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The indexes of one organization: unique attributes, {@code externalId}, and the members of groups. */
final class Indexes {

    private final UniqueValues uniqueValues;
    private final ExternalIds externalIds;
    private final MemberIndex members = new MemberIndex();

    Indexes(ResourceType type) {
        this.uniqueValues = new UniqueValues(type);
        this.externalIds = new ExternalIds(type);
    }

    /** Makes the keys of a resource's unique values, outside any lock. */
    UniqueValues.Keys uniqueKeys(Resource resource) {
        return uniqueValues.keys(resource);
    }

    /**
     * Updates the indexes when a resource changes.
     *
     * @throws UniquenessException if a unique value is already in use; the indexes are then unchanged
     */
    void replace(
            String id, @Nullable Resource before, @Nullable Resource after, UniqueValues.@Nullable Keys uniqueKeys) {
        uniqueValues.replace(id, uniqueKeys);
        externalIds.replace(id, before, after);
        members.replace(id, before, after);
    }

    /** Returns the ids of all resources that meet a condition, and possibly more; null if there is no index for it. */
    @Nullable
    Collection<String> find(SearchQuery.EqualityTerm term) {
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
