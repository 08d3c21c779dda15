package dev.scimkit.jdbc.internal.store;

import dev.scimkit.jdbc.internal.dialect.Sql;
import dev.scimkit.jdbc.internal.dialect.Statements;
import dev.scimkit.jdbc.internal.form.StorableText;
import dev.scimkit.jdbc.internal.type.StoredType;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Keeps members of a group from being deleted until the unit of work ends, so that no reference to a deleted resource
 * remains.
 *
 * <p>Before the unit begins, the engine gives a type to each member that exists. A member that has a type but no longer exists
 * was deleted in the meantime. It is left out, as if it had been added first and deleted then.
 */
final class LivingMembers {

    private static final String TYPE = "type";

    private final StoredType stored;
    private final StoredTogether together;

    LivingMembers(StoredType stored, StoredTogether together) {
        this.stored = stored;
        this.together = together;
    }

    /** Leaves out members that have been deleted; ids that never existed stay. */
    List<JsonNode> among(Connection connection, String organization, List<JsonNode> members) throws SQLException {
        Map<String, Set<String>> idsByType = new LinkedHashMap<>();
        for (JsonNode member : members) {
            if (isChecked(member)) {
                idsByType
                        .computeIfAbsent(type(member), unused -> new LinkedHashSet<>())
                        .add(id(member));
            }
        }
        Map<String, Set<String>> living = new LinkedHashMap<>();
        for (Map.Entry<String, Set<String>> ids : idsByType.entrySet()) {
            living.put(ids.getKey(), living(connection, organization, ids.getKey(), ids.getValue()));
        }
        return members.stream()
                .filter(member -> !isChecked(member)
                        || living.getOrDefault(type(member), Set.of()).contains(id(member)))
                .toList();
    }

    private boolean isChecked(JsonNode member) {
        return check(type(member)) && StorableText.is(id(member));
    }

    /** Whether members of a type are checked. */
    boolean check(String type) {
        return stored.hasStandardMembers() && together.has(type);
    }

    private Set<String> living(Connection connection, String organization, String type, Set<String> ids)
            throws SQLException {
        Set<String> living = new HashSet<>();
        for (List<String> some : Chunks.of(ids, MemberRows.AT_ONCE)) {
            Sql query = Sql.join(
                    Sql.of(
                            "SELECT id FROM " + stored.tables().resource()
                                    + " WHERE organization = ? AND type = ? AND id IN ",
                            organization,
                            type),
                    Sql.list(some),
                    " ORDER BY id" + stored.dialect().againstDeletion());
            living.addAll(Statements.query(connection, query, row -> row.getString(1)));
        }
        return living;
    }

    private static String id(JsonNode member) {
        return member.path(StoredType.VALUE).asString("");
    }

    private static String type(JsonNode member) {
        return member.path(TYPE).asString("");
    }
}
