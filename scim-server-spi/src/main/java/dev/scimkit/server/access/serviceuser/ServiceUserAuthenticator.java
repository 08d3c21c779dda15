package dev.scimkit.server.access.serviceuser;

import dev.scimkit.server.access.Authenticator;
import dev.scimkit.server.context.Principal;
import dev.scimkit.server.http.ScimHttpRequest;
import dev.scimkit.server.internal.Answers;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Authenticates service users by their personal access tokens (RFC 6750 section 2.1), of which only hashes are stored.
 *
 * <p>Roles and metadata are looked up on every request. Immutable.
 */
public final class ServiceUserAuthenticator implements Authenticator {

    private final ServiceUserStore store;
    private final Clock clock;

    private ServiceUserAuthenticator(ServiceUserStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * Makes an authenticator.
     *
     * @param store the service users
     * @return an authenticator for them
     */
    public static ServiceUserAuthenticator of(ServiceUserStore store) {
        return new ServiceUserAuthenticator(Objects.requireNonNull(store, "store"), Clock.systemUTC());
    }

    /**
     * Sets the clock for the expiry of tokens.
     *
     * @param value the clock
     * @return an authenticator with that clock
     */
    public ServiceUserAuthenticator clock(Clock value) {
        return new ServiceUserAuthenticator(store, Objects.requireNonNull(value, "clock"));
    }

    @Override
    public Optional<Principal> authenticate(ScimHttpRequest request) {
        return request.headers().bearerToken().flatMap(this::serviceUser).map(ServiceUser::principal);
    }

    /**
     * Finds the service user that has a valid token.
     *
     * @param token the token in clear text
     * @return the service user, or empty if the token is blank, unknown or expired
     */
    public Optional<ServiceUser> serviceUser(String token) {
        if (token.isBlank()) {
            return Optional.empty();
        }
        String sha256 = ServiceUser.TokenHash.of(token).sha256();
        Instant now = clock.instant();
        return Answers.required(
                        store.findByToken(sha256), store, "findByToken", "an Optional, which is empty for no user")
                .filter(found -> found.tokens().stream().anyMatch(kept -> kept.isOf(sha256) && kept.isGoodAt(now)));
    }
}
