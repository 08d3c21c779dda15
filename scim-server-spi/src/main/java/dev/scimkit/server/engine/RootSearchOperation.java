package dev.scimkit.server.engine;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.error.ScimType;
import dev.scimkit.core.message.ListResponse;
import dev.scimkit.core.message.SearchRequest;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.filter.Filter;
import dev.scimkit.filter.FilterOptions;
import dev.scimkit.filter.MatcherOptions;
import dev.scimkit.server.ScimLimits;
import dev.scimkit.server.http.ScimHttpResponse;
import dev.scimkit.server.repository.Page;
import dev.scimkit.server.repository.SearchQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Searches the resources of all types at once: GET of the organization's root and POST of its {@code .search} (RFC 7644
 * section 3.4.2.1). Types come one after the other; an attribute that a type does not have has no value there.
 */
final class RootSearchOperation {

    private final RequestBodies bodies;
    private final ScimLimits limits;

    RootSearchOperation(RequestBodies bodies, ScimLimits limits) {
        this.bodies = bodies;
        this.limits = limits;
    }

    ScimHttpResponse byQuery(Exchange exchange) {
        return search(exchange, SearchRequestReader.read(exchange.query()));
    }

    ScimHttpResponse byBody(Exchange exchange) {
        return search(exchange, SearchRequest.read(bodies.read(exchange)));
    }

    private ScimHttpResponse search(Exchange exchange, SearchRequest asked) {
        if (asked.sortBy() != null || asked.cursor() != null) {
            throw ScimException.of(
                    ScimType.INVALID_VALUE, "A search over all types takes neither 'sortBy' nor 'cursor'");
        }
        int startIndex = Math.max(Objects.requireNonNullElse(asked.startIndex(), 1), 1);
        Collector found = new Collector(startIndex, PageRequest.count(asked, limits));
        Filter filter = filter(exchange, asked);
        for (ServedType<?> served : exchange.types().all()) {
            collect(exchange, served, asked, filter, found);
        }
        return Responses.json(
                200, ListResponse.byIndex(found.total, startIndex, found.shown).toTree());
    }

    /** The filter; {@code invalidFilter} when there is no type that it fits. */
    private @Nullable Filter filter(Exchange exchange, SearchRequest asked) {
        String text = asked.filter();
        if (text == null) {
            return null;
        }
        Filter filter = Filter.parse(text, FilterOptions.DEFAULT.withLimits(limits.filter()));
        ScimException misfit = null;
        for (ServedType<?> served : exchange.types().all()) {
            try {
                SearchQuery.page(1, 0).filter(filter, served.type());
                return filter;
            } catch (ScimException doesNotFit) {
                misfit = misfit == null ? doesNotFit : misfit;
            }
        }
        throw Objects.requireNonNull(misfit, "There is at least one type");
    }

    private static <R extends Resource> void collect(
            Exchange exchange, ServedType<R> served, SearchRequest asked, @Nullable Filter filter, Collector found) {
        Projection projection = Projection.of(
                served.type(),
                asked.attributes(),
                asked.excludedAttributes(),
                !asked.attributes().isEmpty());
        SearchQuery query = SearchQuery.page(found.nextIndex(), found.missing()).showing(projection::shows);
        if (filter != null) {
            query = query.filter(filter, served.type(), MatcherOptions.STRICT.withUnknownAttributesEmpty());
        }
        Page.Found<R> page = query.complete(served.repository().search(query, exchange.context()));
        found.total += page.totalResults();
        for (R resource : page.resources()) {
            found.shown.add(Representation.of(exchange, served, resource).tree(projection));
        }
    }

    /** What is found so far, and what is still to be skipped and shown. */
    private static final class Collector {
        private final int startIndex;
        private final int count;
        private final List<ObjectNode> shown = new ArrayList<>();
        private int total;

        Collector(int startIndex, int count) {
            this.startIndex = startIndex;
            this.count = count;
        }

        /** The place in the next type's results at which the page begins or goes on. */
        int nextIndex() {
            return Math.max(1, startIndex - total);
        }

        int missing() {
            return count - shown.size();
        }
    }
}
