package dev.scimkit.server.repository;

import dev.scimkit.core.resource.Resource;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * The answer of a repository to a query.
 *
 * @param <R> the view of the resources
 */
public sealed interface Page<R extends Resource> {

    /**
     * The requested page.
     *
     * @param <R> the view of the resources
     * @param resources the resources of the page, in order
     * @param totalResults how many resources match on all pages
     */
    record Found<R extends Resource>(List<R> resources, int totalResults) implements Page<R> {
        public Found {
            resources = Elements.copyOf(resources);
            if (totalResults < resources.size()) {
                throw new IllegalArgumentException("totalResults must count at least the " + resources.size()
                        + " resources of the page, but is " + totalResults);
            }
        }
    }

    /**
     * Resources that may match: the engine filters, sorts, counts and pages them.
     *
     * @param <R> the view of the resources
     * @param resources at least all matches, in a constant order
     */
    record Candidates<R extends Resource>(Collection<R> resources) implements Page<R> {
        public Candidates {
            Objects.requireNonNull(resources, "resources");
        }
    }

    /**
     * Answers with the requested page.
     *
     * @param <R> the view of the resources
     * @param resources the resources of the page, in order
     * @param totalResults how many resources match on all pages
     * @return the answer
     */
    static <R extends Resource> Page<R> of(List<R> resources, int totalResults) {
        return new Found<>(resources, totalResults);
    }

    /**
     * Leaves filtering, sorting and paging to the engine.
     *
     * @param <R> the view of the resources
     * @param resources at least all matches, complete and in a constant order; the collection must not change while the
     *     engine reads it
     * @return the answer
     */
    static <R extends Resource> Page<R> candidates(Collection<R> resources) {
        return new Candidates<>(resources);
    }
}
