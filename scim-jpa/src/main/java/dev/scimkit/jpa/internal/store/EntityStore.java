package dev.scimkit.jpa.internal.store;

import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.resource.Meta;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.resource.ScimDateTime;
import dev.scimkit.jpa.internal.definition.EntityDefinition;
import dev.scimkit.jpa.internal.model.Binding;
import dev.scimkit.jpa.internal.model.Elements;
import dev.scimkit.jpa.internal.model.EntityModel;
import dev.scimkit.jpa.internal.model.MappedElement;
import dev.scimkit.jpa.internal.model.Reference;
import dev.scimkit.jpa.internal.property.Property;
import dev.scimkit.jpa.internal.store.Hooks.Moment;
import dev.scimkit.patch.change.MembershipChange;
import dev.scimkit.server.context.RequestContext;
import dev.scimkit.server.repository.ResourceNotFoundException;
import dev.scimkit.server.repository.VersionCondition;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.StringNode;

/** Creates, finds, changes and deletes the entities of one mapping. Every method runs within a transaction. */
public final class EntityStore {

    private final EntityModel model;
    private final Hooks hooks;
    private final Referrers referrers;
    private final Rows rows;
    private final EntityReader reader;
    private final EntityWriter writer;
    private final Memberships memberships;
    private final Versions versions;
    private final UniqueValues unique;
    private final InitialValues initial;

    /**
     * Makes the store of a mapping.
     *
     * @param model the mapping
     * @param searches searches for entities with the same values
     * @param hooks the application's own rules
     * @param referrers what refers to the entities
     */
    public EntityStore(EntityModel model, Searches searches, Hooks hooks, Referrers referrers) {
        this.model = model;
        this.hooks = hooks;
        this.referrers = referrers;
        this.rows = new Rows(model);
        this.reader = new EntityReader(model);
        this.writer = new EntityWriter(model);
        this.memberships = new Memberships(model, rows, reader);
        this.versions = new Versions(model);
        this.unique = new UniqueValues(model, searches, rows);
        this.initial = new InitialValues(model);
    }

    /**
     * Stores a new resource.
     *
     * @param manager the entity manager
     * @param resource the resource
     * @param context the organization and the caller
     * @return the resource as stored
     */
    public Resource create(EntityManager manager, Resource resource, RequestContext context) {
        String organization = context.organization();
        unique.check(manager, organization, null, resource);
        Object entity = rows.create(manager, instance(context), organization, Objects.requireNonNull(resource.getId()));
        Resource stored = initial.ofNew(resource, entity);
        writer.write(entity, null, resource, targets(manager, organization));
        writeTime(model.parts().created(), entity, resource.getMeta().created());
        writeTime(model.parts().lastModified(), entity, resource.getMeta().lastModified());
        hooks.call(Moment.BEFORE_CREATE, entity, stored, context);
        manager.persist(entity);
        if (!model.members().isEmpty()) {
            memberships.write(manager, entity, resource, organization);
        }
        manager.flush();
        hooks.call(Moment.AFTER_CREATE, entity, stored, context);
        manager.flush();
        new Restrictions(model.parts().restrictions()).check(entity);
        return reader.read(manager, entity, name -> true);
    }

    private static Reference.Targets targets(EntityManager manager, String organization) {
        return (reference, id) -> new Rows(reference.target().get()).stored(manager, organization, id);
    }

    private Object instance(RequestContext context) {
        Function<RequestContext, ?> factory = model.definition().factory();
        return factory == null ? Property.instance(model.entity()) : Objects.requireNonNull(factory.apply(context));
    }

    static void writeTime(@Nullable Binding binding, Object entity, @Nullable Instant time) {
        if (binding != null && time != null) {
            binding.write(entity, StringNode.valueOf(ScimDateTime.format(time)));
        }
    }

    /**
     * Finds a resource.
     *
     * @param manager the entity manager
     * @param id its id
     * @param shown which attributes are shown
     * @param context the organization and the caller
     * @return the resource, or empty if there is none
     */
    public Optional<Resource> find(EntityManager manager, String id, Predicate<String> shown, RequestContext context) {
        return Optional.ofNullable(rows.find(manager, context.organization(), id))
                .map(entity -> reader.read(manager, entity, shown));
    }

