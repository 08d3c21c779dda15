package dev.scimkit.server.profile;

import dev.scimkit.core.error.ScimError;
import java.util.Objects;
import java.util.Set;

/**
 * The media types of requests and answers, and how others are refused.
 *
 * @param bodies the allowed values of {@code Content-Type}, in lower case and without parameters
 * @param accepted the media ranges in {@code Accept} that an answer satisfies, in lower case and without parameters
 * @param utf8Only whether a {@code charset} parameter must be utf-8
 * @param onEmptyAnswers whether answers without a body also have a {@code Content-Type}
 * @param beforeAuthentication whether they are checked before the caller is authenticated
 * @param wrongBody the error for a body of another type
 * @param notAcceptable the error for a client that accepts none of the ranges
 */
public record MediaTypePolicy(
        Set<String> bodies,
        Set<String> accepted,
        boolean utf8Only,
        boolean onEmptyAnswers,
        boolean beforeAuthentication,
        ScimError wrongBody,
        ScimError notAcceptable) {

    /** Some clients, older ones in Java among them, write {@code *} where {@code *}{@code /*} is meant. */
    private static final MediaTypePolicy STANDARD = new MediaTypePolicy(
            Set.of("application/scim+json", "application/json"),
            Set.of("application/scim+json", "application/json", "application/*", "*/*", "*"),
            false,
            false,
            false,
            ScimError.of(415, "The body must be application/scim+json or application/json"),
            ScimError.of(406, "Responses are application/scim+json only"));

    public MediaTypePolicy {
        bodies = Set.copyOf(Objects.requireNonNull(bodies, "bodies"));
        accepted = Set.copyOf(Objects.requireNonNull(accepted, "accepted"));
        Objects.requireNonNull(wrongBody, "wrongBody");
        Objects.requireNonNull(notAcceptable, "notAcceptable");
    }

    /** {@return bodies as {@code application/scim+json} or {@code application/json}, else 415; else 406 for answers} */
    public static MediaTypePolicy standard() {
        return STANDARD;
    }
}
