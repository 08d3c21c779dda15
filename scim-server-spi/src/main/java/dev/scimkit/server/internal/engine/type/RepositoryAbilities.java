package dev.scimkit.server.internal.engine.type;

import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.AttributeBuilder;
import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.core.schema.ResourceTypes;
import dev.scimkit.server.repository.CursorAware;
import dev.scimkit.server.repository.ExistingIds;
import dev.scimkit.server.repository.GroupsOfMember;
import dev.scimkit.server.repository.MembershipAware;
import dev.scimkit.server.repository.PatchAware;
import dev.scimkit.server.repository.ProjectionAware;
import dev.scimkit.server.repository.ResourceRepository;
import dev.scimkit.server.repository.TransactionAware;
import org.jspecify.annotations.Nullable;

/**
 * The optional interfaces that a type's repository implements, found once.
 *
 * @param <R> the view of the resources
 * @param transactions runs units of work, or null
 * @param members changes members without reading the group, or null
 * @param patches applies some PATCH requests, or null
 * @param cursors has cursors of its own, or null
 * @param projections reads less than a whole resource, or null
 * @param groups finds the groups of members, or null
 * @param existing finds out which of many ids exist, or null
 */
public record RepositoryAbilities<R extends Resource>(
        @Nullable TransactionAware transactions,
        @Nullable MembershipAware members,
        @Nullable PatchAware<R> patches,
        @Nullable CursorAware<R> cursors,
        @Nullable ProjectionAware<R> projections,
        @Nullable GroupsOfMember groups,
        @Nullable ExistingIds existing) {

    private static final String MEMBERS = "members";

    /**
     * Finds the interfaces.
     *
     * @param checked the same repository, which checks what it returns
     */
    static <R extends Resource> RepositoryAbilities<R> of(
            ResourceRepository<R> repository, CheckedRepository<R> checked, ResourceType type) {
        return new RepositoryAbilities<>(
                repository instanceof TransactionAware ? checked : null,
                repository instanceof MembershipAware && hasStandardMembers(type) ? checked : null,
                repository instanceof PatchAware<R> ? checked : null,
                repository instanceof CursorAware<R> ? checked : null,
                repository instanceof ProjectionAware<R> ? checked : null,
                repository instanceof GroupsOfMember && type.attribute(MEMBERS).isPresent() ? checked : null,
                repository instanceof ExistingIds ? checked : null);
    }

    /**
     * A change of membership carries only sub-attributes that RFC 7643 defines for members. A type may have fewer, and members
     * of fewer types.
     */
    private static boolean hasStandardMembers(ResourceType type) {
        AttributeDefinition own = type.attribute(MEMBERS).orElse(null);
        AttributeDefinition standard = ResourceTypes.group().attribute(MEMBERS).orElseThrow();
        if (own == null || own.subAttribute("value").isEmpty()) {
            return false;
        }
        AttributeBuilder reduced = standard.toBuilder();
        for (AttributeDefinition sub : standard.subAttributes()) {
            AttributeDefinition ownSub = own.subAttribute(sub.name()).orElse(null);
            if (ownSub == null) {
                reduced.removeSubAttribute(sub.name());
            } else {
                reduced.replaceSubAttribute(sub.toBuilder()
                        .canonicalValues(ownSub.canonicalValues().toArray(String[]::new))
                        .onlyCanonicalValues(ownSub.onlyCanonicalValues())
                        .referenceTypes(ownSub.referenceTypes().toArray(String[]::new))
                        .build());
            }
        }
        return reduced.build().equals(own);
    }
}
