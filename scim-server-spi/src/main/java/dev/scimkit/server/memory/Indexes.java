package dev.scimkit.server.memory;

import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.server.profile.ExternalIdPolicy;
import dev.scimkit.server.repository.SearchQuery;
import dev.scimkit.server.repository.UniquenessException;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The indexes of one organization: unique attributes, {@code externalId}, and the members of groups. One thread at a time
 * may change them; any number may read them without a lock. What they find may be about to change.
 */
final class Indexes {

    private final UniqueValues uniqueValues;
    private final ExternalIds externalIds;
    private final MemberIndex members = new MemberIndex();

    Indexes(ResourceType type) {
        this.uniqueValues = new UniqueValues(type);
        this.externalIds = new ExternalIds(type);
    }

    /** What a change of a resource changes in the indexes. */
    record Change(UniqueValues.@Nullable Keys unique, ExternalIds.Change externalIds, MemberIndex.Change members) {}

    /**
     * Prepares a change. This makes the keys of values, which may take long, and needs no lock.
     *
     * @param before the state before, or null for a new resource
     * @param after the state afterwards, or null for a deleted resource
     */
    Change change(@Nullable Resource before, @Nullable Resource after) {
        return new Change(
                after == null ? null : uniqueValues.keys(after),
                externalIds.change(before, after),
                MemberIndex.change(before, after));
    }

    /**
     * Updates the indexes.
     *
     * @throws UniquenessException if a unique value is already in use; the indexes are then unchanged
     */
    void apply(String id, Change change) {
        uniqueValues.replace(id, change.unique());
        externalIds.apply(id, change.externalIds());
        members.apply(id, change.members());
    }

    /** Returns the ids of all resources that meet a condition, and possibly more; null if there is no index for it. */
    @Nullable
    Collection<String> find(SearchQuery.EqualityTerm term) {
        if (term.attribute().equals(ExternalIdPolicy.DOMAIN_TERM)) {
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
}
