package dev.scimkit.jdbc;

import dev.scimkit.jdbc.internal.transaction.Transactions;
import dev.scimkit.server.event.ScimEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the outbox: a row for each committed change, written in the transaction of the change. So no change is missed,
 * even if a process ends between the commit and what should follow from it.
 *
 * <p>The changes of an organization have the positions 1, 2, 3 and so on, in the order of their commits. There are two
 * ways to read them:
 * <ul>
 *   <li>{@link #read} returns the changes after a position that the application remembers.
 *   <li>{@link #claim} lets several workers share the organizations, and remembers the positions in the database. A
 *       worker has an organization to itself until it is done or its time is over; then another one continues. Each
 *       change is delivered at least once.
 * </ul>
 * Rows are kept for as long as the repositories were told, read or not. A reader that was away for longer finds a gap in
 * the positions.
 */
public final class JdbcOutbox {

    private final OutboxReader reader;

    private JdbcOutbox(OutboxReader reader) {
        this.reader = reader;
    }

    /**
     * Opens the outbox of a database.
     *
     * @param dataSource connections to the database
     * @return the outbox
     */
    public static JdbcOutbox of(DataSource dataSource) {
        return of(dataSource, JdbcSchema.PREFIX, Clock.systemUTC());
    }

    /**
     * Opens the outbox of a database.
     *
     * @param dataSource connections to the database
     * @param prefix what the names of the tables begin with
     * @param clock the time at which claims end; the clocks of all workers must agree within the length of a claim
     * @return the outbox
     */
    public static JdbcOutbox of(DataSource dataSource, String prefix, Clock clock) {
        Transactions transactions = Transactions.of(dataSource);
        return new JdbcOutbox(new OutboxReader(transactions, JdbcSchema.checkPrefix(prefix), clock));
    }

    /**
     * Reads changes of an organization in order.
     *
     * @param organization the organization
     * @param after the position of the last change that is already known; 0 to begin with the oldest
     * @param limit the maximum number of changes
     * @return the next changes, empty if there are none
     */
    public List<Change> read(String organization, long after, int limit) {
        return reader.read(organization, after, limit);
    }

    /**
     * Claims the next changes of any organization that has some, and that no other worker has claimed for this reader.
     *
     * @param name the name of the reader; each reader gets all changes, shared among its workers
     * @param time for how long no other worker gets changes of the organization; longer than it takes to handle them
     * @param limit the maximum number of changes
     * @return the changes, at least one; or empty if there are none at the moment
     */
    public Optional<Claim> claim(String name, Duration time, int limit) {
        return reader.claim(name, time, limit).map(claimed -> new Claim(reader, claimed));
    }

    /**
     * Removes changes that were committed before a time, in all organizations. The repositories do that as they write;
     * call it for organizations that rarely change.
     *
     * @param time the time
     * @return how many changes were removed
     */
    public int removeBefore(Instant time) {
        return reader.removeBefore(time);
    }

    /**
     * A committed change of one resource.
     *
     * @param organization the organization
     * @param position the position among the organization's changes
     * @param transactionId the same for changes that were committed together
     * @param kind what was done
     * @param type the name of the resource type
     * @param resourceId the id of the resource
     * @param version its version in the repository after the change, as in {@code W/"5"}; of a deleted resource its last
     *     one
     * @param attributes the attributes that changed: top-level names such as {@code emails}, and those of extensions
     *     after the extension's URI and a colon; also secret ones, whose values are left out
     * @param before the resource before, without secrets; null if it was created. Of the members of a group only those
     *     that left.
     * @param after the resource now, without secrets; null if it was deleted. Of the members of a group only those that
     *     joined.
     * @param time when it was committed, by the clock of the instance that did it
     */
    public record Change(
            String organization,
            long position,
            String transactionId,
            ScimEvent.Kind kind,
            String type,
            String resourceId,
            String version,
            Set<String> attributes,
            @Nullable ObjectNode before,
            @Nullable ObjectNode after,
            Instant time) {
        public Change {
            attributes = Set.copyOf(attributes);
        }
    }

    /** Changes of one organization that a worker has to itself for some time. */
    public static final class Claim {

        private final OutboxReader reader;
        private final OutboxReader.Claimed claimed;

        private Claim(OutboxReader reader, OutboxReader.Claimed claimed) {
            this.reader = reader;
            this.claimed = claimed;
        }

        /** {@return the organization} */
        public String organization() {
            return claimed.organization();
        }

        /** {@return the changes in order, at least one} */
        public List<Change> changes() {
            return claimed.changes();
        }

        /**
         * Records that all changes are handled, and ends the claim.
         *
         * @return false if the time was over and another worker has claimed the organization; it gets the same changes
         */
        public boolean done() {
            return doneUpTo(claimed.changes().get(claimed.changes().size() - 1).position());
        }

        /**
         * Records which changes are handled, and ends the claim. The others are delivered again.
         *
         * @param position the position of the last one that is handled; the one before the first if none is
         * @return false if the time was over and another worker has claimed the organization; it gets the same changes
         */
        public boolean doneUpTo(long position) {
            return reader.end(claimed, position);
        }
    }
}
