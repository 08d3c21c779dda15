package dev.scimkit.jdbc;

import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.json.JsonWriter;
import dev.scimkit.jdbc.internal.outbox.Times;
import dev.scimkit.jdbc.internal.transaction.Transactions;
import dev.scimkit.server.access.serviceuser.ServiceUser;
import dev.scimkit.server.access.serviceuser.WritableServiceUserStore;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.StringNode;

/**
 * Keeps service users and the hashes of their tokens in the database. Each request looks its token up there, so a removed
 * token is refused by all instances immediately.
 */
public final class JdbcServiceUsers implements WritableServiceUserStore {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Transactions transactions;
    private final String users;
    private final String tokens;

    private JdbcServiceUsers(Transactions transactions, String prefix) {
        this.transactions = transactions;
        this.users = prefix + "service_user";
        this.tokens = prefix + "service_user_token";
    }

    /**
     * Opens the service users of a database.
     *
     * @param dataSource connections to the database
     * @return the store
     */
    public static JdbcServiceUsers of(DataSource dataSource) {
        return of(dataSource, JdbcSchema.PREFIX);
    }

    /**
     * Opens the service users of a database.
     *
     * @param dataSource connections to the database
     * @param prefix what the names of the tables begin with
     * @return the store
     */
    public static JdbcServiceUsers of(DataSource dataSource, String prefix) {
        return new JdbcServiceUsers(Transactions.of(dataSource), JdbcSchema.checkPrefix(prefix));
    }

    @Override
    public Optional<ServiceUser> findByToken(String sha256) {
        return first("WHERE u.id = (SELECT k.service_user_id FROM " + tokens + " k WHERE k.sha256 = ?)", sha256);
    }

    @Override
    public Optional<ServiceUser> findById(String id) {
        return first("WHERE u.id = ?", id);
    }

    @Override
    public List<ServiceUser> all() {
        return transactions.read(connection -> select(connection, ""));
    }

    @Override
    public void put(ServiceUser serviceUser) {
        checkTokens(serviceUser);
        transactions.write(unit -> {
            Connection connection = unit.connection();
            upsert(connection, serviceUser);
            update(connection, "DELETE FROM " + tokens + " WHERE service_user_id = ?", serviceUser.id());
            long position = 0;
            for (ServiceUser.TokenHash token : serviceUser.tokens()) {
                insert(connection, serviceUser.id(), token, ++position);
            }
            return serviceUser;
        });
    }

    @Override
    public boolean remove(String id) {
        return transactions.write(unit -> {
            update(unit.connection(), "DELETE FROM " + tokens + " WHERE service_user_id = ?", id);
            return update(unit.connection(), "DELETE FROM " + users + " WHERE id = ?", id) == 1;
        });
    }

    @Override
    public void addToken(String id, ServiceUser.TokenHash token) {
        transactions.write(unit -> {
            Connection connection = unit.connection();
            // the row is locked, so that no other transaction removes the service user meanwhile
            if (update(connection, "UPDATE " + users + " SET id = id WHERE id = ?", id) == 0) {
                throw new IllegalArgumentException("There is no service user '" + id + "'");
            }
            insert(connection, id, token, nextPosition(connection, id));
            return token;
        });
    }

    @Override
    public boolean removeToken(String sha256) {
        return transactions.write(
                unit -> update(unit.connection(), "DELETE FROM " + tokens + " WHERE sha256 = ?", sha256) == 1);
    }

    private static void checkTokens(ServiceUser serviceUser) {
        Set<String> hashes = new LinkedHashSet<>();
        for (ServiceUser.TokenHash token : serviceUser.tokens()) {
            if (!hashes.add(token.sha256())) {
                throw appearsTwice();
            }
        }
    }

    private static IllegalArgumentException appearsTwice() {
        return new IllegalArgumentException("A token appears twice; a token must belong to one service user");
    }

