package dev.scimkit.server.profile;

/**
 * What only the application can do and a profile demands; {@link dev.scimkit.server.ScimService.Builder#build} refuses to build
 * a service without it. The ids are those of docs/interop.md.
 */
public enum Requirement {

    /** A rate limiter (AL-P1). */
    RATE_LIMITER("AL-P1 (rate limits) needs a rate limiter: call rateLimiter(…)"),

    /** A listener that receives the changes of every resource type, for an audit log (AL-S2). */
    AUDIT("AL-S2 (every change is logged for audit) needs a listener that receives the changes of every resource type:"
            + " call events(…); GroupRoles and other listeners of some types are not enough"),

    /** An authenticator that accepts only access tokens with the scope {@code scim} (AL-A3). */
    SCIM_SCOPE("AL-A3 (tokens have the scope scim) needs an authenticator that requires it:"
            + " call JwtAuthenticator.Builder.requiredScope(\"scim\"), and combine it with no other authenticator"),

    /** A handler that ends sessions and credentials of deactivated users within five minutes (AL-L1). */
    DEACTIVATION_HANDLER(
            "AL-L1 (deactivation ends sessions, tokens, keys and devices within 5 minutes) needs a handler:"
                    + " call deactivation(handler, deadline), with at most 5 minutes"),

    /** Users with {@code userName} and {@code active}, without which there is no account lifecycle (AL-L1, AL-L2). */
    ACCOUNTS(
            "AL-L1 and AL-L2 (accounts are deactivated, and deleted so that their userName is free) need users with userName"
                    + " and active: call resource(ResourceTypes.user(), …)"),

    /** Users with {@code userName}, {@code displayName} and {@code active} (AL-U1). */
    USER_ATTRIBUTES("AL-U1 (the User schema has userName, displayName and active) needs a resource type with these:"
            + " call resource(ResourceTypes.user(), …)");

    private final String explanation;

    Requirement(String explanation) {
        this.explanation = explanation;
    }

    /** {@return which fact demands it, and which method to call} */
    public String explanation() {
        return explanation;
    }
}
