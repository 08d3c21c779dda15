package dev.scimkit.benchmarks.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;

/** Compares rows that were loaded with those that the service writes for the same users in an organization of their own. */
final class SameRows {

    private static final int SAMPLE = 20;

    private final Population population;
    private final Scimkit scimkit;
    private final DataSource source;

    SameRows(Population population, Scimkit scimkit, DataSource source) {
        this.population = population;
        this.scimkit = scimkit;
        this.source = source;
    }

    /** Throws if they differ in anything but ids and times. */
    void check() throws SQLException {
        String scratch = Population.organization(population.organizations());
        for (int i = 0; i < SAMPLE; i++) {
            int user = (int) ((long) i * population.users() / SAMPLE);
            int organization = population.organizationOf(user);
            String loadedUser = Population.userId(user);
            String createdUser = scimkit.createdId(scratch, "/Users", Population.user(user));
            same(Population.organization(organization), loadedUser, scratch, createdUser, loadedUser, createdUser);
            String loadedGroup = Population.groupId(organization, population.groups(user)[0]);
            String group = Population.group("Team " + population.groups(user)[0]);
            String members = ",\"members\":[{\"value\":\"" + createdUser + "\"}]}";
            String createdGroup =
                    scimkit.createdId(scratch, "/Groups", group.substring(0, group.length() - 1) + members);
            same(Population.organization(organization), loadedGroup, scratch, createdGroup, loadedUser, createdUser);
        }
    }

    private void same(
            String organization, String loaded, String scratch, String created, String loadedUser, String createdUser)
            throws SQLException {
        String expected = rows(scratch, created, createdUser);
        String found = rows(organization, loaded, loadedUser);
        if (!expected.equals(found)) {
            throw new IllegalStateException(
                    "The service writes\n" + expected + "\nbut these rows are loaded:\n" + found);
        }
    }

    private String rows(String organization, String id, String memberId) throws SQLException {
        Map<String, String> rows = new TreeMap<>();
        try (Connection connection = source.getConnection()) {
            for (String query : List.of(
                    "SELECT type, id, version, document, forms FROM scim_resource WHERE id = ? AND organization = ?",
                    "SELECT type, attribute, value_key FROM scim_unique_value WHERE resource_id = ? AND organization = ?",
                    "SELECT type, attribute, value_key FROM scim_lookup_value WHERE resource_id = ? AND organization = ?",
                    "SELECT type, member_key, document, forms FROM scim_member WHERE group_id = ? AND organization = ?"
                            + " AND member_key = '" + memberId + "'")) {
                try (PreparedStatement select = connection.prepareStatement(query)) {
                    select.setString(1, id);
                    select.setString(2, organization);
                    try (ResultSet row = select.executeQuery()) {
                        while (row.next()) {
                            StringBuilder text = new StringBuilder(query.substring(0, query.indexOf("WHERE")));
                            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                                text.append("\n    ")
                                        .append(row.getString(i)
                                                .replace(id, "ID")
                                                .replace(memberId, "USER"));
                            }
                            rows.put(text.toString(), "");
                        }
                    }
                }
            }
        }
        return String.join("\n", rows.keySet());
    }
}
