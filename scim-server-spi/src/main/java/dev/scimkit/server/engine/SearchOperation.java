package dev.scimkit.server.engine;

import dev.scimkit.core.message.ListResponse;
import dev.scimkit.core.message.SearchRequest;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.filter.Filter;
import dev.scimkit.filter.FilterOptions;
import dev.scimkit.server.ScimLimits;
import dev.scimkit.server.http.ScimHttpResponse;
import dev.scimkit.server.repository.Page;
import dev.scimkit.server.repository.SearchQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.node.ObjectNode;

/** Lists and searches: GET of a type's endpoint and POST of its {@code .search} (RFC 7644 sections 3.4.2 and 3.4.3). */
final class SearchOperation {

    private final RequestBodies bodies;
    private final ScimLimits limits;

    SearchOperation(RequestBodies bodies, ScimLimits limits) {
        this.bodies = bodies;
        this.limits = limits;
    }

    ScimHttpResponse byQuery(Exchange exchange, ServedType<?> served) {
        return search(exchange, served, SearchRequestReader.read(exchange.query()));
    }

    ScimHttpResponse byBody(Exchange exchange, ServedType<?> served) {
        return search(exchange, served, SearchRequest.read(bodies.read(exchange)));
    }

    private <R extends Resource> ScimHttpResponse search(Exchange exchange, ServedType<R> served, SearchRequest asked) {
        Projection projection = Projection.of(
                served.type(),
                asked.attributes(),
                asked.excludedAttributes(),
                !asked.attributes().isEmpty());
        SearchQuery query = query(served.type(), asked).showing(projection::shows);
        Page.Found<R> page = found(served.repository().search(query, exchange.context()), query);
        List<ObjectNode> shown = new ArrayList<>(page.resources().size());
        for (R resource : page.resources()) {
            shown.add(Representation.of(exchange, served, resource).tree(projection));
        }
        return Responses.json(
                200,
                ListResponse.byIndex(page.totalResults(), query.startIndex(), shown)
                        .toTree());
    }

    private static <R extends Resource> Page.Found<R> found(Page<R> page, SearchQuery query) {
        if (page instanceof Page.Candidates<R> candidates) {
            return query.select(candidates.resources());
        }
        return (Page.Found<R>) page;
    }

    private SearchQuery query(ResourceType type, SearchRequest asked) {
        Integer wanted = asked.count();
        int count = wanted == null ? limits.defaultCount() : Math.min(Math.max(wanted, 0), limits.maxCount());
        int startIndex = Math.max(Objects.requireNonNullElse(asked.startIndex(), 1), 1);
        SearchQuery query = SearchQuery.page(startIndex, count).sort(SortByReader.read(type, asked));
        String text = asked.filter();
        if (text == null) {
            return query;
        }
        Filter filter = Filter.parse(text, FilterOptions.DEFAULT.withLimits(limits.filter()));
        return query.filter(filter, type);
    }
}
