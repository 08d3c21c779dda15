package dev.scimkit.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.core.json.JsonReader;
import dev.scimkit.core.message.SearchRequest.SortOrder;
import dev.scimkit.core.resource.Meta;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.AttributePath;
import dev.scimkit.core.schema.ResolvedPath.ResolvedAttribute;
import dev.scimkit.core.schema.ResourceTypes;
import dev.scimkit.core.user.User;
import dev.scimkit.filter.Filter;
import dev.scimkit.jdbc.testing.EachDatabase;
import dev.scimkit.jdbc.testing.TestDatabase;
import dev.scimkit.server.context.Principal;
import dev.scimkit.server.context.RequestContext;
import dev.scimkit.server.memory.InMemoryRepository;
import dev.scimkit.server.repository.CursorAware;
import dev.scimkit.server.repository.ResourceRepository;
import dev.scimkit.server.repository.SearchQuery;
import dev.scimkit.server.repository.VersionCondition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.StringNode;

/** Pages in the order of an index are those of the engine: with missing, equal and very long values. */
class SortedPagesTest {

    private static final RequestContext CONTEXT =
            new RequestContext("acme", new Principal("client", Map.of(), Map.of()), null, "request");

    private static final String LONG = "m".repeat(255);

    /** Long values differ after what an index holds; null counts as no value. */
    private static final List<Optional<String>> NAMES = List.of(
            Optional.of("B"),
            Optional.empty(),
            Optional.of(LONG + "nz"),
            Optional.of("a"),
            Optional.of("b"),
            Optional.of(LONG + "n sha3"),
            Optional.of(LONG + "na"),
            Optional.empty(),
            Optional.of(LONG),
            Optional.of(LONG + "n"),
            Optional.of("z"),
            Optional.of("A"));

    private record Stores(ResourceRepository<User> memory, ResourceRepository<User> sql) {

        static Stores on(TestDatabase database) {
            Stores stores = new Stores(
                    new InMemoryRepository<>(ResourceTypes.user(), User::new),
                    JdbcRepositories.builder(database.dataSource())
                            .build()
                            .repository(ResourceTypes.user(), User::new));
            for (int i = 0; i < NAMES.size(); i++) {
                User user = user(i, NAMES.get(i).orElse(null));
                stores.memory().create(user, CONTEXT);
                stores.sql().create(user, CONTEXT);
            }
            return stores;
        }

        private static User user(int number, @Nullable String name) {
            String json = "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"],\"id\":\"u" + number
                    + "\",\"userName\":\"user" + number + "\",\"active\":" + (number % 2 == 0) + "}";
            Resource user = new Resource(
                            ResourceTypes.user(), JsonReader.standard().readObject(json))
                    .withMeta(new Meta("User", Instant.EPOCH, Instant.EPOCH, null, null));
            return user.with("displayName", name == null ? null : StringNode.valueOf(name))
                    .as(User::new);
        }

        void compare() {
            for (SortOrder order : SortOrder.values()) {
                for (String filter : List.of("", "active eq true", "displayName eq \"b\"")) {
                    for (int count : List.of(1, 2, 3, 5, 20)) {
                        compare(sorted(SearchQuery.page(1, count), filter, order));
                    }
                }
            }
        }

        private void compare(SearchQuery query) {
            List<String> expected = new ArrayList<>();
            for (int start = 1; start <= NAMES.size() + 1; start += query.count()) {
                SearchQuery page = SearchQuery.page(start, query.count())
                        .sort(query.sortBy().orElseThrow());
                Filter filter = query.filter().orElse(null);
                SearchQuery filtered = filter == null ? page : page.filter(filter, ResourceTypes.user());
                List<String> ids =
                        ids(filtered.complete(memory.search(filtered, CONTEXT)).resources());
                assertThat(ids(filtered.complete(sql.search(filtered, CONTEXT)).resources()))
                        .isEqualTo(ids);
                expected.addAll(ids);
            }
            assertThat(followed(query)).isEqualTo(expected);
        }

        private List<String> followed(SearchQuery query) {
            List<String> all = new ArrayList<>();
            @Nullable String cursor = null;
            do {
                CursorAware.CursorPage<User> page = ((CursorAware<User>) sql).search(query, cursor, CONTEXT);
                all.addAll(ids(page.resources()));
                cursor = page.nextCursor();
            } while (cursor != null);
            return all;
        }

        private static SearchQuery sorted(SearchQuery page, String filter, SortOrder order) {
            ResolvedAttribute name = (ResolvedAttribute) ResourceTypes.user()
                    .resolve(AttributePath.parse("displayName").orElseThrow())
                    .orElseThrow();
            SearchQuery sorted = page.sort(new SearchQuery.SortBy(name, order));
            return filter.isEmpty() ? sorted : sorted.filter(Filter.parse(filter), ResourceTypes.user());
        }

        private static List<String> ids(List<User> users) {
            return users.stream().map(user -> String.valueOf(user.getId())).toList();
        }
    }

    @EachDatabase
    void search_sortedByIndexedAttribute_ordersAsInMemory(TestDatabase database) {
        Stores.on(database).compare();
    }

    @EachDatabase
    void search_sortedAfterChanges_ordersAsInMemory(TestDatabase database) {
        Stores stores = Stores.on(database);
        for (ResourceRepository<User> repository : List.of(stores.memory(), stores.sql())) {
            for (String change : List.of("u0:", "u1:c", "u3:z", "u7:", "u8:" + LONG + "nn")) {
                User user = repository.findById(change.substring(0, 2), CONTEXT).orElseThrow();
                String name = change.substring(3);
                Resource changed = user.with("displayName", name.isEmpty() ? null : StringNode.valueOf(name));
                repository.replace(changed.as(User::new), VersionCondition.any(), CONTEXT);
            }
            repository.delete("u4", VersionCondition.any(), CONTEXT);
        }
        stores.compare();
    }
}
