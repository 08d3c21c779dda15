package dev.scimkit.server.internal.engine.read;

import dev.scimkit.core.resource.Resource;
import dev.scimkit.filter.Filter;
import dev.scimkit.filter.FilterMatcher;
import dev.scimkit.server.internal.engine.present.Representation;
import dev.scimkit.server.internal.engine.present.WholeResource;
import dev.scimkit.server.internal.engine.request.Exchange;
import dev.scimkit.server.internal.engine.type.ServedType;
import dev.scimkit.server.repository.Page;
import dev.scimkit.server.repository.SearchQuery;
import java.util.List;
import java.util.Optional;

/**
 * Finds the page that a query asks for. A repository does not have what the service makes: {@code groups}, {@code $ref},
 * {@code meta.location} and {@code meta.version}. When filter or order name any of it, the repository is asked for all
 * resources that can match, and the rest is done here on resources as they are shown.
 *
 * @param <R> the view of the resources
 */
final class ResourceFinder<R extends Resource> {

    private final Exchange exchange;
    private final ServedType<R> served;
    private final SearchQuery query;
    private final FilterMatcher.Options options;
    private final ServerMadeNames names;
    private final SearchQuery candidates;

    /**
     * Makes a finder.
     *
     * @param query the query; its filter and order are those of stored resources
     * @param options how the filter was validated
     */
    ResourceFinder(Exchange exchange, ServedType<R> served, SearchQuery query, FilterMatcher.Options options) {
        this.exchange = exchange;
        this.served = served;
        this.query = query;
        this.options = options;
        this.names = new ServerMadeNames(served, exchange.types());
        this.candidates = candidates();
    }

    /** Whether the repository can do it all. */
    boolean isForRepository() {
        return names.isEmpty();
    }

    Page.Found<R> find() {
        if (isForRepository()) {
            return query.complete(served.repository().search(query, exchange.context()));
        }
        Page.Found<R> possible = candidates.complete(served.repository().search(candidates, exchange.context()));
        List<WholeResource<R>> whole = Representation.whole(exchange, served, possible.resources(), names::contains);
        Page.Found<WholeResource<R>> found = query.select(whole);
        return new Page.Found<>(
                found.resources().stream().map(WholeResource::stored).toList(), found.totalResults());
    }

    private SearchQuery candidates() {
        SearchQuery all = SearchQuery.page(1, Integer.MAX_VALUE);
        query.sortBy().ifPresent(order -> names.addOrder(order.attribute()));
        Optional<Filter> left =
                query.filter().flatMap(filter -> filter.accept(new ServerMadeFilter(served, exchange.urls(), names)));
        return names.isEmpty()
                ? all
                : left.map(filter -> all.filter(filter, served.storedType(), options))
                        .orElse(all);
    }
}
