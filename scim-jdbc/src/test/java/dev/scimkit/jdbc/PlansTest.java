package dev.scimkit.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.core.group.Group;
import dev.scimkit.core.group.Member;
import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.message.SearchRequest.SortOrder;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.AttributePath;
import dev.scimkit.core.schema.ResolvedPath.ResolvedAttribute;
import dev.scimkit.core.schema.ResourceTypes;
import dev.scimkit.core.user.User;
import dev.scimkit.filter.Filter;
import dev.scimkit.jdbc.testing.EachDatabase;
import dev.scimkit.jdbc.testing.NotedStatements;
import dev.scimkit.jdbc.testing.TestDatabase;
import dev.scimkit.patch.change.MembershipChange;
import dev.scimkit.server.context.Principal;
import dev.scimkit.server.context.RequestContext;
import dev.scimkit.server.repository.CursorAware;
import dev.scimkit.server.repository.ExistingIds;
import dev.scimkit.server.repository.GroupsOfMember;
import dev.scimkit.server.repository.MembershipAware;
import dev.scimkit.server.repository.ResourceRepository;
import dev.scimkit.server.repository.SearchQuery;
import dev.scimkit.server.repository.VersionCondition;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.StringNode;

/** The statements of the usual requests read an index, not a table. */
class PlansTest {

    private static final int USERS = 20_000;
    private static final int ORGANIZATIONS = 20;
    private static final RequestContext CONTEXT =
            new RequestContext(ManyUsers.ORGANIZATION, new Principal("client", Map.of(), Map.of()), null, "request");

    private record Repositories(ResourceRepository<User> users, ResourceRepository<Group> groups) {

        List<User> sorted(String path, SortOrder order) {
            ResolvedAttribute attribute = (ResolvedAttribute) ResourceTypes.user()
                    .resolve(AttributePath.parse(path).orElseThrow())
                    .orElseThrow();
            SearchQuery query = SearchQuery.page(1, 10).sort(new SearchQuery.SortBy(attribute, order));
            return ((CursorAware<User>) users).search(query, null, CONTEXT).resources();
        }

        List<User> find(String filter) {
            SearchQuery query = SearchQuery.page(1, 100).filter(Filter.parse(filter), ResourceTypes.user());
            return query.complete(users.search(query, CONTEXT)).resources();
        }
    }

    private static Map<String, Consumer<Repositories>> jobs() {
        Map<String, Consumer<Repositories>> jobs = new LinkedHashMap<>();
        jobs.put("get", on -> assertThat(on.users().findById("u23", CONTEXT)).isPresent());
        for (String filter : List.of(
                "userName eq \"USER23\"",
                "externalId eq \"E23\"",
                "displayName eq \"user 23\"",
                "emails.value eq \"user23@example.com\"",
                "emails[type eq \"work\" and value eq \"user23@example.com\"]",
                "id eq \"u23\"",
                "id eq \"u23\" or userName eq \"user23\" or emails eq \"home23@example.com\"",
                "title ne \"x\" and externalId eq \"E23\"")) {
            jobs.put(filter, on -> assertThat(on.find(filter)).hasSize(1));
        }
        jobs.put("first page", on -> on.users().search(SearchQuery.page(1, 100), CONTEXT));
        jobs.put("pages by cursor", PlansTest::followCursor);
        for (String path : List.of("userName", "displayName", "externalId")) {
            for (SortOrder order : SortOrder.values()) {
                jobs.put(
                        "sorted by " + path + " " + order,
                        on -> assertThat(on.sorted(path, order)).hasSize(10));
            }
        }
        jobs.put("replace", on -> {
            Resource user = on.users().findById("u23", CONTEXT).orElseThrow();
            VersionCondition same =
                    VersionCondition.oneOf(List.of(String.valueOf(user.getMeta().version())));
            on.users()
                    .replace(user.with("displayName", StringNode.valueOf("new")).as(User::new), same, CONTEXT);
        });
        jobs.put("delete", on -> on.users().delete("u43", VersionCondition.any(), CONTEXT));
        jobs.put(
                "add a member",
                on -> ((MembershipAware) on.groups())
                        .changeMembers(
                                "g3",
                                new MembershipChange(Set.of("u63"), List.of(member("new"))),
                                Instant.EPOCH,
                                VersionCondition.any(),
                                CONTEXT));
        jobs.put("page of memberships", on -> ((MembershipAware) on.groups()).memberships("g3", null, 2, 2, CONTEXT));
        jobs.put(
                "memberships of a member",
                on -> ((MembershipAware) on.groups()).memberships(null, "u63", 1, 2, CONTEXT));
        jobs.put("one membership", on -> ((MembershipAware) on.groups()).memberships("g3", "u63", 1, 1, CONTEXT));
        jobs.put(
                "groups of a page",
                on -> ((GroupsOfMember) on.groups()).groupsOf(Set.of("u23", "u83", "u103"), CONTEXT));
        jobs.put("existing", on -> ((ExistingIds) on.users()).existing(Set.of("u23", "u83", "u103"), CONTEXT));
        jobs.put(
                "members of a group",
                on -> assertThat(on.groups().findById("g3", CONTEXT)).isPresent());
        return jobs;
    }

