package dev.scimkit.quickstart;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.jdbc.JdbcRepositories;
import dev.scimkit.jdbc.JdbcServiceUsers;
import dev.scimkit.quickstart.configuration.StartupException;
import dev.scimkit.quickstart.oauth.DatabaseGrants;
import dev.scimkit.quickstart.oauth.Grants;
import dev.scimkit.server.access.serviceuser.WritableServiceUserStore;
import dev.scimkit.server.profile.ScimProfile;
import dev.scimkit.server.repository.ResourceRepository;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Keeps everything in a SQL database, with a pool of connections. */
final class DatabaseStorage implements Storage {

    private static final String USER = "SCIMKIT_JDBC_USER";
    private static final String PASSWORD = "SCIMKIT_JDBC_PASSWORD";

    /** Readers and one writer at a time; each commit is on the disk before it is acknowledged. */
    private static final String SQLITE_SETTINGS = "?journal_mode=WAL&synchronous=FULL&busy_timeout=5000";

    private static final Duration OUTBOX_RETENTION = Duration.ofDays(7);

    /** A request that gets no connection for so long is answered 503. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private final HikariDataSource pool;
    private final JdbcRepositories repositories;
    private final WritableServiceUserStore serviceUsers;
    private final String description;

    private DatabaseStorage(HikariDataSource pool, ScimProfile profile, String description) {
        this.pool = pool;
        this.repositories = JdbcRepositories.builder(pool)
                .profile(profile)
                .outbox(OUTBOX_RETENTION)
                .build();
        this.serviceUsers = JdbcServiceUsers.of(pool);
        this.description = description;
    }

    /** Opens a file, or creates it. */
    static Storage file(Path file, ScimProfile profile) {
        Path path = file.toAbsolutePath().normalize();
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl("jdbc:sqlite:" + path + SQLITE_SETTINGS);
        return open(config, profile, "Users and groups are kept in " + path, "--data " + file);
    }

    /** Opens a database; user and password are in the environment. */
    static Storage postgresql(String url, ScimProfile profile) {
        return postgresql(url, System.getenv(USER), System.getenv(PASSWORD), profile);
    }

    static Storage postgresql(String url, @Nullable String user, @Nullable String password, ScimProfile profile) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        String shown = url.replaceAll("\\?.*", ""); // the parameters may include a password
        return open(config, profile, "Users and groups are kept in " + shown, "--jdbc-url " + shown);
    }

    private static Storage open(HikariConfig config, ScimProfile profile, String description, String option) {
        config.setConnectionTimeout(LONGEST_WAIT.toMillis());
        HikariDataSource pool;
        try {
            pool = new HikariDataSource(config);
        } catch (RuntimeException unreachable) {
            throw unusable(option, unreachable);
        }
        try {
            return new DatabaseStorage(pool, profile, description);
        } catch (IllegalStateException wrong) {
            pool.close();
            throw unusable(option, wrong);
        }
    }

    private static StartupException unusable(String option, RuntimeException failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return new StartupException(option + " cannot be opened: " + cause.getMessage());
    }

    @Override
    public <R extends Resource> ResourceRepository<R> repository(ResourceType type, Resource.Factory<R> factory) {
        return repositories.repository(type, factory);
    }

    @Override
    public WritableServiceUserStore serviceUsers() {
        return serviceUsers;
    }

    @Override
    public Grants grants() {
        return DatabaseGrants.open(pool);
    }

    @Override
    public String description() {
        return description;
    }

    @Override
    public void close() {
        pool.close();
    }
}
