package dev.scimkit.server.access;

import dev.scimkit.server.context.Principal;
import dev.scimkit.server.http.ScimHttpRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Two ways to authenticate.
 *
 * @param first asked for every request
 * @param second asked for callers that the first does not know
 */
record EitherAuthenticator(Authenticator first, Authenticator second) implements Authenticator {

    @Override
    public Optional<Principal> authenticate(ScimHttpRequest request) {
        return first.authenticate(request).or(() -> second.authenticate(request));
    }

    /** What both require. */
    @Override
    public Set<String> requiredScopes() {
        return first.requiredScopes().stream()
                .filter(second.requiredScopes()::contains)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public List<String> schemes() {
        return Stream.concat(first.schemes().stream(), second.schemes().stream())
                .distinct()
                .toList();
    }
}
