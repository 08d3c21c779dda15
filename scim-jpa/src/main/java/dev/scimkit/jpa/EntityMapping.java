package dev.scimkit.jpa;

import dev.scimkit.core.group.Group;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.core.schema.ResourceTypes;
import dev.scimkit.core.user.User;
import dev.scimkit.jpa.internal.definition.EntityDefinition;
import org.jspecify.annotations.Nullable;

/**
 * Says which attribute of a resource type is which property of an entity. It is all that an application writes to serve its
 * own tables: {@link JpaRepositories} makes the repositories.
 *
 * <pre>{@code
 * EntityMapping<Account, User> accounts = EntityMapping.users(Account.class)
 *         .organization("tenant").version("version").created("createdAt").lastModified("changedAt")
 *         .attribute("externalId", "externalId")
 *         .attribute("userName", "username", name -> name.key("usernameKey"))
 *         .attribute("name.familyName", "lastName")
 *         .attribute("emails[type eq \"work\"].value", "email")
 *         .attribute("active", "enabled")
 *         .build();
 * }</pre>
 *
 * <p>The names of properties may be paths through embeddables and entities: {@code address.city}. They are checked when the
 * repositories are made. The published {@link #resourceType} has the mapped attributes only, unless a property keeps the
 * {@linkplain EntityMappingBuilder#rest rest}.
 *
 * @param <E> the entity
 * @param <R> the view of the resources
 */
public final class EntityMapping<E, R extends Resource> {

    private final Class<E> entity;
    private final Resource.Factory<R> view;
    private final EntityDefinition definition;
    private final @Nullable EntityRules<? super E, ? super R> rules;

    EntityMapping(
            Class<E> entity,
            Resource.Factory<R> view,
            EntityDefinition definition,
            @Nullable EntityRules<? super E, ? super R> rules) {
        this.entity = entity;
        this.view = view;
        this.definition = definition;
        this.rules = rules;
    }

    /**
     * Starts the mapping of users (RFC 7643 section 4.1), with the enterprise extension.
     *
     * @param <E> the entity
     * @param entity its class
     * @return a builder
     */
    public static <E> EntityMappingBuilder<E, User> users(Class<E> entity) {
        return of(entity, ResourceTypes.user(), User::new);
    }

    /**
     * Starts the mapping of groups (RFC 7643 section 4.2).
     *
     * @param <E> the entity
     * @param entity its class
     * @return a builder
     */
    public static <E> EntityMappingBuilder<E, Group> groups(Class<E> entity) {
        return of(entity, ResourceTypes.group(), Group::new);
    }

    /**
     * Starts the mapping of any resource type.
     *
     * @param <E> the entity
     * @param <R> the view of the resources
     * @param entity its class
     * @param type the resource type to take the definitions of attributes from
     * @param view the view's constructor
     * @return a builder
     */
    public static <E, R extends Resource> EntityMappingBuilder<E, R> of(
            Class<E> entity, ResourceType type, Resource.Factory<R> view) {
        return new EntityMappingBuilder<>(entity, type, view);
    }

    /** {@return the class of the entity} */
    public Class<E> entity() {
        return entity;
    }

    /**
     * Describes the resources.
     *
     * @return the resource type with the mapped attributes, or all if there is a rest; the one to publish, which also has
     *     what only the entities tell, is {@link JpaRepositories#resourceType}
     */
    public ResourceType resourceType() {
        return definition.type();
    }

    /** {@return the constructor of the view} */
    public Resource.Factory<R> view() {
        return view;
    }

    EntityDefinition definition() {
        return definition;
    }

    @Nullable
    EntityRules<? super E, ? super R> rules() {
        return rules;
    }

    @Override
    public String toString() {
        return entity.getName() + " as " + definition.type();
    }
}
