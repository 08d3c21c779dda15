package dev.scimkit.server;

import dev.scimkit.core.schema.Schemas;
import dev.scimkit.server.access.Authenticator;
import dev.scimkit.server.event.ScimEvents;
import dev.scimkit.server.internal.engine.type.ServedType;
import dev.scimkit.server.profile.Requirement;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether an application adds what a profile demands.
 *
 * @param limitsRate whether there is a rate limiter
 * @param listeners receive changes
 * @param authenticator identifies callers
 * @param deadline the time in which deactivation ends, or null if there is no handler
 * @param types what is served
 */
record RequirementCheck(
        boolean limitsRate,
        List<ScimEvents> listeners,
        Authenticator authenticator,
        @Nullable Duration deadline,
        List<ServedType<?>> types) {

    private static final Duration LONGEST_DEACTIVATION = Duration.ofMinutes(5);

    /** Refuses to build a service that lacks something; the message names the facts and the methods to call. */
    void require(Set<Requirement> all) {
        List<String> missing = all.stream()
                .filter(requirement -> !isMet(requirement))
                .map(this::explanation)
                .toList();
        if (!missing.isEmpty()) {
            throw new IllegalStateException(
                    "The profile demands more of the application. " + String.join(". ", missing));
        }
    }

    private String explanation(Requirement lacking) {
        return lacking == Requirement.SCIM_SCOPE && acceptsBasic()
                ? lacking.explanation() + "; AL-A1 (OAuth 2.0 for every request) excludes HTTP Basic: leave out the"
                        + " BasicAuthenticator"
                : lacking.explanation();
    }

    private boolean acceptsBasic() {
        return authenticator.schemes().contains("Basic");
    }

    private boolean isMet(Requirement requirement) {
        return switch (requirement) {
            case RATE_LIMITER -> limitsRate;
            case AUDIT -> listeners.stream().anyMatch(this::receivesEverything);
            case SCIM_SCOPE -> authenticator.requiredScopes().contains("scim") && !acceptsBasic();
            case DEACTIVATION_HANDLER -> deadline != null && deadline.compareTo(LONGEST_DEACTIVATION) <= 0;
            case ACCOUNTS -> haveUsersWith("userName", "active");
            case USER_ATTRIBUTES -> haveUsersWith("userName", "displayName", "active");
        };
    }

    /** One listener that receives everything: several that each receive a part are made for other purposes. */
    private boolean receivesEverything(ScimEvents listener) {
        return types.stream()
                .filter(served -> !served.readOnly() && served.membershipsOf() == null) // theirs are changes of groups
                .allMatch(served -> listener.concerns(served.type()));
    }

    private boolean haveUsersWith(String... attributes) {
        return types.stream()
                .map(ServedType::type)
                .filter(type -> type.schema().isNamedBy(Schemas.user().id()))
                .anyMatch(type -> Stream.of(attributes)
                        .allMatch(name -> type.attribute(name).isPresent()));
    }
}
