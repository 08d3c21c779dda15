package dev.scimkit.server.profile;

import dev.scimkit.core.json.JsonLimits;
import dev.scimkit.filter.FilterLimits;
import java.time.Duration;

/**
 * What a service provider refuses because it is too large.
 *
 * @param maxPathLength the longest path of a request, in characters as sent; a longer one is refused with 414
 * @param maxParameters the most parameters of a query; more are refused with 400
 * @param maxBodySize the largest request body, in octets; a larger one is refused while it is read, with 413
 * @param defaultCount how many resources a page has when the client does not say
 * @param maxCount how many resources a page has at the most; a larger {@code count} is cut to it
 * @param maxOperations the most operations of a bulk request; more are refused with 413
 * @param maxRetries how often a change is computed anew when another one came between and the client named no version
 * @param cursorTimeout how long a cursor is good
 * @param filter limits on filters
 * @param json limits on the JSON in request bodies
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
        FilterLimits filter,
        JsonLimits json) {

    private static final ScimLimits STANDARD = new ScimLimits(
            4_000,
            100,
            1_000_000,
            100,
            1_000,
            100,
            20,
            Duration.ofHours(1),
            FilterLimits.standard().withMaxLength(10_000),
            JsonLimits.standard());

    public ScimLimits {
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

    /** {@return bodies of a million octets, pages of 100 and at most 1,000 resources, filters of 10,000 characters} */
    public static ScimLimits standard() {
        return STANDARD;
    }

    /**
     * Changes one limit.
     *
     * @param octets the largest request body
     * @return limits with that one
     */
    public ScimLimits withMaxBodySize(int octets) {
        return new ScimLimits(
                maxPathLength,
                maxParameters,
                octets,
                defaultCount,
                maxCount,
                maxOperations,
                maxRetries,
                cursorTimeout,
                filter,
                json);
    }

    /**
     * Changes the page sizes.
     *
     * @param defaultPage how many resources a page has when the client does not say
     * @param maxPage how many it has at the most
     * @return limits with those
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
                json);
    }

    /**
     * Changes the limits on filters.
     *
     * @param limits the limits
     * @return limits with those
     */
    public ScimLimits withFilter(FilterLimits limits) {
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
                json);
    }

    private static void requireAtLeast(String name, int value, int least) {
        if (value < least) {
            throw new IllegalArgumentException(name + " must be at least " + least + ": " + value);
        }
    }
}
