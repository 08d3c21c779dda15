package dev.scimkit.server.internal.engine.route;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a request's path names, below the organization.
 *
 * @param segments the decoded segments after the organization
 */
public record ScimPath(List<String> segments) {

    static final String SEARCH = ".search";

    /** The first segment; empty when there is none. */
    public String endpoint() {
        return segments.isEmpty() ? "" : segments.get(0);
    }

    /** What follows the endpoint; null when nothing does. */
    public @Nullable String identifier() {
        return segments.size() < 2 ? null : segments.get(1);
    }

    /** Whether it names the organization as a whole, or its {@code .search}. */
    boolean isRoot() {
        return segments.isEmpty() || (segments.size() == 1 && isSearch());
    }

    /** Whether it names a search over one type, or over all of them. */
    public boolean isSearch() {
        return !segments.isEmpty() && segments.get(segments.size() - 1).equals(SEARCH);
    }

    /** Whether it is the alias for the caller's own user. */
    public boolean isMe() {
        return segments.size() == 1 && endpoint().equalsIgnoreCase("Me");
    }

    /** Whether it takes bulk requests. */
    public boolean isBulk() {
        return segments.size() == 1 && endpoint().equalsIgnoreCase("Bulk");
    }

    /** Whether it has more segments than {@code depth}. */
    public boolean isDeeperThan(int depth) {
        return segments.size() > depth;
    }
}
