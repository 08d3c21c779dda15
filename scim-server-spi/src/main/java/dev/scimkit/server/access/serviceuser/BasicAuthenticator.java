package dev.scimkit.server.access.serviceuser;

import dev.scimkit.server.access.Authenticator;
import dev.scimkit.server.context.Principal;
import dev.scimkit.server.http.ScimHttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * Authenticates service users by HTTP Basic (RFC 7617): the user name is the name of the service user, and the password is
 * one of its access tokens. For clients that offer nothing better; no service accepts it unless this is added with
 * {@link Authenticator#or}.
 *
 * <p>Roles and metadata are looked up on every request. Immutable.
 */
public final class BasicAuthenticator implements Authenticator {

    private static final String BASIC = "Basic ";

    private final ServiceUserAuthenticator tokens;

    private BasicAuthenticator(ServiceUserAuthenticator tokens) {
        this.tokens = tokens;
    }

    /**
     * Makes an authenticator.
     *
     * @param store the service users
     * @return an authenticator for them
     */
    public static BasicAuthenticator of(ServiceUserStore store) {
        return new BasicAuthenticator(ServiceUserAuthenticator.of(store));
    }

    /**
     * Sets the clock for the expiry of tokens.
     *
     * @param value the clock
     * @return an authenticator with that clock
     */
    public BasicAuthenticator clock(Clock value) {
        return new BasicAuthenticator(tokens.clock(value));
    }

    /** {@return {@code Basic}} */
    @Override
    public List<String> schemes() {
        return List.of("Basic");
    }

    @Override
    public Optional<Principal> authenticate(ScimHttpRequest request) {
        return request.headers()
                .first("Authorization")
                .filter(value -> value.regionMatches(true, 0, BASIC, 0, BASIC.length()))
                .map(value -> decoded(value.substring(BASIC.length()).strip()))
                .flatMap(this::serviceUser)
                .map(ServiceUser::principal);
    }

    /** Only the first colon separates: a user name cannot contain one (RFC 7617 section 2). */
    private Optional<ServiceUser> serviceUser(String pair) {
        int colon = pair.indexOf(':');
        if (colon < 0) {
            return Optional.empty();
        }
        String name = pair.substring(0, colon);
        return tokens.serviceUser(pair.substring(colon + 1))
                .filter(user -> user.name().equals(name));
    }

    /** The user name and the password; empty if they are not valid Base64. */
    private static String decoded(String base64) {
        try {
            return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return "";
        }
    }
}
