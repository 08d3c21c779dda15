package dev.scimkit.server.access;

import dev.scimkit.server.http.HttpHeaders;
import java.util.Optional;

/** The access token in the header field {@code Authorization} (RFC 6750 section 2.1). */
public final class BearerToken {

    private static final String SCHEME = "Bearer ";

    private BearerToken() {}

    /**
     * Finds the token.
     *
     * @param headers the header fields of a request
     * @return what follows the word {@code Bearer}, in any case; empty when there is nothing of the kind
     */
    public static Optional<String> in(HttpHeaders headers) {
        return headers.first("Authorization")
                .filter(value -> value.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(value -> value.substring(SCHEME.length()).strip())
                .filter(token -> !token.isEmpty());
    }
}
