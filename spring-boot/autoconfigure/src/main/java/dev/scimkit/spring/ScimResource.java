package dev.scimkit.spring;

import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.server.repository.ResourceRepository;
import java.util.Objects;

/**
 * A resource type that the service serves (RFC 7643 section 6), as a bean. Beans of the type {@code ResourceRepository<User>}
 * and {@code ResourceRepository<Group>} need none; it is for other types and for other schemas.
 *
 * @param <R> the view of its resources
 * @param type the type, such as {@code ResourceTypes.user()}
 * @param factory makes the view, such as {@code User::new}
 * @param repository keeps the resources
 */
public record ScimResource<R extends Resource>(
        ResourceType type, Resource.Factory<R> factory, ResourceRepository<R> repository) {

    public ScimResource {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(factory, "factory");
        Objects.requireNonNull(repository, "repository");
    }
}
