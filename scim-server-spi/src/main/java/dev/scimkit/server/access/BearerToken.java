package dev.scimkit.server.access;

import dev.scimkit.server.http.HttpHeaders;
import java.util.Optional;

/** Reads the access token from the header {@code Authorization} (RFC 6750 section 2.1). */
public final class BearerToken {

    private static final String SCHEME = "Bearer ";

    private BearerToken() {}

    /**
     * Finds the token.
     *
     * @param headers the headers of a request
     * @return the token after the word {@code Bearer}, which may have any case; empty if there is none
     */
    public static Optional<String> in(HttpHeaders headers) {
        return headers.first("Authorization")
                .filter(value -> value.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(value -> value.substring(SCHEME.length()).strip())
                .filter(token -> !token.isEmpty());
    }
}
