package dev.scimkit.jpa;

import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.jpa.internal.definition.EntityDefinition;
import dev.scimkit.jpa.internal.definition.ListDefinition;
import dev.scimkit.jpa.internal.definition.MembersDefinition;
import dev.scimkit.jpa.internal.definition.PublishedType;
import dev.scimkit.jpa.internal.definition.UniqueDefinition;
import dev.scimkit.jpa.internal.definition.ValueDefinition;
import dev.scimkit.server.context.RequestContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Builds an {@link EntityMapping}.
 *
 * <p>Not for use by several threads.
 *
 * @param <E> the entity
 * @param <R> the view of the resources
 */
public final class EntityMappingBuilder<E, R extends Resource> {

    private final Class<E> entity;
    private final ResourceType type;
    private final Resource.Factory<R> view;
    private String id = "id";
    private @Nullable String organization;
    private @Nullable String version;
    private @Nullable String created;
    private @Nullable String lastModified;
    private @Nullable String rest;
    private final List<ValueDefinition> values = new ArrayList<>();
    private final List<ListDefinition> lists = new ArrayList<>();
    private final List<MembersDefinition> members = new ArrayList<>();
    private final List<UniqueDefinition> unique = new ArrayList<>();
    private final Set<String> ignored = new LinkedHashSet<>();
    private final Map<String, Object> restrictions = new LinkedHashMap<>();
    private @Nullable BiConsumer<Object, String> password;
    private @Nullable Function<RequestContext, E> factory;
    private @Nullable BiConsumer<Object, RequestContext> deletion;
    private @Nullable EntityRules<? super E, ? super R> rules;

    EntityMappingBuilder(Class<E> entity, ResourceType type, Resource.Factory<R> view) {
        this.entity = Objects.requireNonNull(entity, "entity");
        this.type = Objects.requireNonNull(type, "type");
        this.view = Objects.requireNonNull(view, "view");
    }

    /**
     * Names the property with the {@code id} (RFC 7643 section 3.1): unique, and never changed. Without this it is
     * {@code id}. Values that neither {@code @GeneratedValue} nor the constructor makes are random ones of scimkit, if it is a
     * {@code String} or a {@code UUID}; those of other types have to be set by {@link #newEntity}.
     *
     * @param property the property
     * @return this builder
     */
    public EntityMappingBuilder<E, R> id(String property) {
        this.id = property;
        return this;
    }

    /**
     * Names the property with the organization (RFC 7644 section 6 calls it a tenant): one of the entity, or one of the
     * entity that it refers to, as in {@code tenant.slug}. Without it, entities belong to no organization, and only a service
     * with a single one is built ({@code ScimService.Builder.organization}).
     *
     * @param property the property
     * @return this builder
     */
    public EntityMappingBuilder<E, R> organization(String property) {
        this.organization = property;
        return this;
    }

    /**
     * Names the property with the version (RFC 7644 section 3.14): one with {@code @Version}, or an integer, which scimkit
     * then counts, and which the application has to count with every change of its own. Without a version, the engine
     * computes one from the content, and every change locks the row.
     *
     * @param property the property
     * @return this builder
     */
    public EntityMappingBuilder<E, R> version(String property) {
        this.version = property;
        return this;
    }

    /**
     * Names the property with {@code meta.created}.
     *
     * @param property the property
     * @return this builder
     */
    public EntityMappingBuilder<E, R> created(String property) {
        this.created = property;
        return this;
    }

    /**
     * Names the property with {@code meta.lastModified}.
     *
     * @param property the property
     * @return this builder
     */
    public EntityMappingBuilder<E, R> lastModified(String property) {
        this.lastModified = property;
        return this;
    }

    /**
     * Maps an attribute.
     *
     * @param attribute its path: {@code userName}, {@code name.familyName}, {@code emails[type eq "work"].value}, or the URI
     *     of an extension, a colon and the path
     * @param property the property; a reference to another entity with a mapping, such as {@code boss}, has its id
     * @return this builder
     */
    public EntityMappingBuilder<E, R> attribute(String attribute, String property) {
        return attribute(attribute, property, unused -> {});
    }

    /**
     * Maps an attribute.
     *
     * @param attribute its path, as {@link #attribute(String, String)} describes
     * @param property the property
     * @param options says more about it
     * @return this builder
     */
    public EntityMappingBuilder<E, R> attribute(
            String attribute, String property, Consumer<AttributeMapping<E>> options) {
        AttributeMapping<E> mapping = new AttributeMapping<>(attribute, property);
        options.accept(mapping);
        values.add(mapping.definition());
        return this;
    }

    /**
     * Maps a multi-valued attribute to a collection of simple values.
     *
     * @param attribute the attribute, whose elements or their {@code value} are in the collection
     * @param collection the property
     * @return this builder
     */
    public EntityMappingBuilder<E, R> list(String attribute, String collection) {
        return list(attribute, collection, unused -> {});
    }

    /**
     * Maps a multi-valued attribute to a collection.
     *
     * @param attribute the attribute
     * @param collection the property
     * @param elements maps the sub-attributes of an element
     * @return this builder
     */
    public EntityMappingBuilder<E, R> list(
            String attribute, String collection, Consumer<ListMapping<Object>> elements) {
        ListMapping<Object> mapping = new ListMapping<>(attribute, collection);
        elements.accept(mapping);
        lists.add(mapping.definition());
        return this;
    }

