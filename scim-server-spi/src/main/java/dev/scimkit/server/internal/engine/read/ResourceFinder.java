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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the page that a query asks for. A repository does not have what the service makes: {@code groups}, {@code $ref},
 * {@code meta.location} and {@code meta.version}. When filter or order name any of it, the repository is asked for all
 * resources that can match, a thousand at a time, and the rest is done here on resources as they are shown. Without an order,
 * only the page is kept in memory.
 *
 * @param <R> the view of the resources
 */
final class ResourceFinder<R extends Resource> {

    private static final int BATCH = 1_000;

    private final Exchange exchange;
    private final ServedType<R> served;
    private final SearchQuery query;
    private final FilterMatcher.Options options;
    private final ServerMadeNames names;
    private final @Nullable Filter left;
    private final List<R> matches = new ArrayList<>();
    private final List<WholeResource<R>> unsorted = new ArrayList<>();
    private int found;

    /**
     * Makes a finder.
     *
     * @param query the query; its filter and order are those of stored resources
     * @param options how the filter was validated
     */
    ResourceFinder(Exchange exchange, ServedType<R> served, SearchQuery query, FilterMatcher.Options options) {
        this.exchange = exchange;
        this.served = served;
        this.query = query.filter()
                .map(filter -> filter.accept(new VersionFilter(served.type())))
                .filter(filter -> !query.filter().equals(Optional.of(filter)))
                .map(filter -> query.filter(filter, served.storedType(), options))
                .orElse(query);
        this.options = options;
        this.names = new ServerMadeNames(served, exchange.types());
        query.sortBy().ifPresent(order -> names.addOrder(order.attribute()));
        this.left = query.filter()
                .flatMap(filter -> filter.accept(new ServerMadeFilter(served, exchange.urls(), names)))
                .orElse(null);
    }

    /** Whether the repository can do it all. */
    boolean isForRepository() {
        return names.isEmpty();
    }

    Page.Found<R> find() {
        if (isForRepository()) {
            return query.complete(served.repository().search(query, exchange.context()));
        }
        Page<R> page = served.repository().search(candidates(1), exchange.context());
        if (page instanceof Page.Candidates<R> all) {
            List<R> resources = List.copyOf(all.resources());
            for (int from = 0; from < resources.size(); from += BATCH) {
                take(resources.subList(from, Math.min(from + BATCH, resources.size())));
            }
        } else {
            takeAll((Page.Found<R>) page);
        }
        return query.sortBy().isPresent() ? sorted() : new Page.Found<>(matches, found);
    }

    private void takeAll(Page.Found<R> first) {
        Page.Found<R> page = first;
        int seen = page.resources().size();
        take(page.resources());
        while (!page.resources().isEmpty() && seen < page.totalResults()) {
            SearchQuery next = candidates(seen + 1);
            page = next.complete(served.repository().search(next, exchange.context()));
            seen += page.resources().size();
            take(page.resources());
        }
    }

    /** Keeps the matches among some candidates: all of them if they are to be sorted, else those of the page. */
    private void take(List<R> resources) {
        for (WholeResource<R> whole : Representation.whole(exchange, served, resources, names::contains)) {
            if (!query.matches(whole)) {
                continue;
            }
            found++;
            if (query.sortBy().isPresent()) {
                unsorted.add(whole);
            } else if (found >= query.startIndex() && matches.size() < query.count()) {
                matches.add(whole.stored());
            }
        }
    }

    private Page.Found<R> sorted() {
        Page.Found<WholeResource<R>> page = query.select(unsorted);
        return new Page.Found<>(
                page.resources().stream().map(WholeResource::stored).toList(), page.totalResults());
    }

    private SearchQuery candidates(int startIndex) {
        SearchQuery all =
                SearchQuery.page(startIndex, BATCH).within(exchange.work().ofSearches());
        return left == null ? all : all.filter(left, served.storedType(), options);
    }
}
