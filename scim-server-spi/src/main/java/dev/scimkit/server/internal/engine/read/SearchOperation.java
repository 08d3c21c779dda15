package dev.scimkit.server.internal.engine.read;

import dev.scimkit.core.message.SearchRequest;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.filter.Filter;
import dev.scimkit.server.http.ScimHttpResponse;
import dev.scimkit.server.internal.engine.present.Representation;
import dev.scimkit.server.internal.engine.request.Exchange;
import dev.scimkit.server.internal.engine.request.RequestBodies;
import dev.scimkit.server.internal.engine.type.Projection;
import dev.scimkit.server.internal.engine.type.ServedType;
import dev.scimkit.server.profile.ScimProfile;
import dev.scimkit.server.repository.CursorAware;
import dev.scimkit.server.repository.Page;
import dev.scimkit.server.repository.SearchQuery;

/** Lists and searches: GET of a type's endpoint and POST of its {@code .search} (RFC 7644 sections 3.4.2 and 3.4.3). */
final class SearchOperation {

    private final RequestBodies bodies;
    private final ScimProfile profile;
    private final CursorCodec cursors;

    SearchOperation(RequestBodies bodies, ScimProfile profile, CursorCodec cursors) {
        this.bodies = bodies;
        this.profile = profile;
        this.cursors = cursors;
    }

    ScimHttpResponse byQuery(Exchange exchange, ServedType<?> served) {
        return search(exchange, served, SearchRequestReader.read(exchange.query()));
    }

    ScimHttpResponse byBody(Exchange exchange, ServedType<?> served) {
        return search(exchange, served, SearchRequest.read(bodies.readMessage(exchange, SearchRequest.SCHEMA)));
    }

    private <R extends Resource> ScimHttpResponse search(Exchange exchange, ServedType<R> served, SearchRequest asked) {
        Projection projection = served.projectionFor(asked);
        String cursor = asked.cursor();
        if (cursor == null) {
            return byPlace(exchange, served, asked, PageRequest.byIndex(asked, profile), projection);
        }
        CursorAware<R> able = served.abilities().cursors();
        boolean byRepository = able != null
                && finder(exchange, served, asked, 1, 0, projection).isForRepository();
        String query = identity(exchange, served, asked, byRepository ? "repository" : "place");
        CursorRequest wanted = CursorRequest.of(asked, cursor, profile, cursors, query);
        return able == null || !byRepository
                ? byPlace(exchange, served, asked, PageRequest.byCursor(wanted, profile.queries()), projection)
                : byRepository(able, exchange, served, asked, wanted, projection);
    }

    private <R extends Resource> ScimHttpResponse byPlace(
            Exchange exchange, ServedType<R> served, SearchRequest asked, PageRequest wanted, Projection projection) {
        Page.Found<R> page = finder(exchange, served, asked, wanted.startIndex(), wanted.count(), projection)
                .find();
        return new ListBody(
                        Representation.list(exchange, served, page.resources(), projection),
                        exchange.work().maxPageSize())
                .answer(shown -> wanted.response(page.totalResults(), shown));
    }

    private <R extends Resource> ScimHttpResponse byRepository(
            CursorAware<R> able,
            Exchange exchange,
            ServedType<R> served,
            SearchRequest asked,
            CursorRequest wanted,
            Projection projection) {
        int count = wanted.count();
        while (true) {
            SearchQuery query = query(exchange, served, asked, 1, count).showing(projection::shows);
            CursorAware.CursorPage<R> page = able.search(query, wanted.position(), exchange.context());
            ListBody body = new ListBody(
                    Representation.list(exchange, served, page.resources(), projection),
                    exchange.work().maxPageSize());
            ListBody.Shown made = body.whole();
            if (!made.cut()) {
                return body.answer(shown -> CursorRequest.listed(
                        page.totalResults(),
                        shown.count(),
                        wanted.cursor(page.nextCursor()),
                        wanted.cursor(page.previousCursor())));
            }
            count = made.count(); // only the repository knows the cursor of the resource that comes next
        }
    }

    private <R extends Resource> ResourceFinder<R> finder(
            Exchange exchange,
            ServedType<R> served,
            SearchRequest asked,
            int startIndex,
            int count,
            Projection projection) {
        SearchQuery query = query(exchange, served, asked, startIndex, count).showing(projection::shows);
        return new ResourceFinder<>(exchange, served, query, QueryFilter.options(exchange));
    }

    private SearchQuery query(Exchange exchange, ServedType<?> served, SearchRequest asked, int startIndex, int count) {
        SearchQuery query = SearchQuery.page(startIndex, count)
                .within(exchange.work().ofSearches())
                .sort(SortByReader.read(served.type(), asked, served.profile().queries()));
        String text = asked.filter();
        if (text == null) {
            return query;
        }
        Filter filter = QueryFilter.parse(text, exchange, profile);
        return served.filtered(query, filter, exchange.context(), QueryFilter.options(exchange));
    }

    /** What a cursor is bound to: organization, caller, query, and who finds the position (RFC 9865 sections 2 and 5.2). */
    private static String identity(Exchange exchange, ServedType<?> served, SearchRequest asked, String finder) {
        return String.join(
                "\0",
                finder,
                exchange.context().organization(),
                exchange.context().principal().name(),
                served.type().name(),
                String.valueOf(asked.filter()),
                String.valueOf(asked.sortBy()),
                String.valueOf(asked.sortOrder()),
                String.join(",", asked.attributes()),
                String.join(",", asked.excludedAttributes()));
    }
}
