package dev.scimkit.jdbc.internal.store;

import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.ComparisonForm;
import dev.scimkit.jdbc.internal.dialect.Sql;
import dev.scimkit.jdbc.internal.dialect.Statements;
import dev.scimkit.jdbc.internal.form.FormsWriter;
import dev.scimkit.jdbc.internal.form.StorableText;
import dev.scimkit.jdbc.internal.form.ValueKey;
import dev.scimkit.jdbc.internal.type.StoredType;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The members of the groups of one type. */
final class MemberRows {

    static final int AT_ONCE = 500;

    private final StoredType stored;
    private final AttributeDefinition definition;
    private final AttributeDefinition value;

    MemberRows(StoredType stored, AttributeDefinition definition) {
        this.stored = stored;
        this.definition = definition;
        this.value = definition.subAttribute(StoredType.VALUE).orElseThrow();
    }

    /**
     * A member of a group.
     *
     * @param position where it is in the list
     * @param key the key of the id that it refers to
     * @param document its JSON text
     */
    record Member(long position, String key, String document) {}

    /** The key of a member; empty if it refers to nothing. */
    String key(JsonNode member) {
        JsonNode id = member.path(StoredType.VALUE);
        return id.isString() ? key(id.stringValue()) : "";
    }

    /** The key of the members that refer to an id. */
    String key(String id) {
        return ValueKey.of(ComparisonForm.of(value, id));
    }

    /** The members of groups, in order. */
    Map<String, List<JsonNode>> of(Connection connection, String organization, List<String> groupIds)
            throws SQLException {
        Map<String, List<JsonNode>> members = new HashMap<>();
        for (List<String> some : Chunks.of(groupIds, AT_ONCE)) {
            Sql query = Sql.join(
                    Sql.of(
                            "SELECT group_id, document FROM " + table()
                                    + " WHERE organization = ? AND type = ? AND group_id IN ",
                            organization,
                            stored.name()),
                    Sql.list(some),
                    " ORDER BY group_id, position");
            Statements.query(
                    connection,
                    query,
                    row -> members.computeIfAbsent(row.getString(1), unused -> new ArrayList<>())
                            .add(Documents.parse(row.getBytes(2))));
        }
        return members;
    }

    /** The rows of a group, in order. */
    List<Member> rows(Connection connection, String organization, String groupId) throws SQLException {
        Sql query = Sql.join(
                "SELECT position, member_key, document FROM " + table() + " WHERE ",
                group(organization, groupId),
                " ORDER BY position");
        return Statements.query(connection, query, MemberRows::member);
    }

    private static Member member(ResultSet row) throws SQLException {
        return new Member(row.getLong(1), row.getString(2), row.getString(3));
    }

    /**
     * Members that were looked for.
     *
     * @param members those that were found, in order
     * @param last the position of the last member of the group, or 0
     */
    record Named(List<Member> members, long last) {}

    /** Those of many keys that are members of a group, and where the group ends. */
    Named find(Connection connection, String organization, String groupId, Collection<String> keys)
            throws SQLException {
        List<Member> found = new ArrayList<>();
        long last = 0;
        for (List<String> some : Chunks.of(keys, AT_ONCE)) {
            Sql query = Sql.join(
                    "SELECT position, member_key, document FROM " + table() + " WHERE ",
                    group(organization, groupId),
                    " AND member_key IN ",
                    Sql.list(some),
                    " UNION ALL SELECT COALESCE(MAX(position), 0), '', '' FROM " + table() + " WHERE ",
                    group(organization, groupId),
                    " ORDER BY 1");
            for (Member member : Statements.query(connection, query, MemberRows::member)) {
                if (member.document().isEmpty()) {
                    last = member.position();
                } else {
                    found.add(member);
                }
            }
        }
        return new Named(found, last);
    }

    /**
     * A membership.
     *
     * @param groupId the group
     * @param member the member
     */
    record Membership(String groupId, JsonNode member) {}

    /** Which memberships are wanted; those of all groups, or of all members, if there is no id. */
    Sql memberships(String organization, @Nullable String groupId, @Nullable String memberId) {
        Sql where = Sql.of("organization = ? AND type = ?", organization, stored.name());
        if (groupId != null) {
            where = Sql.join(where, Sql.of(" AND group_id = ?", groupId));
        }
        return memberId == null ? where : Sql.join(where, Sql.of(" AND member_key = ?", key(memberId)));
    }

    List<Membership> page(Connection connection, Sql where, int skipped, int count) throws SQLException {
        Sql query = Sql.join(
                "SELECT group_id, document FROM " + table() + " WHERE ",
                where,
                Sql.of(" ORDER BY group_id, position LIMIT ? OFFSET ?", count, skipped));
        return Statements.query(
                connection, query, row -> new Membership(row.getString(1), Documents.parse(row.getBytes(2))));
    }

