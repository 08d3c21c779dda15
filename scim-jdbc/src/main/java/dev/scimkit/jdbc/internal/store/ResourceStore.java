package dev.scimkit.jdbc.internal.store;

import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.resource.Meta;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.jdbc.internal.form.InstantForm;
import dev.scimkit.jdbc.internal.outbox.Outbox;
import dev.scimkit.jdbc.internal.transaction.Unit;
import dev.scimkit.jdbc.internal.type.StoredType;
import dev.scimkit.patch.PatchResult;
import dev.scimkit.patch.ResolvedPatch;
import dev.scimkit.server.internal.ResourceVersion;
import dev.scimkit.server.repository.ResourceNotFoundException;
import dev.scimkit.server.repository.VersionCondition;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Creates, finds, replaces and deletes the resources of one type. */
public final class ResourceStore {

    private static final long FIRST_VERSION = 1;

    private final StoredType stored;
    private final Documents documents;
    private final ResourceRows rows;
    private final IndexRows index;
    private final @Nullable MembershipStore members;
    private final StoredTogether together;
    private final @Nullable Outbox outbox;

    /**
     * Makes the store of a type.
     *
     * @param stored the type
     * @param together the types whose resources are in the same database; this one is added
     * @param outbox where changes are recorded, or null
     */
    public ResourceStore(StoredType stored, StoredTogether together, @Nullable Outbox outbox) {
        this.stored = stored;
        this.documents = new Documents(stored);
        this.rows = new ResourceRows(stored);
        this.index = new IndexRows(stored);
        AttributeDefinition definition = stored.members();
        this.members = definition == null
                ? null
                : new MembershipStore(
                        stored, new MemberRows(stored, definition), new LivingMembers(stored, together), outbox);
        this.together = together;
        this.outbox = outbox;
        together.add(stored.name());
        if (members != null) {
            together.add(members);
        }
    }

    /** {@return the members of the groups, or null if the type has none} */
    public @Nullable MembershipStore members() {
        return members;
    }

    /**
     * Finds a resource.
     *
     * @param connection the connection
     * @param organization the organization
     * @param id the id
     * @param withMembers whether to load the members of a group
     * @return the resource, or empty if there is none
     * @throws SQLException if the database fails
     */
    public Optional<Resource> find(Connection connection, String organization, String id, boolean withMembers)
            throws SQLException {
        ResourceRow row = rows.find(connection, organization, id).orElse(null);
        return row == null ? Optional.empty() : Optional.of(complete(connection, organization, row, withMembers));
    }

    /**
     * Finds a resource of a type without members in a unit of work, which may replace it then without reading it again.
     *
     * @param unit the unit of work
     * @param organization the organization
     * @param id the id
     * @return the resource, or empty if there is none
     * @throws SQLException if the database fails
     */
    public Optional<Resource> findToReplace(Unit unit, String organization, String id) throws SQLException {
        ResourceRows.Current current =
                rows.current(unit.connection(), organization, id).orElse(null);
        if (current == null) {
            return Optional.empty();
        }
        unit.keep(key(organization, id), current);
        return Optional.of(documents.read(current.row(), null));
    }

    private List<String> key(String organization, String id) {
        return List.of(stored.name(), organization, id);
    }

    private Resource complete(Connection connection, String organization, ResourceRow row, boolean withMembers)
            throws SQLException {
        List<JsonNode> loaded = members == null || !withMembers
                ? null
                : members.rows().of(connection, organization, List.of(row.id())).get(row.id());
        return documents.read(row, loaded);
    }

    /**
     * Stores a new resource.
     *
     * @param unit the unit of work
     * @param organization the organization
     * @param resource the resource
     * @return the resource as stored
     * @throws SQLException if the database fails
     */
    public Resource create(Unit unit, String organization, Resource resource) throws SQLException {
        Connection connection = unit.connection();
        Resource living = living(connection, organization, resource);
        ResourceRow row = row(living, FIRST_VERSION, null);
        ObjectNode forms = forms(living);
        index.replace(connection, organization, row.id(), null, forms);
        rows.insert(connection, organization, row, forms);
        if (members != null) {
            members.rows().insert(connection, organization, row.id(), 0, documents.members(living));
        }
        Resource created = documents.withMeta(living, row.created(), row.lastModified(), row.version());
        if (outbox != null) {
            outbox.changed(unit, organization, null, created, ResourceVersion.tag(row.version()));
        }
        return created;
    }

    /**
     * Replaces a resource.
     *
     * @param unit the unit of work
     * @param organization the organization
     * @param resource the new state
     * @param condition the version that the stored resource must have
     * @return the resource as stored
     * @throws SQLException if the database fails
     */
    public Resource replace(Unit unit, String organization, Resource resource, VersionCondition condition)
            throws SQLException {
        Connection connection = unit.connection();
        String id = Objects.requireNonNull(resource.getId(), "id");
        ResourceRows.Current current = current(unit, organization, id, condition);
        MembershipStore.Difference difference = members == null
                ? MembershipStore.Difference.NONE
                : members.difference(connection, organization, id, documents.members(resource));
        if (members != null) {
            members.apply(connection, organization, id, difference);
        }
        return replace(unit, organization, current, difference.without(resource), difference);
    }

