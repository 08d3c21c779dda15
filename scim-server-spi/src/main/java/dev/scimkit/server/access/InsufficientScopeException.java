package dev.scimkit.server.access;

import dev.scimkit.core.error.ScimException;
import java.util.Collection;
import java.util.TreeSet;

/**
 * The access token is valid, but lacks a scope that the service requires. The answer is 403 with the challenge
 * {@code insufficient_scope}, which names the required scopes (RFC 6750 section 3.1).
 */
public class InsufficientScopeException extends ScimException {

    private static final long serialVersionUID = 1L;

    private final String scope;

    /**
     * Makes the exception.
     *
     * @param required the names of all scopes that a token must have
     */
    public InsufficientScopeException(Collection<String> required) {
        this(String.join(" ", new TreeSet<>(required)));
    }

    private InsufficientScopeException(String scope) {
        super(ScimException.of(403, "The access token must have the scope: " + scope)
                .error());
        this.scope = scope;
    }

    /** {@return the names of the required scopes, separated by spaces} */
    public String scope() {
        return scope;
    }
}
