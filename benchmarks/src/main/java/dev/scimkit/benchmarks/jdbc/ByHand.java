package dev.scimkit.benchmarks.jdbc;

import dev.scimkit.benchmarks.jdbc.ByHandRows.Row;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The SQL that one would write by hand for the same jobs on the same tables, with the same pool and driver. It knows the
 * documents, forms and keys that it writes beforehand, and checks nothing. For answers, Jackson reads the documents, adds
 * {@code meta} and {@code groups}, and writes them; without answers, the texts of the rows are all that is read.
 */
final class ByHand {

    private static final int PAGE = 100;
    private static final String FIND = "SELECT r.id, r.version, r.created, r.last_modified, r.document FROM ";
    private static final String VALUES = "INSERT INTO scim_%s (organization, type, attribute, value_key, resource_id)"
            + " VALUES (?, 'User', ?, ?, ?)";

    private final DataSource source;
    private final boolean postgresql;

    ByHand(DataSource source, boolean postgresql) {
        this.source = source;
        this.postgresql = postgresql;
    }

    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    private <T> T read(Work<T> work) {
        try (Connection connection = source.getConnection()) {
            return work.on(connection);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private <T> T write(Work<T> work) {
        return read(connection -> {
            connection.setAutoCommit(false);
            try {
                T result = work.on(connection);
                connection.commit();
                return result;
            } finally {
                connection.setAutoCommit(true);
            }
        });
    }

    private String json() {
        return postgresql ? "CAST(? AS jsonb)" : "?";
    }

    /** What {@link #create} writes. */
    record NewUser(String document, String forms, Map<String, List<String>> keys) {}

    byte[] create(String organization, NewUser user, boolean answer) {
        String id = UUID.randomUUID().toString();
        String time = "2026-11-30T12:00:00.000";
        String document = user.document().replace("ID", id);
        write(connection -> {
            try (PreparedStatement lookups = connection.prepareStatement(VALUES.formatted("lookup_value"))) {
                for (Map.Entry<String, List<String>> keys : user.keys().entrySet()) {
                    for (String key : keys.getValue()) {
                        if (keys.getKey().equals("userName")) {
                            ByHandRows.update(
                                    connection, VALUES.formatted("unique_value"), organization, "userName", key, id);
                        } else {
                            lookups.setString(1, organization);
                            lookups.setString(2, keys.getKey());
                            lookups.setString(3, key);
                            lookups.setString(4, id);
                            lookups.addBatch();
                        }
                    }
                }
                lookups.executeBatch();
            }
            ByHandRows.update(
                    connection,
                    "INSERT INTO scim_resource"
                            + " (organization, type, id, version, ordinal, created, last_modified, document, forms)"
                            + " VALUES (?, 'User', ?, 1, ?, ?, ?, ?, " + json() + ")",
                    organization,
                    id,
                    System.nanoTime(),
                    time,
                    time,
                    document,
                    user.forms());
            return record(connection, organization, "CREATED", "User", id, null, document);
        });
        Row row = new Row(id, 1, time, time, document);
        return answer ? ByHandAnswers.one(organization, row, Map.of()) : new byte[0];
    }

    byte[] get(String organization, String id, boolean answer) {
        return read(connection -> {
            List<Row> rows = ByHandRows.rows(
                    connection,
                    FIND + "scim_resource r WHERE r.organization = ? AND r.type = 'User' AND r.id = ?",
                    organization,
                    id);
            if (!answer) {
                return new byte[0];
            }
            return ByHandAnswers.one(organization, rows.get(0), groups(connection, organization, rows));
        });
    }

    byte[] lookUp(String organization, String table, String attribute, String key, boolean answer) {
        return list(
                organization,
                answer,
                FIND + table + " v JOIN scim_resource r ON r.organization = v.organization AND r.type = v.type"
                        + " AND r.id = v.resource_id WHERE v.organization = ? AND v.type = 'User'"
                        + " AND v.attribute = ? AND v.value_key = ?",
                organization,
                attribute,
                key);
    }

    byte[] lookUpWork(String organization, String key, boolean answer) {
        String work = postgresql
                ? " AND r.forms -> 'emails' @> jsonb_build_array(jsonb_build_object('type', 'work', 'value', CAST(? AS text)))"
                : " AND EXISTS (SELECT 1 FROM json_each(r.forms, '$.emails') e WHERE e.value ->> 'type' = 'work'"
                        + " AND e.value ->> 'value' = ?)";
        return list(
                organization,
                answer,
                FIND + "scim_lookup_value v JOIN scim_resource r ON r.organization = v.organization AND r.type = v.type"
                        + " AND r.id = v.resource_id WHERE v.organization = ? AND v.type = 'User'"
                        + " AND v.attribute = 'emails.value' AND v.value_key = ?" + work,
                organization,
                key,
                key);
    }

    private byte[] list(String organization, boolean answer, String sql, Object... parameters) {
        return read(connection -> {
            List<Row> rows = ByHandRows.rows(connection, sql, parameters);
            return answer
                    ? ByHandAnswers.list(organization, rows, rows.size(), groups(connection, organization, rows))
                    : new byte[0];
        });
    }

    byte[] firstPage(String organization, boolean withGroups, boolean answer) {
        return read(connection -> {
            List<Row> rows = ByHandRows.rows(
                    connection,
                    FIND + "scim_resource r WHERE r.organization = ? AND r.type = 'User'"
                            + " ORDER BY r.ordinal, r.id LIMIT ?",
                    organization,
                    PAGE);
            int total;
            try (PreparedStatement count = ByHandRows.prepared(
                            connection,
                            "SELECT COUNT(*) FROM scim_resource WHERE organization = ? AND type = 'User'",
                            organization);
                    ResultSet row = count.executeQuery()) {
                row.next();
                total = row.getInt(1);
            }
            Map<String, ArrayNode> groups = withGroups ? groups(connection, organization, rows) : Map.of();
            return answer ? ByHandAnswers.list(organization, rows, total, groups) : new byte[0];
        });
    }

    byte[] pageAfter(String organization, long ordinal, String id, boolean answer) {
        return read(connection -> {
            List<Row> rows = ByHandRows.rows(
                    connection,
                    FIND + "scim_resource r WHERE r.organization = ? AND r.type = 'User'"
                            + " AND (r.ordinal, r.id) > (?, ?) ORDER BY r.ordinal, r.id LIMIT ?",
                    organization,
                    ordinal,
                    id,
                    PAGE + 1);
            return answer ? ByHandAnswers.list(organization, rows.subList(0, PAGE), -1, Map.of()) : new byte[0];
        });
    }

    byte[] membershipPage(String organization, String groupId, boolean answer) {
        return read(connection -> {
            List<Row> rows = rows(
                    connection,
                    "SELECT group_id, position, '', '', document FROM scim_member"
                            + " WHERE organization = ? AND type = 'Group' AND group_id = ? ORDER BY position LIMIT ?",
                    organization,
                    groupId,
                    PAGE);
            List<Row> group = rows(
                    connection,
                    FIND + "scim_resource r WHERE r.organization = ? AND r.type = 'Group' AND r.id = ?",
                    organization,
                    groupId);
            int total;
            try (PreparedStatement count = prepared(
                            connection,
                            "SELECT COUNT(*) FROM scim_member WHERE organization = ? AND type = 'Group'"
                                    + " AND group_id = ?",
                            organization,
                            groupId);
                    ResultSet row = count.executeQuery()) {
                row.next();
                total = row.getInt(1);
            }
            return answer ? memberships(organization, group.get(0), rows, total) : new byte[0];
        });
    }

    private static byte[] memberships(String organization, Row group, List<Row> members, int total) {
        ObjectNode list = MAPPER.createObjectNode();
        list.putArray("schemas").add("urn:ietf:params:scim:api:messages:2.0:ListResponse");
        list.put("totalResults", total).put("startIndex", 1).put("itemsPerPage", members.size());
        ArrayNode resources = list.putArray("Resources");
        String root = Scimkit.BASE + "/" + organization;
        String name = MAPPER.readTree(group.document()).get("displayName").stringValue();
        for (Row row : members) {
            ObjectNode membership = resources.addObject();
            membership.putArray("schemas").add("urn:ietf:params:scim:schemas:core:2.0:GroupMembership");
            ObjectNode member = (ObjectNode) MAPPER.readTree(row.document());
            String memberId = member.get("value").stringValue();
            String id = group.id() + "." + memberId;
            membership.put("id", id);
            membership
                    .putObject("group")
                    .put("value", group.id())
                    .put("display", name)
                    .put("$ref", root + "/Groups/" + group.id());
            membership.set("member", member.put("$ref", root + "/Users/" + memberId));
            membership
                    .putObject("meta")
                    .put("resourceType", "GroupMembership")
                    .put("location", root + "/GroupMemberships/" + id);
        }
        return MAPPER.writeValueAsBytes(list);
    }

    byte[] changeTitle(String organization, String id, String title, boolean answer) {
        return write(connection -> {
            Row row = ByHandRows.rows(
                            connection,
                            FIND + "scim_resource r WHERE r.organization = ? AND r.type = 'User' AND r.id = ?",
                            organization,
                            id)
                    .get(0);
            int begin = row.document().indexOf("\"title\":\"") + 9;
            String document = row.document().substring(0, begin)
                    + title
                    + row.document().substring(row.document().indexOf('"', begin));
            String forms = postgresql
                    ? "jsonb_set(forms, '{title}', to_jsonb(CAST(? AS text)))"
                    : "json_set(forms, '$.title', ?)";
            ByHandRows.update(
                    connection,
                    "UPDATE scim_resource SET version = version + 1, last_modified = ?, document = ?, forms = " + forms
                            + " WHERE organization = ? AND type = 'User' AND id = ? AND version = ?",
                    "2026-11-30T12:00:00.000",
                    document,
                    title.toLowerCase(java.util.Locale.ROOT),
                    organization,
                    id,
                    row.version());
            record(connection, organization, "MODIFIED", "User", id, row.document(), document);
            if (!answer) {
                return new byte[0];
            }
            Row changed = new Row(id, row.version() + 1, row.created(), row.modified(), document);
            return ByHandAnswers.one(organization, changed, groups(connection, organization, List.of(changed)));
        });
    }

    /** The update first, which locks the group. */
    byte[] addMember(String organization, String groupId, String userId) {
        String document = "{\"value\":\"" + userId + "\",\"type\":\"User\"}";
        String forms = "{\"value\":\"" + userId + "\",\"type\":\"user\"}";
        return write(connection -> {
            ByHandRows.update(
                    connection,
                    "UPDATE scim_resource SET version = version + 1, last_modified = ?"
                            + " WHERE organization = ? AND type = 'Group' AND id = ?",
                    "2026-11-30T12:00:00.000",
                    organization,
                    groupId);
            String lock = postgresql ? " FOR KEY SHARE" : "";
            ByHandRows.rows(
                    connection,
                    "SELECT id, 1, '', '', '' FROM scim_resource WHERE organization = ? AND type = 'User' AND id = ?"
                            + lock,
                    organization,
                    userId);
            ByHandRows.update(
                    connection,
                    "INSERT INTO scim_member (organization, type, group_id, position, member_key, document, forms)"
                            + " SELECT m.organization, m.type, m.group_id, m.position + 1, ?, ?, " + json()
                            + " FROM scim_member m WHERE m.organization = ? AND m.type = 'Group' AND m.group_id = ?"
                            + " AND NOT EXISTS (SELECT 1 FROM scim_member WHERE organization = ? AND type = 'Group'"
                            + " AND group_id = ? AND member_key = ?) ORDER BY m.position DESC LIMIT 1",
                    userId,
                    document,
                    forms,
                    organization,
                    groupId,
                    organization,
                    groupId,
                    userId);
            String joined = "{\"id\":\"" + groupId + "\",\"members\":[" + document + "]}";
            return record(
                    connection, organization, "MODIFIED", "Group", groupId, "{\"id\":\"" + groupId + "\"}", joined);
        });
    }

    /** Writes to the outbox. */
    private static byte[] record(
            Connection connection,
            String organization,
            String kind,
            String type,
            String id,
            @Nullable String before,
            String after)
            throws SQLException {
        long position;
        try (PreparedStatement next = ByHandRows.prepared(
                        connection,
                        "INSERT INTO scim_outbox_head (organization, last_position) VALUES (?, 1) ON CONFLICT (organization)"
                                + " DO UPDATE SET last_position = scim_outbox_head.last_position + 1"
                                + " RETURNING last_position",
                        organization);
                ResultSet row = next.executeQuery()) {
            row.next();
            position = row.getLong(1);
        }
        ByHandRows.update(
                connection,
                "INSERT INTO scim_outbox (organization, position, transaction_id, kind, type, resource_id, version,"
                        + " attributes, document_before, document_after, recorded)"
                        + " VALUES (?, ?, ?, ?, ?, ?, '', '[]', ?, ?, ?)",
                organization,
                position,
                UUID.randomUUID().toString(),
                kind,
                type,
                id,
                before,
                after,
                "2026-11-30T12:00:00.000000Z");
        return new byte[0];
    }

    private Map<String, ArrayNode> groups(Connection connection, String organization, List<Row> users)
            throws SQLException {
        String name = postgresql ? "CAST(g.document AS jsonb) ->> 'displayName'" : "g.document ->> 'displayName'";
        String[] parameters = new String[users.size() + 1];
        parameters[0] = organization;
        for (int i = 0; i < users.size(); i++) {
            parameters[i + 1] = users.get(i).id();
        }
        Map<String, ArrayNode> groups = new HashMap<>();
        try (PreparedStatement select = ByHandRows.prepared(
                        connection,
                        "SELECT m.member_key, g.id, " + name + " FROM scim_member m JOIN scim_resource g"
                                + " ON g.organization = m.organization AND g.type = m.type AND g.id = m.group_id"
                                + " WHERE m.organization = ? AND m.type = 'Group' AND m.member_key IN (?"
                                + ", ?".repeat(users.size() - 1) + ") ORDER BY g.ordinal, g.id",
                        (Object[]) parameters);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                groups.computeIfAbsent(row.getString(1), unused -> JsonNodeFactory.instance.arrayNode())
                        .addObject()
                        .put("value", row.getString(2))
                        .put("display", row.getString(3))
                        .put("type", "direct")
                        .put("$ref", Scimkit.BASE + "/" + organization + "/Groups/" + row.getString(2));
            }
        }
        return groups;
    }
}
