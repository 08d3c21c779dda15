package dev.scimkit.server.internal.engine.read;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.error.ScimType;
import dev.scimkit.core.message.SearchRequest;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.filter.Filter;
import dev.scimkit.filter.FilterMatcher;
import dev.scimkit.server.http.ScimHttpResponse;
import dev.scimkit.server.internal.engine.present.Representation;
import dev.scimkit.server.internal.engine.request.Exchange;
import dev.scimkit.server.internal.engine.request.RequestBodies;
import dev.scimkit.server.internal.engine.type.Projection;
import dev.scimkit.server.internal.engine.type.ServedType;
import dev.scimkit.server.profile.ScimProfile;
import dev.scimkit.server.repository.Page;
import dev.scimkit.server.repository.SearchQuery;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Searches the resources of all types at once: GET of the organization's root and POST of its {@code .search} (RFC 7644
 * section 3.4.2.1). Types come one after the other. In a filter, an attribute that a type does not have is absent.
 */
final class RootSearchOperation {

    private final RequestBodies bodies;
    private final ScimProfile profile;

    RootSearchOperation(RequestBodies bodies, ScimProfile profile) {
        this.bodies = bodies;
        this.profile = profile;
    }

    ScimHttpResponse byQuery(Exchange exchange) {
        return search(exchange, SearchRequestReader.read(exchange.query()));
    }

    ScimHttpResponse byBody(Exchange exchange) {
        return search(exchange, SearchRequest.read(bodies.readMessage(exchange, SearchRequest.SCHEMA)));
    }

    private ScimHttpResponse search(Exchange exchange, SearchRequest asked) {
        if (asked.sortBy() != null || asked.cursor() != null) {
            throw ScimException.of(
                    ScimType.INVALID_VALUE, "A search over all types supports neither 'sortBy' nor 'cursor'");
        }
        int startIndex = PageRequest.startIndex(asked);
        int count = profile.queries().count(asked.count(), profile.limits());
        Collector found = new Collector(startIndex, count);
        Filter filter = filter(exchange, asked);
        for (ServedType<?> served : searched(exchange)) {
            collect(exchange, served, asked, filter, found);
        }
        return new ListBody(found.resources(), exchange.work().maxPageSize())
                .answer(shown -> PageRequest.listed(found.total, startIndex, count, profile.queries(), shown));
    }

    /** All types but memberships, which the groups show. */
    private static List<ServedType<?>> searched(Exchange exchange) {
        List<ServedType<?>> searched = new ArrayList<>(exchange.types().all());
        searched.removeIf(served -> served.membershipsOf() != null);
        return searched;
    }

    /** The filter; {@code invalidFilter} if it is valid for no type. */
    private @Nullable Filter filter(Exchange exchange, SearchRequest asked) {
        String text = asked.filter();
        if (text == null) {
            return null;
        }
        Filter filter = QueryFilter.parse(text, exchange, profile);
        ScimException misfit = null;
        for (ServedType<?> served : searched(exchange)) {
            try {
                served.filtered(SearchQuery.page(1, 0), filter, exchange.context(), QueryFilter.options(exchange));
                return filter;
            } catch (ScimException doesNotFit) {
                misfit = misfit == null ? doesNotFit : misfit;
            }
        }
        throw Objects.requireNonNull(misfit, "There is at least one type");
    }

    private static <R extends Resource> void collect(
            Exchange exchange, ServedType<R> served, SearchRequest asked, @Nullable Filter filter, Collector found) {
        Projection projection = served.projectionFor(asked);
        SearchQuery query = SearchQuery.page(found.nextIndex(), found.missing())
                .showing(projection::shows)
                .within(exchange.work().ofSearches());
        FilterMatcher.Options options = QueryFilter.options(exchange).withUnknownAttributesEmpty();
        if (filter != null) {
            query = served.filtered(query, filter, exchange.context(), options);
        }
        Page.Found<R> page = new ResourceFinder<>(exchange, served, query, options).find();
        found.total += page.totalResults();
        found.count += page.resources().size();
        found.parts.add(Representation.list(exchange, served, page.resources(), projection));
    }

    /** The resources found so far, which are made when they are shown, and how many are still to be skipped and found. */
    private static final class Collector {
        private final int startIndex;
        private final int most;
        private final List<Iterator<ObjectNode>> parts = new ArrayList<>();
        private int count;
        private int total;

        Collector(int startIndex, int most) {
            this.startIndex = startIndex;
            this.most = most;
        }

        /** The index in the next type's results where the page begins or continues. */
        int nextIndex() {
            return Math.max(1, startIndex - total);
        }

        int missing() {
            return most - count;
        }

        Iterator<ObjectNode> resources() {
            return new Iterator<>() {
                private int part;

                @Override
                public boolean hasNext() {
                    while (part < parts.size() && !parts.get(part).hasNext()) {
                        part++;
                    }
                    return part < parts.size();
                }

                @Override
                public ObjectNode next() {
                    if (!hasNext()) {
                        throw new NoSuchElementException();
                    }
                    return parts.get(part).next();
                }
            };
        }
    }
}
