package dev.scimkit.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.core.message.SearchRequest.SortOrder;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.AttributePath;
import dev.scimkit.core.schema.ResolvedPath.ResolvedAttribute;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.filter.Filter;
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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The database finds what the engine finds in memory, in the same order: for random entities and queries. */
class SameAnswersTest {

    private static final int DATA_SETS = Integer.getInteger("scimkit.jpa.dataSets", 2);
    private static final int QUERIES = 300;
    private static final int THINGS = 30;

    private static final RequestContext CONTEXT =
            new RequestContext("acme", new Principal("client", Map.of(), Map.of()), null, "request");

    @Test
    void search_randomQueries_answersAsInMemory() {
        for (int seed = 0; seed < DATA_SETS; seed++) {
            try (Entities entities = Entities.of(Thing.class)) {
                compare(entities, seed, QUERIES);
            }
        }
    }

    /** Whose texts are sorted by the rules of English, except in key columns. */
    @Test
    void search_randomQueriesInPostgresql_answersAsInMemory() {
        try (Entities entities = Entities.inPostgresql(Thing.class)) {
            compare(entities, DATA_SETS, QUERIES / 2);
        }
    }

    private static void compare(Entities entities, int seed, int queries) {
        EntityMapping<Thing, Resource> mapping = Things.mapping();
        ResourceType type = mapping.resourceType();
        ResourceRepository<Resource> database =
                JpaRepositories.of(entities.factory(), mapping).repository(mapping);
        ResourceRepository<Resource> memory = new InMemoryRepository<>(type, Resource::new);
        Things things = new Things(seed);
        for (int i = 0; i < THINGS; i++) {
            Resource thing = things.resource(type, i);
            Resource stored = database.create(thing, CONTEXT);
            assertThat(stored.with("meta", null).toJson())
                    .isEqualTo(thing.with("meta", null).toJson());
            memory.create(thing, CONTEXT);
        }
        for (int i = 0; i < queries; i++) {
            Query query = query(things, type);
            compare(database, memory, query.query(), "data set " + seed + ", query " + i + ": " + query.text());
        }
    }

    /** A query as text for messages, and as the engine makes it. */
    private record Query(String text, SearchQuery query) {}

    private static Query query(Things things, ResourceType type) {
        SearchQuery query = SearchQuery.page(1 + things.below(6), things.below(8));
        String text = "startIndex=" + query.startIndex() + " count=" + query.count();
        if (things.below(10) > 0) {
            String filter = things.filter(things.below(4));
            query = query.filter(Filter.parse(filter), type);
            text += " filter=" + filter;
        }
        if (things.below(2) == 0) {
            String sortBy = things.sortable();
            SortOrder order = things.any(List.of(SortOrder.values()));
            ResolvedAttribute attribute = (ResolvedAttribute)
                    type.resolve(AttributePath.parse(sortBy).orElseThrow()).orElseThrow();
            query = query.sort(new SearchQuery.SortBy(attribute, order));
            text += " sortBy=" + sortBy + " " + order;
        }
        return new Query(text, query);
    }

    private static void compare(
            ResourceRepository<Resource> database,
            ResourceRepository<Resource> memory,
            SearchQuery query,
            String message) {
        Page.Found<Resource> expected = query.complete(memory.search(query, CONTEXT));
        Page.Found<Resource> actual;
        try {
            actual = query.complete(database.search(query, CONTEXT));
        } catch (RuntimeException failure) {
            throw new AssertionError(message, failure);
        }
        assertThat(ids(actual.resources())).as(message).isEqualTo(ids(expected.resources()));
        assertThat(actual.totalResults()).as(message).isEqualTo(expected.totalResults());
        if (query.count() > 0 && query.startIndex() == 1) {
            List<String> all = followed((CursorAware<Resource>) database, query);
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
