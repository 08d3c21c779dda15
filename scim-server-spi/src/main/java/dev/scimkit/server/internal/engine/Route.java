package dev.scimkit.server.internal.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a request's path names, below the organization.
 *
 * @param segments the decoded segments after the organization
 */
record Route(List<String> segments) {

    String endpoint() {
        return segments.isEmpty() ? "" : segments.get(0);
    }

    /** What follows the endpoint; null when nothing does. */
    @Nullable
    String identifier() {
        return segments.size() < 2 ? null : segments.get(1);
    }

    /** Whether it names the organization as a whole, or its {@code .search}. */
    boolean isRoot() {
        return segments.isEmpty() || (segments.size() == 1 && endpoint().equals(".search"));
    }

    boolean isMe() {
        return segments.size() == 1 && endpoint().equalsIgnoreCase("Me");
    }

    boolean isBulk() {
        return segments.size() == 1 && endpoint().equalsIgnoreCase("Bulk");
    }

    boolean isDeeperThan(int depth) {
        return segments.size() > depth;
    }
}