    private static Member member(String id) {
        return Member.of(JsonTree.object().put("value", id).put("type", "User").build());
    }

    private static void followCursor(Repositories on) {
        SearchQuery query = SearchQuery.page(1, 100);
        @Nullable String cursor = null;
        for (int page = 0; page < 3; page++) {
            cursor = ((CursorAware<User>) on.users())
                    .search(query, cursor, CONTEXT)
                    .nextCursor();
        }
        assertThat(cursor).isNotNull();
    }

    @EachDatabase
    void statements_ofUsualRequests_useIndexes(TestDatabase database) throws SQLException {
        NotedStatements source = new NotedStatements(database.dataSource());
        JdbcRepositories repositories =
                JdbcRepositories.builder(source.dataSource()).build();
        Repositories on = new Repositories(
                repositories.repository(ResourceTypes.user(), User::new),
                repositories.repository(ResourceTypes.group(), Group::new));
        ManyUsers.create(database, USERS, ORGANIZATIONS);
        for (Map.Entry<String, Consumer<Repositories>> job : jobs().entrySet()) {
            source.takeNoted();
            job.getValue().accept(on);
            for (NotedStatements.Noted statement : source.takeNoted()) {
                if (!statement.sql().startsWith("INSERT")) {
                    List<String> plan = plan(database, statement);
                    assertThat(plan)
                            .as(job.getKey() + ": " + statement.sql() + "\n" + String.join("\n", plan))
                            .noneMatch(line -> readsTable(line) || (isSortedByValue(statement) && sortsAll(line)));
                }
            }
        }
    }

    private static boolean isSortedByValue(NotedStatements.Noted statement) {
        return statement.sql().contains("ORDER BY i.value_key");
    }

    private static boolean readsTable(String line) {
        return line.contains("Seq Scan on scim_") || line.matches("SCAN (r|m|i|scim_\\w+)( .*)?");
    }

    private static boolean sortsAll(String line) {
        return line.matches(" *(-> +)?Sort +\\(.*") || line.equals("USE TEMP B-TREE FOR ORDER BY");
    }

    private static List<String> plan(TestDatabase database, NotedStatements.Noted statement) throws SQLException {
        boolean postgresql = database.url().startsWith("jdbc:postgresql");
        String explain = (postgresql ? "EXPLAIN " : "EXPLAIN QUERY PLAN ") + statement.sql();
        try (Connection connection = database.dataSource().getConnection();
                PreparedStatement prepared = connection.prepareStatement(explain)) {
            for (Map.Entry<Integer, Object> parameter : statement.parameters().entrySet()) {
                prepared.setObject(parameter.getKey(), parameter.getValue());
            }
            try (ResultSet rows = prepared.executeQuery()) {
                List<String> plan = new ArrayList<>();
                while (rows.next()) {
                    plan.add(rows.getString(postgresql ? 1 : 4));
                }
                return plan;
            }
        }
    }
}
