package dev.scimkit.jdbc.internal.store;

import dev.scimkit.core.resource.Resource;
import dev.scimkit.jdbc.internal.filter.Order;
import dev.scimkit.jdbc.internal.filter.Place;
import dev.scimkit.jdbc.internal.filter.Search;
import dev.scimkit.jdbc.internal.transaction.Transactions;
import dev.scimkit.jdbc.internal.type.StoredType;
import dev.scimkit.server.repository.CursorAware.CursorPage;
import dev.scimkit.server.repository.Page;
import dev.scimkit.server.repository.SearchQuery;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Searches for resources of one type. The database filters, sorts, counts and pages. If it cannot do all of a filter, it finds
 * more than the matches, and they are filtered here, some at a time.
 */
public final class Searches {

    private static final int AT_ONCE = 500;

    private final StoredType stored;
    private final Transactions transactions;
    private final Pages pages;

    /**
     * Makes the searches of a type.
     *
     * @param stored the type
     * @param transactions the transactions of the database
     */
    public Searches(StoredType stored, Transactions transactions) {
        this.stored = stored;
        this.transactions = transactions;
        this.pages = new Pages(stored);
    }

    /**
     * Finds a page by index.
     *
     * @param query the query
     * @param organization the organization
     * @return the page
     */
    public Page<Resource> page(SearchQuery query, String organization) {
        Search search = Search.of(query, stored, organization);
        Order order = search.order();
        if (order == null) {
            return Page.candidates(transactions.snapshot(connection -> all(connection, search, organization)));
        }
        boolean withMembers = query.shows(StoredType.MEMBERS);
        if (!search.isWhole()) {
            return transactions.snapshot(connection -> filtered(connection, search, order, query, organization));
        }
        Transactions.Work<Page<Resource>> work =
                connection -> page(connection, search, order, query, organization, withMembers);
        return isOneStatement(search, query) ? transactions.read(work) : transactions.snapshot(work);
    }

    /** Whether a page is read by one statement; its members, or more rows to filter, must be of the same state. */
    private boolean isOneStatement(Search search, SearchQuery query) {
        return search.isWhole()
                && search.index() == null
                && (stored.members() == null || !query.shows(StoredType.MEMBERS));
    }

    private Page<Resource> page(
            Connection connection,
            Search search,
            Order order,
            SearchQuery query,
            String organization,
            boolean withMembers)
            throws SQLException {
        int skipped = query.startIndex() - 1;
        List<Pages.Found> found =
                query.count() == 0 ? List.of() : pages.from(connection, search, order, skipped, query.count());
        boolean isLast = found.size() < query.count() && (skipped == 0 || !found.isEmpty());
        int seen = skipped + found.size();
        int total = isLast ? seen : pages.count(connection, search);
        return Page.of(
                pages.resources(connection, organization, found, withMembers),
                found.isEmpty() ? total : Math.max(total, seen));
    }

    private List<Resource> all(Connection connection, Search search, String organization) throws SQLException {
        Order order = Order.byCreation();
        List<Resource> all = new ArrayList<>();
        Place place = null;
        List<Pages.Found> some;
        do {
            some = pages.after(connection, search, order, place, AT_ONCE);
            all.addAll(pages.resources(connection, organization, some, true));
            place = last(some);
        } while (some.size() == AT_ONCE);
        return all;
    }

    private Page<Resource> filtered(
            Connection connection, Search search, Order order, SearchQuery query, String organization)
            throws SQLException {
        List<Resource> page = new ArrayList<>();
        int matching = 0;
        Place place = null;
        List<Pages.Found> some;
        do {
            some = pages.after(connection, search, order, place, AT_ONCE);
            for (Resource resource : pages.resources(connection, organization, some, true)) {
                if (query.matches(resource)) {
                    matching++;
                    if (matching >= query.startIndex() && page.size() < query.count()) {
                        page.add(resource);
                    }
                }
            }
            place = last(some);
        } while (some.size() == AT_ONCE);
        return Page.of(page, matching);
    }

    /**
     * Finds a page by cursor.
     *
     * @param query the query
     * @param cursor where the page begins, or null
     * @param organization the organization
     * @return the page
     */
    public CursorPage<Resource> page(SearchQuery query, @Nullable String cursor, String organization) {
        Search search = Search.of(query, stored, organization);
        Order order = search.order();
        if (order == null) {
            throw new IllegalArgumentException(
                    "The engine sorts by " + query.sortBy().orElseThrow().attribute());
        }
        if (query.count() == 0) {
            Page.Found<Resource> empty = query.complete(page(query, organization));
            return new CursorPage<>(List.of(), empty.totalResults(), null, null);
        }
        Place place = cursor == null ? null : CursorText.read(cursor);
        Transactions.Work<CursorPage<Resource>> work =
                connection -> after(connection, search, order, place, query, organization);
        return isOneStatement(search, query) ? transactions.read(work) : transactions.snapshot(work);
    }

    private CursorPage<Resource> after(
            Connection connection,
            Search search,
            Order order,
            @Nullable Place begin,
            SearchQuery query,
            String organization)
            throws SQLException {
        boolean withMembers = !search.isWhole() || query.shows(StoredType.MEMBERS);
        int atOnce = search.isWhole() ? (int) Math.min(query.count() + 1L, Integer.MAX_VALUE) : AT_ONCE;
        List<Resource> page = new ArrayList<>();
        Place place = begin;
        Place last = null;
        List<Pages.Found> some;
        do {
            some = pages.after(connection, search, order, place, atOnce);
            List<Resource> resources = pages.resources(connection, organization, some, withMembers);
            for (int i = 0; i < some.size(); i++) {
                if (!search.isWhole() && !query.matches(resources.get(i))) {
                    continue;
                }
                if (page.size() == query.count() && last != null) {
                    return new CursorPage<>(page, null, CursorText.write(last), null);
                }
                page.add(resources.get(i));
                last = some.get(i).place();
            }
            place = last(some);
        } while (some.size() == atOnce);
        return new CursorPage<>(page, begin == null ? page.size() : null, null, null);
    }

    private static @Nullable Place last(List<Pages.Found> found) {
        return found.isEmpty() ? null : found.get(found.size() - 1).place();
    }
}