    int count(Connection connection, Sql where) throws SQLException {
        Sql query = Sql.join("SELECT COUNT(*) FROM " + table() + " WHERE ", where);
        long count = Statements.query(connection, query, row -> row.getLong(1)).get(0);
        return (int) Math.min(count, Integer.MAX_VALUE);
    }

    /** The ids of the groups of a member. */
    List<String> groupIds(Connection connection, String organization, String key) throws SQLException {
        Sql query = Sql.of(
                "SELECT DISTINCT group_id FROM " + table()
                        + " WHERE organization = ? AND member_key = ? AND type = ? ORDER BY group_id",
                organization,
                key,
                stored.name());
        return Statements.query(connection, query, row -> row.getString(1));
    }

    /** Adds members after a position. */
    void insert(Connection connection, String organization, String groupId, long after, List<JsonNode> members)
            throws SQLException {
        long position = after;
        for (List<JsonNode> some : Chunks.of(members, AT_ONCE)) {
            List<Sql> rows = new ArrayList<>();
            for (JsonNode member : some) {
                position++;
                rows.add(row(organization, groupId, position, member));
            }
            Statements.update(
                    connection,
                    Sql.join(
                            "INSERT INTO " + table()
                                    + " (organization, type, group_id, position, member_key, document, forms) VALUES ",
                            Sql.joined(", ", rows)));
        }
    }

    private Sql row(String organization, String groupId, long position, JsonNode member) {
        return Sql.of(
                "(?, ?, ?, ?, ?, ?, " + stored.dialect().json() + ")",
                organization,
                stored.name(),
                groupId,
                position,
                key(member),
                Documents.text(member),
                Documents.text(FormsWriter.element(definition, member)));
    }

    void delete(Connection connection, String organization, String groupId, List<Member> members) throws SQLException {
        for (List<Member> some : Chunks.of(members, AT_ONCE)) {
            List<Sql> positions = new ArrayList<>();
            some.forEach(member -> positions.add(Sql.of("?", member.position())));
            Statements.update(
                    connection,
                    Sql.join(
                            "DELETE FROM " + table() + " WHERE ",
                            group(organization, groupId),
                            " AND position IN (",
                            Sql.joined(", ", positions),
                            ")"));
        }
    }

    void deleteAll(Connection connection, String organization, String groupId) throws SQLException {
        Statements.update(connection, Sql.join("DELETE FROM " + table() + " WHERE ", group(organization, groupId)));
    }

    /** The groups of members, by the key of the member. */
    Map<String, List<ResourceRow>> groupsOf(Connection connection, String organization, Set<String> ids)
            throws SQLException {
        List<String> keys =
                ids.stream().filter(StorableText::is).map(this::key).distinct().toList();
        Map<String, List<ResourceRow>> groups = new HashMap<>();
        Map<String, ResourceRow> known = new HashMap<>();
        for (List<String> some : Chunks.of(keys, AT_ONCE)) {
            Sql query = Sql.join(
                    "SELECT " + ResourceRow.COLUMNS + ", m.member_key FROM " + table() + " m JOIN "
                            + stored.tables().resource()
                            + " r ON r.organization = m.organization AND r.type = m.type AND r.id = m.group_id",
                    Sql.of(
                            " WHERE m.organization = ? AND m.type = ? AND m.member_key IN ",
                            organization,
                            stored.name()),
                    Sql.list(some),
                    " ORDER BY r.ordinal, r.id");
            Statements.query(
                    connection,
                    query,
                    row -> add(
                            read(row, known), groups.computeIfAbsent(row.getString(7), unused -> new ArrayList<>())));
        }
        return groups;
    }

    /** Each group is read once, however many of the members it has. */
    private static ResourceRow read(ResultSet row, Map<String, ResourceRow> known) throws SQLException {
        ResourceRow read = known.get(row.getString(1));
        if (read == null) {
            read = ResourceRow.read(row);
            known.put(read.id(), read);
        }
        return read;
    }

    /** A group may name a resource more than once. */
    private static boolean add(ResourceRow group, List<ResourceRow> groups) {
        boolean isNew = groups.isEmpty() || !groups.get(groups.size() - 1).id().equals(group.id());
        return isNew && groups.add(group);
    }

    private Sql group(String organization, String groupId) {
        return Sql.of("organization = ? AND type = ? AND group_id = ?", organization, stored.name(), groupId);
    }

    private String table() {
        return stored.tables().member();
    }
}
