package dev.scimkit.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.jdbc.testing.EachDatabase;
import dev.scimkit.jdbc.testing.TestDatabase;
import dev.scimkit.server.context.Principal;
import dev.scimkit.server.context.RequestContext;
import dev.scimkit.server.memory.InMemoryRepository;
import dev.scimkit.server.repository.CursorAware;
import dev.scimkit.server.repository.Page;
import dev.scimkit.server.repository.ResourceRepository;
import dev.scimkit.server.repository.SearchQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** The database finds what the engine finds in memory, in the same order: for random resources and queries. */
class SameAnswersTest {

    private static final int DATA_SETS = Integer.getInteger("scimkit.jdbc.dataSets", 4);
    private static final int QUERIES = 400;
    private static final int RESOURCES = 30;

    private static final RequestContext CONTEXT =
            new RequestContext("acme", new Principal("client", Map.of(), Map.of()), null, "request");

    @EachDatabase
    void search_randomQueries_answersAsInMemory(TestDatabase database) {
        for (int seed = 0; seed < DATA_SETS; seed++) {
            RandomValues values = new RandomValues(new Random(seed));
            Stores stores = stores(database, EveryKind.TYPE, "t" + seed + "_", values);
            RandomQueries queries = new RandomQueries(EveryKind.TYPE, values);
            for (int i = 0; i < QUERIES; i++) {
                RandomQueries.Query query = queries.query();
                String message = "data set " + seed + ", query " + i + ": " + query.text();
                compare(stores, query.query(), message);
            }
        }
    }

    private record Stores(ResourceRepository<Resource> memory, ResourceRepository<Resource> sql) {}

    private static Stores stores(TestDatabase database, ResourceType type, String prefix, RandomValues values) {
        ResourceRepository<Resource> memory = new InMemoryRepository<>(type, Resource::new);
        ResourceRepository<Resource> sql = JdbcRepositories.builder(database.dataSource())
                .tablePrefix(prefix)
                .lookUp(type, "exact", "many.value", EveryKind.EXTENSION.id() + ":strings", "integer")
                .build()
                .repository(type, Resource::new);
        for (int i = 0; i < RESOURCES; i++) {
            Resource resource = values.resource(type, i);
            memory.create(resource, CONTEXT);
            Resource created = sql.create(resource, CONTEXT);
            assertThat(sql.findById(String.valueOf(resource.getId()), CONTEXT)
                            .orElseThrow()
                            .toJson())
                    .isEqualTo(created.toJson());
            assertThat(created.with("meta", null).toJson())
                    .isEqualTo(resource.with("meta", null).toJson());
        }
        return new Stores(memory, sql);
    }

    private static void compare(Stores stores, SearchQuery query, String message) {
        Page.Found<Resource> expected = query.complete(stores.memory().search(query, CONTEXT));
        Page.Found<Resource> actual;
        try {
            actual = query.complete(stores.sql().search(query, CONTEXT));
        } catch (RuntimeException failure) {
            throw new AssertionError(message, failure);
        }

        assertThat(ids(actual.resources())).as(message).isEqualTo(ids(expected.resources()));
        assertThat(actual.totalResults()).as(message).isEqualTo(expected.totalResults());
        if (query.count() > 0 && query.startIndex() == 1) {
            List<String> all = followed((CursorAware<Resource>) stores.sql(), query);
            assertThat(all)
                    .as("cursors of " + message)
                    .hasSize(expected.totalResults())
                    .doesNotHaveDuplicates();
            assertThat(all.subList(0, expected.resources().size())).as(message).isEqualTo(ids(expected.resources()));
        }
    }

    private static List<String> followed(CursorAware<Resource> repository, SearchQuery query) {
        List<String> all = new ArrayList<>();
        @Nullable String cursor = null;
        do {
            CursorAware.CursorPage<Resource> page = repository.search(query, cursor, CONTEXT);
            all.addAll(ids(page.resources()));
            cursor = page.nextCursor();
        } while (cursor != null);
        return all;
    }

    private static List<String> ids(List<Resource> resources) {
        return resources.stream()
                .map(resource -> String.valueOf(resource.getId()))
                .toList();
    }
}