    private void upsert(Connection connection, ServiceUser serviceUser) throws SQLException {
        String sql =
                "INSERT INTO " + users + " (id, organization, name, roles, metadata, added) VALUES (?, ?, ?, ?, ?, ?)"
                        + " ON CONFLICT (id) DO UPDATE SET organization = excluded.organization, name = excluded.name,"
                        + " roles = excluded.roles, metadata = excluded.metadata";
        update(
                connection,
                sql,
                serviceUser.id(),
                serviceUser.organization(),
                serviceUser.name(),
                roles(serviceUser),
                metadata(serviceUser),
                Times.write(Instant.now()));
    }

    private void insert(Connection connection, String id, ServiceUser.TokenHash token, long position)
            throws SQLException {
        String expires =
                token.expires().equals(Instant.MAX) ? "" : token.expires().toString();
        // a conflict waits for the other transaction, and does not end this one
        int inserted = update(
                connection,
                "INSERT INTO " + tokens + " (sha256, service_user_id, expires, position) VALUES (?, ?, ?, " + position
                        + ") ON CONFLICT (sha256) DO NOTHING",
                token.sha256(),
                id,
                expires);
        if (inserted == 0) {
            throw appearsTwice();
        }
    }

    private long nextPosition(Connection connection, String id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT COALESCE(MAX(position), 0) + 1 FROM " + tokens + " WHERE service_user_id = ?")) {
            select.setString(1, id);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static int update(Connection connection, String sql, String... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, parameters);
            return statement.executeUpdate();
        }
    }

    private static void bind(PreparedStatement statement, String... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            statement.setString(i + 1, parameters[i]);
        }
    }

    private Optional<ServiceUser> first(String condition, String parameter) {
        return transactions.read(connection -> select(connection, condition, parameter)).stream()
                .findFirst();
    }

    private List<ServiceUser> select(Connection connection, String condition, String... parameters)
            throws SQLException {
        String sql = "SELECT u.id, u.name, u.organization, u.roles, u.metadata, t.sha256, t.expires FROM " + users
                + " u LEFT JOIN " + tokens + " t ON t.service_user_id = u.id " + condition
                + " ORDER BY u.added, u.id, t.position";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, parameters);
            Map<String, ServiceUser> found = new LinkedHashMap<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    add(rows, found);
                }
            }
            return List.copyOf(found.values());
        }
    }

    /** Each row is a service user with one of its tokens, or with none. */
    private static void add(ResultSet row, Map<String, ServiceUser> found) throws SQLException {
        String id = row.getString("id");
        ServiceUser serviceUser = found.get(id);
        if (serviceUser == null) {
            serviceUser = new ServiceUser(
                    id,
                    row.getString("name"),
                    row.getString("organization"),
                    readRoles(row.getString("roles")),
                    readMetadata(row.getString("metadata")),
                    List.of());
        }
        String sha256 = row.getString("sha256");
        if (sha256 != null) {
            String expires = row.getString("expires");
            serviceUser = serviceUser.withToken(
                    new ServiceUser.TokenHash(sha256, expires.isEmpty() ? Instant.MAX : Instant.parse(expires)));
        }
        found.put(id, serviceUser);
    }

    private static String roles(ServiceUser serviceUser) {
        List<StringNode> roles = new ArrayList<>();
        new TreeSet<>(serviceUser.roles()).forEach(role -> roles.add(StringNode.valueOf(role)));
        return JsonWriter.write(JsonTree.array(roles));
    }

    private static Set<String> readRoles(String json) {
        Set<String> roles = new LinkedHashSet<>();
        JSON.readTree(json).forEach(role -> roles.add(role.asString()));
        return roles;
    }

    private static String metadata(ServiceUser serviceUser) {
        JsonTree.Builder metadata = JsonTree.object();
        new TreeMap<>(serviceUser.metadata()).forEach(metadata::put);
        return JsonWriter.write(metadata.build());
    }

    private static Map<String, String> readMetadata(String json) {
        Map<String, String> metadata = new HashMap<>();
        JSON.readTree(json)
                .properties()
                .forEach(entry -> metadata.put(entry.getKey(), entry.getValue().asString()));
        return metadata;
    }
}