    /**
     * Maps members of a group: those that the collection contains, as {@code @ManyToMany} has it. Their entity needs a
     * mapping, too. Call this more than once if there are members of several types.
     *
     * <p>The persistence provider loads all members to add or remove one, unless the association is {@code mappedBy} a
     * property of the members. For groups of thousands use {@linkplain #members(String, String) join entities}.
     *
     * @param collection the property
     * @return this builder
     */
    public EntityMappingBuilder<E, R> members(String collection) {
        members.add(new MembersDefinition(Objects.requireNonNull(collection, "collection"), null));
        return this;
    }

    /**
     * Maps members of a group that a join entity refers to.
     *
     * @param collection the property with the join entities, as {@code @OneToMany(mappedBy = …)} has it
     * @param member the property of the join entity that refers to the member
     * @return this builder
     */
    public EntityMappingBuilder<E, R> members(String collection, String member) {
        members.add(new MembersDefinition(
                Objects.requireNonNull(collection, "collection"), Objects.requireNonNull(member, "member")));
        return this;
    }

    /**
     * Sets passwords. They are hashed if the service has a {@code passwordHasher}, otherwise in clear text, and must be
     * hashed here. They are never read.
     *
     * @param setter sets the password of an entity
     * @return this builder
     */
    @SuppressWarnings("unchecked") // it is given entities of this class only
    public EntityMappingBuilder<E, R> password(BiConsumer<? super E, String> setter) {
        this.password = (BiConsumer<Object, String>) (BiConsumer<?, String>) Objects.requireNonNull(setter, "setter");
        return this;
    }

    /**
     * Names the property that keeps everything that has no property of its own, as JSON text. With it the published type has
     * all attributes; filters on those in the text are left to the engine, which reads all entities for them.
     *
     * @param property a property of type {@code String}
     * @return this builder
     */
    public EntityMappingBuilder<E, R> rest(String property) {
        this.rest = property;
        return this;
    }

    /**
     * Says which constraint of the database keeps an attribute unique.
     *
     * @param constraint the name of the constraint or index, in any case
     * @param attribute the path of the attribute
     * @return this builder
     */
    public EntityMappingBuilder<E, R> unique(String constraint, String attribute) {
        unique.add(new UniqueDefinition(attribute, Objects.requireNonNull(constraint, "constraint"), null));
        return this;
    }

    /**
     * Says which exception of the application means that a value is in use.
     *
     * @param exception the exception
     * @param attribute the path of the attribute
     * @return this builder
     */
    public EntityMappingBuilder<E, R> unique(Class<? extends Throwable> exception, String attribute) {
        unique.add(new UniqueDefinition(attribute, null, Objects.requireNonNull(exception, "exception")));
        return this;
    }

    /**
     * Ignores the elements of a multi-valued attribute that have no property. Without this they are refused with 400
     * {@code invalidValue}, since the service cannot keep them.
     *
     * @param attribute the path of the attribute
     * @return this builder
     */
    public EntityMappingBuilder<E, R> ignoreOthers(String attribute) {
        ignored.add(Objects.requireNonNull(attribute, "attribute"));
        return this;
    }

    /**
     * Serves only entities whose property has a value, such as {@code deleted} false. A new entity is given this value, unless
     * the property belongs to another entity. If something else sets another value, the new entity is not stored.
     *
     * @param property the property
     * @param value the value, of the property's type
     * @return this builder
     */
    public EntityMappingBuilder<E, R> onlyWhere(String property, Object value) {
        restrictions.put(property, Objects.requireNonNull(value, "value"));
        return this;
    }

    /**
     * Makes new entities; without this, their constructor without parameters does. Once for each organization, an entity is also
     * made that is not stored, to find out what a change means that takes the value of a property that cannot be null.
     *
     * @param constructor makes an entity
     * @return this builder
     */
    public EntityMappingBuilder<E, R> newEntity(Function<RequestContext, E> constructor) {
        this.factory = Objects.requireNonNull(constructor, "constructor");
        return this;
    }

    /**
     * Deletes entities in another way than by removing them. Afterwards {@link #onlyWhere} has to keep them from being found.
     *
     * @param method deletes an entity
     * @return this builder
     */
    @SuppressWarnings("unchecked") // it is given entities of this class only
    public EntityMappingBuilder<E, R> deletedBy(BiConsumer<? super E, RequestContext> method) {
        this.deletion = (BiConsumer<Object, RequestContext>)
                (BiConsumer<?, RequestContext>) Objects.requireNonNull(method, "method");
        return this;
    }

    /**
     * Adds the application's own rules.
     *
     * @param value the rules
     * @return this builder
     */
    public EntityMappingBuilder<E, R> rules(EntityRules<? super E, ? super R> value) {
        this.rules = Objects.requireNonNull(value, "rules");
        return this;
    }

    /**
     * Makes the mapping.
     *
     * @return the mapping, immutable
     * @throws IllegalArgumentException if the resource type has no such attribute, or requires one that is not mapped
     */
    public EntityMapping<E, R> build() {
        EntityDefinition written = definition(type);
        return new EntityMapping<>(entity, view, definition(PublishedType.of(written)), rules);
    }

    private EntityDefinition definition(ResourceType published) {
        return new EntityDefinition(
                entity,
                published,
                new EntityDefinition.Names(id, organization, version, created, lastModified, rest),
                List.copyOf(values),
                List.copyOf(lists),
                List.copyOf(members),
                List.copyOf(unique),
                Set.copyOf(ignored),
                Map.copyOf(restrictions),
                password,
                factory,
                deletion);
    }
}