    /**
     * Replaces a resource.
     *
     * @param manager the entity manager
     * @param replacement the new state
     * @param condition the version that the stored one must have
     * @param context the organization and the caller
     * @return the resource as stored
     */
    public Resource replace(
            EntityManager manager, Resource replacement, VersionCondition condition, RequestContext context) {
        String organization = context.organization();
        Object entity = rows.find(manager, organization, Objects.requireNonNull(replacement.getId()));
        if (entity == null) {
            throw new ResourceNotFoundException();
        }
        versions.lock(manager, entity);
        Resource before = reader.read(manager, entity, name -> true);
        condition.check(before);
        Resource resource = initial.ofReplacement(replacement, organization, () -> instance(context));
        unique.check(manager, organization, before, resource);
        hooks.call(Moment.BEFORE_REPLACE, entity, resource, context);
        String version = reader.version(entity);
        writer.write(entity, before, resource, targets(manager, organization));
        writeTime(model.parts().lastModified(), entity, resource.getMeta().lastModified());
        if (!model.members().isEmpty()) {
            memberships.write(manager, entity, resource, organization);
        }
        versions.flush(manager, entity, version);
        hooks.call(Moment.AFTER_REPLACE, entity, resource, context);
        manager.flush();
        return reader.read(manager, entity, name -> true);
    }

    /**
     * Deletes a resource.
     *
     * @param manager the entity manager
     * @param id its id
     * @param condition the version that it must have
     * @param context the organization and the caller
     * @return false if there is no such resource
     */
    public boolean delete(EntityManager manager, String id, VersionCondition condition, RequestContext context) {
        Object entity = rows.find(manager, context.organization(), id);
        if (entity == null) {
            return false;
        }
        versions.lock(manager, entity);
        Resource before = reader.read(manager, entity, name -> true);
        condition.check(before);
        hooks.call(Moment.BEFORE_DELETE, entity, before, context);
        BiConsumer<Object, RequestContext> deletion = model.definition().deletion();
        if (deletion == null) {
            memberships.removeAll(manager, entity);
            referrers.clear(manager, entity);
            manager.remove(entity);
        } else {
            deletion.accept(entity, context);
        }
        manager.flush();
        hooks.call(Moment.AFTER_DELETE, entity, before, context);
        manager.flush();
        return true;
    }

    /**
     * Finds out which ids exist.
     *
     * @param manager the entity manager
     * @param ids the ids
     * @param context the organization and the caller
     * @return those that exist
     */
    public List<String> existing(EntityManager manager, Collection<String> ids, RequestContext context) {
        return rows.existing(manager, context.organization(), ids);
    }

    /**
     * Finds the groups of members.
     *
     * @param manager the entity manager
     * @param memberIds the ids of the members
     * @param context the organization and the caller
     * @return the groups, without their members, by the id of the member
     */
    public Map<String, List<Resource>> groupsOf(
            EntityManager manager, Collection<String> memberIds, RequestContext context) {
        return memberships.groupsOf(manager, context.organization(), memberIds);
    }

    /**
     * Changes the members of a group.
     *
     * @param manager the entity manager
     * @param groupId the id of the group
     * @param change the members to remove and to add
     * @param lastModified the time to record if anything changes
     * @param condition the version that the group must have
     * @param context the organization and the caller
     * @return the version afterwards
     */
    public String changeMembers(
            EntityManager manager,
            String groupId,
            MembershipChange change,
            Instant lastModified,
            VersionCondition condition,
            RequestContext context) {
        Object group = rows.lock(manager, context.organization(), groupId);
        if (group == null) {
            throw new ResourceNotFoundException();
        }
        Property counter = model.parts().version();
        if (counter != null && !counter.isVersion()) {
            manager.refresh(group); // the transaction may have read it before another one changed it
        }
        String version = reader.version(group);
        condition.check(
                new Resource(model.type(), JsonTree.emptyObject()).withMeta(new Meta(null, null, null, null, version)));
        if (memberships.change(manager, group, change, context.organization())) {
            writeTime(model.parts().lastModified(), group, lastModified);
            versions.flush(manager, group, version);
        }
        return String.valueOf(reader.version(group));
    }

    /**
     * Brings the keys of an entity in line with its properties.
     *
     * @param entity the entity
     */
    public void writeKeys(Object entity) {
        model.parts().values().forEach(binding -> binding.writeKey(entity));
        for (MappedElement mapped : model.parts().mappedElements()) {
            mapped.bindings().forEach(binding -> binding.writeKey(entity));
        }
        for (Elements list : model.parts().lists()) {
            if (!list.isSimple() && list.collection().get(entity) instanceof Collection<?> elements) {
                elements.forEach(element -> list.bindings().forEach(binding -> binding.writeKey(element)));
            }
        }
    }

    /** {@return the definition of the mapping} */
    public EntityDefinition definition() {
        return model.definition();
    }
}
