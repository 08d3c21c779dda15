package dev.scimkit.benchmarks.jdbc;

import dev.scimkit.core.json.JsonReader;
import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.json.JsonWriter;
import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.core.schema.ResourceTypes;
import dev.scimkit.jdbc.internal.form.FormsWriter;
import dev.scimkit.jdbc.internal.form.InstantForm;
import dev.scimkit.jdbc.internal.type.IndexedAttributes;
import dev.scimkit.jdbc.internal.type.IndexedAttributes.IndexedValue;
import dev.scimkit.server.profile.ScimProfile;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.sql.DataSource;
import tools.jackson.databind.node.ObjectNode;

/**
 * Fills the tables with what the repository would have written, see {@link SameRows}, but faster: table by table, with the
 * repository's own forms and keys.
 */
final class Loading {

    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");
    private static final long MILLIS_BETWEEN = 10;
    private static final String[] RESOURCE = {
        "organization", "type", "id", "version", "ordinal", "created", "last_modified", "document", "forms"
    };
    private static final String[] VALUE = {"organization", "type", "attribute", "value_key", "resource_id"};
    private static final String[] MEMBER = {
        "organization", "type", "group_id", "position", "member_key", "document", "forms"
    };

    private final Population population;
    private final ResourceType userType = stored(ResourceTypes.user());
    private final ResourceType groupType = stored(ResourceTypes.group());
    private final FormsWriter userForms = new FormsWriter(userType);
    private final FormsWriter groupForms = new FormsWriter(groupType);
    private final AttributeDefinition members = groupType.attribute("members").orElseThrow();
    private final IndexedAttributes users = IndexedAttributes.of(userType, List.of());
    private final IndexedAttributes groups = IndexedAttributes.of(groupType, List.of());

    private Loading(Population population) {
        this.population = population;
    }

    private static ResourceType stored(ResourceType type) {
        ScimProfile profile = ScimProfile.standard();
        return profile.externalIds().storedType(profile.published(type));
    }

    /** Fills empty tables. PostgreSQL copies on one connection for each table, SQLite writes on one. */
    static void fill(Population population, DataSource source) throws SQLException {
        Loading loading = new Loading(population);
        try (Connection first = source.getConnection()) {
            boolean postgresql = first.getMetaData().getDatabaseProductName().equals("PostgreSQL");
            if (postgresql) {
                try (Connection second = source.getConnection();
                        Connection third = source.getConnection()) {
                    loading.fill(first, second, third);
                }
            } else {
                first.setAutoCommit(false);
                loading.fill(first, first, first);
                first.commit();
                first.setAutoCommit(true);
            }
            try (Statement statement = first.createStatement()) {
                statement.execute(postgresql ? "VACUUM ANALYZE" : "ANALYZE");
            }
        }
    }

    private void fill(Connection first, Connection second, Connection third) throws SQLException {
        try (TableWriter resources = TableWriter.of(first, "scim_resource", RESOURCE);
                TableWriter unique = TableWriter.of(second, "scim_unique_value", VALUE);
                TableWriter lookups = TableWriter.of(third, "scim_lookup_value", VALUE)) {
            for (int user = 0; user < population.users(); user++) {
                String organization = Population.organization(population.organizationOf(user));
                ObjectNode tree = user(user);
                ObjectNode forms = userForms.write(JsonTree.without(tree, "id"));
                resource(resources, organization, "User", user, tree, forms);
                values(unique, users.unique(organization, forms), "User", Population.userId(user));
                values(lookups, users.lookups(organization, forms), "User", Population.userId(user));
            }
            eachGroup((organization, id, name, number) -> {
                ObjectNode tree = group(id, name);
                ObjectNode forms = groupForms.write(JsonTree.without(tree, "id"));
                resource(resources, organization, "Group", number, tree, forms);
                values(unique, groups.unique(organization, forms), "Group", id);
                values(lookups, groups.lookups(organization, forms), "Group", id);
            });
        }
        try (TableWriter table = TableWriter.of(first, "scim_member", MEMBER)) {
            members(table);
        }
    }

    private static ObjectNode user(int user) {
        return withId(Population.userId(user), Population.user(user));
    }

    private static ObjectNode group(String id, String name) {
        return JsonTree.with(withId(id, Population.group(name)), "members", JsonTree.emptyArray());
    }

    /** The service puts the id after the schemas. */
    private static ObjectNode withId(String id, String json) {
        int end = json.indexOf(']') + 1;
        return JsonReader.standard()
                .readObject(json.substring(0, end) + ",\"id\":\"" + id + "\"" + json.substring(end));
    }

    private static void resource(
            TableWriter table, String organization, String type, int number, ObjectNode tree, ObjectNode forms) {
        Instant created = created(number);
        String time = InstantForm.of(created);
        table.row(
                organization,
                type,
                tree.get("id").stringValue(),
                1L,
                ordinal(number),
                time,
                time,
                JsonWriter.write(tree),
                JsonWriter.write(forms));
    }

    private static Instant created(int number) {
        return BEGIN.plusMillis(number * MILLIS_BETWEEN);
    }

    /** Where a user is in the order of creation. */
    static long ordinal(int user) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, created(user));
    }

    private interface EachGroup {
        void accept(String organization, String id, String name, int number);
    }

    private void eachGroup(EachGroup action) {
        int number = 0;
        action.accept(Population.organization(0), Population.largestGroupId(), "Half of all", number++);
        for (int i = 0; i < population.organizations(); i++) {
            for (int group = 0; group < population.groupsOf(i); group++) {
                action.accept(Population.organization(i), Population.groupId(i, group), "Team " + group, number++);
            }
        }
    }

    private static void values(TableWriter table, List<IndexedValue> values, String type, String id) {
        for (IndexedValue value : values) {
            table.row(value.organization(), type, value.attribute(), value.key(), id);
        }
    }

    private void members(TableWriter table) {
        for (int user = 0; user < population.membersOfLargest(); user++) {
            member(table, Population.organization(0), Population.largestGroupId(), user + 1L, user);
        }
        for (int i = 0; i < population.organizations(); i++) {
            long[] positions = new long[population.groupsOf(i)];
            for (int user = population.first(i); user < population.first(i + 1); user++) {
                int[] groups = population.groups(user);
                member(table, i, groups[0], ++positions[groups[0]], user);
                if (groups[1] != groups[0]) {
                    member(table, i, groups[1], ++positions[groups[1]], user);
                }
            }
        }
    }

    private void member(TableWriter table, int organization, int group, long position, int user) {
        member(table, Population.organization(organization), Population.groupId(organization, group), position, user);
    }

    private void member(TableWriter table, String organization, String groupId, long position, int user) {
        String member = Population.member(user);
        table.row(
                organization,
                "Group",
                groupId,
                position,
                Population.userId(user),
                member,
                JsonWriter.write(
                        FormsWriter.element(members, JsonReader.standard().readObject(member))));
    }
}
