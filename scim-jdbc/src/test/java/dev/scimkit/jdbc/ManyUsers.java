package dev.scimkit.jdbc;

import dev.scimkit.jdbc.testing.TestDatabase;
import java.util.List;

/** Fills the tables by statements, as creates would, but faster: users of many organizations, and a group of all in each. */
final class ManyUsers {

    static final String ORGANIZATION = "org-3";

    private static final String NUMBERS =
            "WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < %d)";

    private ManyUsers() {}

    /** Creates users; those with the same remainder belong to the same organization. */
    static void create(TestDatabase database, int users, int organizations) {
        String json = database.url().startsWith("jdbc:postgresql") ? "CAST(%s AS jsonb)" : "%s";
        String numbers = NUMBERS.formatted(users);
        String org = "'org-' || (i % " + organizations + ")";
        String time = "'2026-01-01T00:00:00.000'";
        String document = "'{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"],\"id\":\"u' || i"
                + " || '\",\"externalId\":\"E' || i || '\",\"userName\":\"User' || i || '\",\"displayName\":\"User ' || i"
                + " || '\",\"emails\":[{\"value\":\"User' || i || '@example.com\",\"type\":\"work\",\"primary\":true},"
                + "{\"value\":\"Home' || i || '@example.com\",\"type\":\"home\"}]}'";
        String forms = "'{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:user\"],\"externalId\":\"E' || i"
                + " || '\",\"userName\":\"user' || i || '\",\"displayName\":\"user ' || i"
                + " || '\",\"emails\":[{\"value\":\"user' || i || '@example.com\",\"type\":\"work\",\"primary\":\"true\"},"
                + "{\"value\":\"home' || i || '@example.com\",\"type\":\"home\"}]}'";
        String resource = "INSERT INTO scim_resource"
                + " (organization, type, id, version, ordinal, created, last_modified, document, forms) ";
        database.execute(resource + numbers + " SELECT " + org + ", 'User', 'u' || i, 1, i, " + time + ", " + time
                + ", " + document + ", " + json.formatted(forms) + " FROM n");
        value(database, numbers, org, "unique_value", "userName", "'user' || i");
        value(database, numbers, org, "lookup_value", "externalId", "'E' || i");
        value(database, numbers, org, "lookup_value", "displayName", "'user ' || i");
        value(database, numbers, org, "lookup_value", "emails.value", "'user' || i || '@example.com'");
        value(database, numbers, org, "lookup_value", "emails.value", "'home' || i || '@example.com'");
        database.execute(resource + NUMBERS.formatted(organizations) + " SELECT 'org-' || i, 'Group', 'g' || i, 1, i, "
                + time
                + ", " + time + ", '{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:Group\"],\"id\":\"g' || i"
                + " || '\",\"displayName\":\"all\",\"members\":[]}', " + json.formatted("'{\"displayName\":\"all\"}'")
                + " FROM n");
        database.execute("INSERT INTO scim_member"
                + " (organization, type, group_id, position, member_key, document, forms) " + numbers + " SELECT " + org
                + ", 'Group', 'g' || (i % " + organizations + "), i, 'u' || i, '{\"value\":\"u' || i"
                + " || '\",\"type\":\"User\"}', " + json.formatted("'{\"value\":\"u' || i || '\",\"type\":\"user\"}'")
                + " FROM n");
        List.of("ANALYZE").forEach(database::execute);
    }

    private static void value(
            TestDatabase database, String numbers, String org, String table, String attribute, String key) {
        database.execute("INSERT INTO scim_" + table + " (organization, type, attribute, value_key, resource_id) "
                + numbers + " SELECT " + org + ", 'User', '" + attribute + "', " + key + ", 'u' || i FROM n");
    }
}
