package dev.scimkit.server.internal.engine.type;

import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.core.schema.ResourceTypes;
import dev.scimkit.server.repository.CursorAware;
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
 */
public record RepositoryAbilities<R extends Resource>(
        @Nullable TransactionAware transactions,
        @Nullable MembershipAware members,
        @Nullable PatchAware<R> patches,
        @Nullable CursorAware<R> cursors,
        @Nullable ProjectionAware<R> projections) {

    private static final String MEMBERS = "members";

    public static <R extends Resource> RepositoryAbilities<R> of(ResourceRepository<R> repository, ResourceType type) {
        return new RepositoryAbilities<>(
                repository instanceof TransactionAware able ? able : null,
                repository instanceof MembershipAware able && hasStandardMembers(type) ? able : null,
                repository instanceof PatchAware<R> able ? able : null,
                repository instanceof CursorAware<R> able ? able : null,
                repository instanceof ProjectionAware<R> able ? able : null);
    }

    /** A change of membership carries only the sub-attributes that RFC 7643 defines for members. */
    private static boolean hasStandardMembers(ResourceType type) {
        return type.attribute(MEMBERS).equals(ResourceTypes.group().attribute(MEMBERS));
    }
}
