package dev.scimkit.server.profile;

import dev.scimkit.core.json.JsonLimits;
import dev.scimkit.filter.FilterOptions;
import dev.scimkit.filter.WorkBudget;
import java.time.Duration;
import java.util.Objects;

/**
 * The limits above which a service provider refuses requests.
 *
 * @param maxPathLength the maximum length of a path, in characters as sent; a longer one is refused with 414
 * @param maxParameters the maximum number of parameters of a query; more are refused with 400
 * @param maxBodySize the maximum size of a request body, in bytes; a larger one is refused with 413 while it is read
 * @param defaultCount how many resources a page has if the client does not say
 * @param maxCount the maximum number of resources on a page; a larger {@code count} is lowered to it
 * @param maxOperations the maximum number of operations of a bulk request; more are refused with 413
 * @param maxRetries how often a change is retried if another one came first and the client named no version
 * @param cursorTimeout how long a cursor is valid
 * @param filter limits on filters, in searches and in the paths of PATCH operations
 * @param json limits on the JSON in request bodies
 * @param work limits on what one request may cost
 */
public record ScimLimits(
        int maxPathLength,
        int maxParameters,
        int maxBodySize,
        int defaultCount,
        int maxCount,
        int maxOperations,
        int maxRetries,
        Duration cursorTimeout,
        FilterOptions.Limits filter,
        JsonLimits json,
        Work work) {

    private static final ScimLimits STANDARD = new ScimLimits(
            4_000,
            100,
            1_000_000,
            100,
            1_000,
            100,
            20,
            Duration.ofHours(1),
            FilterOptions.Limits.standard().withMaxLength(10_000),
            JsonLimits.standard(),
            Work.standard());

    public ScimLimits {
        Objects.requireNonNull(cursorTimeout, "cursorTimeout");
        Objects.requireNonNull(filter, "filter");
        Objects.requireNonNull(json, "json");
        Objects.requireNonNull(work, "work");
        requireAtLeast("maxPathLength", maxPathLength, 1);
        requireAtLeast("maxParameters", maxParameters, 1);
        requireAtLeast("maxBodySize", maxBodySize, 1);
        requireAtLeast("defaultCount", defaultCount, 1);
        requireAtLeast("maxCount", maxCount, defaultCount);
        requireAtLeast("maxOperations", maxOperations, 1);
        if (cursorTimeout.toSeconds() < 1) {
            throw new IllegalArgumentException("cursorTimeout must be at least a second: " + cursorTimeout);
        }
        requireAtLeast("maxRetries", maxRetries, 0);
    }

    /**
     * {@return limits of a million bytes for bodies, 100 and at most 1,000 resources for pages, 10,000 characters for
     * filters}
     */
    public static ScimLimits standard() {
        return STANDARD;
    }

    /**
     * Changes one limit.
     *
     * @param bytes the maximum size of a request body, in bytes
     * @return the changed limits
     */
    public ScimLimits withMaxBodySize(int bytes) {
        return new ScimLimits(
                maxPathLength,
                maxParameters,
                bytes,
                defaultCount,
                maxCount,
                maxOperations,
                maxRetries,
                cursorTimeout,
                filter,
                json,
                work);
    }

    /**
     * Changes the page sizes.
     *
     * @param defaultPage how many resources a page has if the client does not say
     * @param maxPage the maximum number of resources on a page
     * @return the changed limits
     */
    public ScimLimits withCounts(int defaultPage, int maxPage) {
        return new ScimLimits(
                maxPathLength,
                maxParameters,
                maxBodySize,
                defaultPage,
                maxPage,
                maxOperations,
                maxRetries,
                cursorTimeout,
                filter,
                json,
                work);
    }

    /**
     * Changes the limits on filters.
     *
     * @param limits the limits
     * @return the changed limits
     */
    public ScimLimits withFilter(FilterOptions.Limits limits) {
        return new ScimLimits(
                maxPathLength,
                maxParameters,
                maxBodySize,
                defaultCount,
                maxCount,
                maxOperations,
                maxRetries,
                cursorTimeout,
                limits,
                json,
                work);
    }

    /**
     * Changes the limits on what one request may cost.
     *
     * @param limits the limits
     * @return the changed limits
     */
    public ScimLimits withWork(Work limits) {
        return new ScimLimits(
                maxPathLength,
                maxParameters,
                maxBodySize,
                defaultCount,
                maxCount,
                maxOperations,
                maxRetries,
                cursorTimeout,
                filter,
                json,
                limits);
    }

    /**
     * What one request may cost, however small it is. A bulk request is one request, with all of its operations.
     *
     * @param maxSteps the maximum number of steps that filters, sorting and PATCH operations may take, as {@link WorkBudget}
     *     counts them; a search that needs more is refused with 400 {@code tooMany}, a change with 413
     * @param maxPasswords the maximum number of passwords that are hashed; a request that sets more is refused with 413
     * @param maxPageSize the size of a list, in bytes, at which a page ends early; every page has at least one resource
     */
    public record Work(long maxSteps, int maxPasswords, int maxPageSize) {

        private static final Work STANDARD = new Work(300_000_000, 2, 8_000_000);

        public Work {
            requireAtLeast("maxSteps", maxSteps, 1);
            requireAtLeast("maxPasswords", maxPasswords, 1);
            requireAtLeast("maxPageSize", maxPageSize, 1);
        }

        /** {@return 300 million steps, 2 passwords, pages of 8 million bytes} */
        public static Work standard() {
            return STANDARD;
        }

        /**
         * Changes the maximum number of steps.
         *
         * @param steps the maximum number
         * @return the changed limits
         */
        public Work withMaxSteps(long steps) {
            return new Work(steps, maxPasswords, maxPageSize);
        }

        /**
         * Changes the maximum number of passwords.
         *
         * @param passwords the maximum number
         * @return the changed limits
         */
        public Work withMaxPasswords(int passwords) {
            return new Work(maxSteps, passwords, maxPageSize);
        }

        /**
         * Changes the size at which a page ends.
         *
         * @param bytes the size
         * @return the changed limits
         */
        public Work withMaxPageSize(int bytes) {
            return new Work(maxSteps, maxPasswords, bytes);
        }
    }

    private static void requireAtLeast(String name, long value, long least) {
        if (value < least) {
            throw new IllegalArgumentException(name + " must be at least " + least + ": " + value);
        }
    }
}
