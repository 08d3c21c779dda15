package dev.scimkit.server.repository;

import dev.scimkit.core.resource.Resource;
import java.util.Collection;
import java.util.List;

/**
 * What a repository answers to a query.
 *
 * @param <R> the view of the resources
 */
public sealed interface Page<R extends Resource> {

    /**
     * The page that was asked for.
     *
     * @param <R> the view of the resources
     * @param resources the resources of the page, in order
     * @param totalResults how many resources match on all pages together
     */
    record Found<R extends Resource>(List<R> resources, int totalResults) implements Page<R> {
        public Found {
            resources = List.copyOf(resources);
            if (totalResults < resources.size()) {
                throw new IllegalArgumentException("totalResults must count at least the resources of the page");
            }
        }
    }

    /**
     * Resources among which the engine has to look: it filters, sorts, counts and cuts the page.
     *
     * @param <R> the view of the resources
     * @param resources at least all that match, in a constant order
     */
    record Candidates<R extends Resource>(Collection<R> resources) implements Page<R> {}

    /**
     * Answers with the page that was asked for.
     *
     * @param <R> the view of the resources
     * @param resources the resources of the page, in order
     * @param totalResults how many resources match on all pages together
     * @return the answer
     */
    static <R extends Resource> Page<R> of(List<R> resources, int totalResults) {
        return new Found<>(resources, totalResults);
    }

    /**
     * Leaves filter, order and paging to the engine.
     *
     * @param <R> the view of the resources
     * @param resources at least all that match, whole and in a constant order; not changed while the engine reads them
     * @return the answer
     */
    static <R extends Resource> Page<R> candidates(Collection<R> resources) {
        return new Candidates<>(resources);
    }
}
