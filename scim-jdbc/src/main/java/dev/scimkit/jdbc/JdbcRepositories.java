package dev.scimkit.jdbc;

import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.jdbc.internal.dialect.Dialect;
import dev.scimkit.jdbc.internal.outbox.Outbox;
import dev.scimkit.jdbc.internal.store.IndexMaintenance;
import dev.scimkit.jdbc.internal.store.MembershipStore;
import dev.scimkit.jdbc.internal.store.ResourceStore;
import dev.scimkit.jdbc.internal.store.Searches;
import dev.scimkit.jdbc.internal.store.StoredTogether;
import dev.scimkit.jdbc.internal.transaction.Backoff;
import dev.scimkit.jdbc.internal.transaction.Transactions;
import dev.scimkit.jdbc.internal.type.IndexedAttributes;
import dev.scimkit.jdbc.internal.type.StoredType;
import dev.scimkit.jdbc.internal.type.TableNames;
import dev.scimkit.server.profile.ScimProfile;
import dev.scimkit.server.repository.ResourceRepository;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Repositories that keep resources in a SQL database: SQLite, PostgreSQL, or an engine that is compatible with it.
 *
 * <p>Each repository has all optional abilities: units of work, cursors, and for groups members that are changed one by one.
 * It filters, sorts, counts and pages in the database. Repositories from the same object share units of work.
 * Thread-safe.
 */
public final class JdbcRepositories {

    private final Builder settings;
    private final Dialect dialect;
    private final Transactions transactions;
    private final @Nullable Outbox outbox;
    private final StoredTogether together = new StoredTogether();

    private JdbcRepositories(Builder settings, Dialect dialect) {
        this.settings = settings;
        this.dialect = dialect;
        this.transactions = new Transactions(settings.dataSource, dialect, Backoff.standard());
        Duration retention = settings.outboxRetention;
        this.outbox = retention == null ? null : new Outbox(transactions, settings.prefix, retention, settings.clock);
    }

    /**
     * Starts with the connections.
     *
     * @param dataSource connections to the database, from a pool
     * @return a builder
     */
    public static Builder builder(DataSource dataSource) {
        return new Builder(dataSource);
    }

    /**
     * Makes the repository of a type.
     *
     * @param <R> the view of its resources
     * @param type the type, as it is registered with the service
     * @param factory makes the view, such as {@code User::new}
     * @return the repository
     * @throws IllegalStateException if stored values of a unique attribute are not unique, because the schema did not
     *     require it before
     */
    public <R extends Resource> ResourceRepository<R> repository(ResourceType type, Resource.Factory<R> factory) {
        ScimProfile profile = settings.profile;
        ResourceType asStored = profile.externalIds().storedType(profile.published(type));
        IndexedAttributes indexed =
                IndexedAttributes.of(asStored, settings.lookedUp.getOrDefault(type.name(), List.of()));
        StoredType stored = StoredType.of(asStored, indexed, new TableNames(settings.prefix), dialect);
        new IndexMaintenance(stored, transactions).run();
        ResourceStore store = new ResourceStore(stored, together, outbox);
        Searches searches = new Searches(stored, transactions);
        MembershipStore members = store.members();
        return members == null
                ? new JdbcRepository<>(factory, store, searches, transactions)
                : new JdbcGroupRepository<>(factory, store, members, searches, transactions);
    }

    /**
     * Builds repositories.
     *
     * <p>Not for use by several threads.
     */
    public static final class Builder {

        private static final Duration WEEK = Duration.ofDays(7);

        private final DataSource dataSource;
        private final Map<String, List<String>> lookedUp = new HashMap<>();
        private String prefix = JdbcSchema.PREFIX;
        private JdbcSchema schema = JdbcSchema.EMBEDDED;
        private ScimProfile profile = ScimProfile.standard();
        private @Nullable Duration outboxRetention = WEEK;
        private Clock clock = Clock.systemUTC();

        Builder(DataSource dataSource) {
            this.dataSource = Objects.requireNonNull(dataSource, "dataSource");
        }

        /**
         * Names the profile of the service. It decides which attributes are unique and how their values are compared.
         *
         * @param value the profile that the service has; {@link ScimProfile#standard()} if not set
         * @return this builder
         */
        public Builder profile(ScimProfile value) {
            this.profile = value;
            return this;
        }

        /**
         * Decides what happens with the tables at the start.
         *
         * @param value {@link JdbcSchema#EMBEDDED} if not set
         * @return this builder
         */
        public Builder schema(JdbcSchema value) {
            this.schema = value;
            return this;
        }

        /**
         * Sets what the names of all tables begin with.
         *
         * @param value lower-case letters, digits and underscores; {@value JdbcSchema#PREFIX} if not set
         * @return this builder
         */
        public Builder tablePrefix(String value) {
            this.prefix = JdbcSchema.checkPrefix(value);
            return this;
        }

        /**
         * Indexes more attributes, so that filters with {@code eq} on them find resources without reading all of them.
         * Unique attributes, {@code externalId}, {@code displayName} and {@code emails.value} always are.
         *
         * @param type the type
         * @param paths simple attributes or sub-attributes, such as {@code name.familyName}; those of extensions after
         *     the extension's URI and a colon
         * @return this builder
         */
        public Builder lookUp(ResourceType type, String... paths) {
            lookedUp.put(type.name(), List.of(paths));
            return this;
        }

        /**
         * Sets how long the outbox keeps changes, read or not. {@link JdbcOutbox} reads them.
         *
         * @param retention how long; a week if not set
         * @return this builder
         */
        public Builder outbox(Duration retention) {
            this.outboxRetention = retention;
            return this;
        }

        /**
         * Records no changes. Commits of the same organization then need not follow each other.
         *
         * @return this builder
         */
        public Builder withoutOutbox() {
            this.outboxRetention = null;
            return this;
        }

        /**
         * Sets the clock of the outbox.
         *
         * @param value the clock
         * @return this builder
         */
        public Builder clock(Clock value) {
            this.clock = value;
            return this;
        }

        /**
         * Connects to the database and prepares its tables.
         *
         * @return the repositories
         * @throws IllegalStateException if the database cannot be reached, or lacks tables
         */
        public JdbcRepositories build() {
            schema.prepare(dataSource, prefix);
            try (Connection connection = dataSource.getConnection()) {
                return new JdbcRepositories(this, Dialect.of(connection));
            } catch (SQLException unreachable) {
                throw new IllegalStateException(
                        "The database cannot be reached: " + unreachable.getMessage(), unreachable);
            }
        }
    }
}