    private Resource replace(
            Unit unit,
            String organization,
            ResourceRows.Current current,
            Resource resource,
            MembershipStore.Difference difference)
            throws SQLException {
        ResourceRow row = row(resource, current.row().version() + 1, current.row());
        ObjectNode forms = forms(resource);
        rows.update(unit.connection(), organization, row, forms);
        index.replace(unit.connection(), organization, row.id(), current.forms(), forms);
        if (outbox != null) {
            Resource before = documents.read(current.row(), difference.leaving());
            Resource after = documents.read(row, difference.joining());
            outbox.changed(unit, organization, before, after, ResourceVersion.tag(row.version()));
        }
        return documents.withMeta(resource, row.created(), row.lastModified(), row.version());
    }

    /**
     * Applies a PATCH request that does not concern members, without reading them.
     *
     * @param unit the unit of work
     * @param organization the organization
     * @param id the id
     * @param patch the request
     * @param lastModified the time to record if anything changes
     * @param condition the version that the stored resource must have
     * @return the resource as stored, with an empty list of members
     * @throws SQLException if the database fails
     */
    public Resource patch(
            Unit unit,
            String organization,
            String id,
            ResolvedPatch patch,
            Instant lastModified,
            VersionCondition condition)
            throws SQLException {
        ResourceRows.Current current = lock(unit.connection(), organization, id, condition);
        Resource stored = documents.withoutMembers(current.row());
        PatchResult result = patch.applyTo(stored);
        if (!result.changed()) {
            return stored;
        }
        Meta meta = stored.getMeta();
        Resource changed =
                result.resource().withMeta(new Meta(meta.resourceType(), meta.created(), lastModified, null, null));
        return replace(unit, organization, current, changed, MembershipStore.Difference.NONE);
    }

    /** A row read in this unit need not be read again: the update checks its version. */
    private ResourceRows.Current current(Unit unit, String organization, String id, VersionCondition condition)
            throws SQLException {
        return unit.take(key(organization, id)) instanceof ResourceRows.Current known
                        && !condition.isAny()
                        && ResourceRow.meets(condition, known.row().version(), stored.type())
                ? known
                : lock(unit.connection(), organization, id, condition);
    }

    private ResourceRows.Current lock(Connection connection, String organization, String id, VersionCondition condition)
            throws SQLException {
        ResourceRows.Current current =
                rows.lock(connection, organization, id).orElseThrow(ResourceNotFoundException::new);
        ResourceRow.check(condition, current.row().version(), stored.type());
        return current;
    }

    /**
     * Deletes a resource.
     *
     * @param unit the unit of work
     * @param organization the organization
     * @param id the id
     * @param condition the version that the stored resource must have
     * @return false if there is no such resource
     * @throws SQLException if the database fails
     */
    public boolean delete(Unit unit, String organization, String id, VersionCondition condition) throws SQLException {
        Connection connection = unit.connection();
        unit.take(key(organization, id));
        ResourceRows.Current current = rows.lock(connection, organization, id).orElse(null);
        if (current == null) {
            return false;
        }
        ResourceRow row = current.row();
        ResourceRow.check(condition, row.version(), stored.type());
        rows.delete(connection, organization, row);
        index.replace(connection, organization, id, current.forms(), null);
        if (members != null) {
            members.rows().deleteAll(connection, organization, id);
        }
        for (MembershipStore memberships : together.memberships()) {
            memberships.leaveAll(unit, organization, id);
        }
        if (outbox != null) {
            outbox.changed(unit, organization, documents.read(row, null), null, ResourceVersion.tag(row.version()));
        }
        return true;
    }

    /**
     * Finds out which ids exist.
     *
     * @param connection the connection
     * @param organization the organization
     * @param ids the ids
     * @return those that exist
     * @throws SQLException if the database fails
     */
    public Set<String> existing(Connection connection, String organization, Collection<String> ids)
            throws SQLException {
        return rows.existing(connection, organization, ids);
    }

    private Resource living(Connection connection, String organization, Resource resource) throws SQLException {
        return members == null ? resource : members.living(connection, organization, resource);
    }

    private ObjectNode forms(Resource resource) {
        return stored.forms().write(JsonTree.without(documents.tree(resource), "id"));
    }

    private ResourceRow row(Resource resource, long version, @Nullable ResourceRow before) {
        Meta meta = resource.getMeta();
        String modified = form(meta.lastModified());
        return new ResourceRow(
                Objects.requireNonNull(resource.getId(), "id"),
                version,
                before == null ? Ordinals.next() : before.ordinal(),
                before == null ? form(meta.created()) : before.created(),
                modified,
                documents.tree(resource));
    }

    /** {@code meta} has milliseconds. */
    static String form(@Nullable Instant time) {
        return InstantForm.of(Objects.requireNonNull(time, "meta.created and meta.lastModified")
                .truncatedTo(ChronoUnit.MILLIS));
    }
}
