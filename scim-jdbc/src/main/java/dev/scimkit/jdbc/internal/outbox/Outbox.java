package dev.scimkit.jdbc.internal.outbox;

import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.jdbc.internal.transaction.Transactions;
import dev.scimkit.jdbc.internal.transaction.Unit;
import dev.scimkit.server.event.ScimEvent;
import dev.scimkit.server.internal.Secrets;
import java.sql.PreparedStatement;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes a row for each change, in the transaction of the change. Every hundredth row of an organization removes its old
 * ones.
 */
public final class Outbox {

    private static final long REMOVED_EVERY = 100;

    /** More than what is written in the meantime, so that a shorter retention takes effect. */
    private static final int REMOVED_AT_ONCE = 300;

    private static final String MEMBERS = "members";

    private final Transactions transactions;
    private final String prefix;
    private final Duration retention;
    private final Clock clock;

    /**
     * Makes the outbox of a database.
     *
     * @param transactions the transactions of the database
     * @param prefix what the names of the tables begin with
     * @param retention how long rows are kept
     * @param clock the time of changes
     */
    public Outbox(Transactions transactions, String prefix, Duration retention, Clock clock) {
        this.transactions = transactions;
        this.prefix = prefix;
        this.retention = retention;
        this.clock = clock;
    }

    /**
     * Records a change of a resource. A group may lack its members in both states; if they change as well, each state
     * has only those that leave or join.
     *
     * @param unit the unit of work of the change
     * @param organization the organization
     * @param before the resource before, with its secrets; null if it is new
     * @param after the resource now, with its secrets; null if it is deleted
     * @param version its version; of a deleted resource its last one
     */
    public void changed(
            Unit unit, String organization, @Nullable Resource before, @Nullable Resource after, String version) {
        Resource some = after == null ? before : after;
        if (some == null) {
            throw new IllegalArgumentException("before and after are both null");
        }
        Row row = new Row(
                kind(before, after),
                some.resourceType().name(),
                String.valueOf(some.getId()),
                version,
                ChangedAttributes.between(before, after),
                before == null ? null : Secrets.leftOutOfEvent(before),
                after == null ? null : Secrets.leftOutOfEvent(after));
        add(unit, organization, row);
    }

    /**
     * Records that members left or joined a group, which is not read for it.
     *
     * @param unit the unit of work of the change
     * @param organization the organization
     * @param type the type of the group
     * @param groupId the group
     * @param version its new version
     * @param left the members that left
     * @param joined the members that joined
     */
    public void membersChanged(
            Unit unit,
            String organization,
            ResourceType type,
            String groupId,
            String version,
            Collection<? extends JsonNode> left,
            Collection<? extends JsonNode> joined) {
        add(
                unit,
                organization,
                new Row(
                        ScimEvent.Kind.MODIFIED,
                        type.name(),
                        groupId,
                        version,
                        Set.of(MEMBERS),
                        members(groupId, left),
                        members(groupId, joined)));
    }

    /**
     * Removes old rows of an organization.
     *
     * @param organization the organization
     * @param most how many rows to look at
     * @return how many rows were removed
     */
    public int removeExpired(String organization, int most) {
        String table = table("outbox");
        String sql = "DELETE FROM " + table + " WHERE organization = ? AND position IN (SELECT position FROM ("
                + "SELECT position, recorded FROM " + table
                + " WHERE organization = ? ORDER BY position LIMIT ?) AS oldest WHERE recorded < ?)";
        return transactions.write(unit -> {
            try (PreparedStatement delete = unit.connection().prepareStatement(sql)) {
                delete.setString(1, organization);
                delete.setString(2, organization);
                delete.setInt(3, most);
                delete.setString(4, Times.write(clock.instant().minus(retention)));
                return delete.executeUpdate();
            }
        });
    }

    private static ScimEvent.Kind kind(@Nullable Resource before, @Nullable Resource after) {
        if (before == null) {
            return ScimEvent.Kind.CREATED;
        }
        return after == null ? ScimEvent.Kind.DELETED : ScimEvent.Kind.MODIFIED;
    }

    private static ObjectNode members(String groupId, Collection<? extends JsonNode> members) {
        JsonTree.Builder group = JsonTree.object().put("id", groupId);
        return (members.isEmpty() ? group : group.put(MEMBERS, JsonTree.array(List.copyOf(members)))).build();
    }

    private void add(Unit unit, String organization, Row row) {
        unit.last(Rows.class, () -> new Rows(this)).add(organization, row);
    }

    String table(String name) {
        return prefix + name;
    }

    String now() {
        return Times.write(clock.instant());
    }

    /** Removes old rows from time to time, after the commit. */
    void written(Unit unit, String organization, long before, long last) {
        if (before / REMOVED_EVERY != last / REMOVED_EVERY) {
            unit.afterCommit(() -> removeExpired(organization, REMOVED_AT_ONCE));
        }
    }
}
