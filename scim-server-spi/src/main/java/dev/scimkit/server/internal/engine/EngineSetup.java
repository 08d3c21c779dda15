package dev.scimkit.server.internal.engine;

import dev.scimkit.server.access.Authenticator;
import dev.scimkit.server.access.Authorizer;
import dev.scimkit.server.access.RateLimiter;
import dev.scimkit.server.access.SubjectResolver;
import dev.scimkit.server.event.RequestObserver;
import dev.scimkit.server.event.ScimEvents;
import dev.scimkit.server.internal.engine.type.ServedTypes;
import dev.scimkit.server.password.PasswordHasher;
import dev.scimkit.server.password.PasswordPolicy;
import dev.scimkit.server.profile.ScimProfile;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an engine serves and how.
 *
 * @param types the resource types
 * @param organization the only organization, or null when the first segment of the path names it
 * @param authenticator finds out who calls
 * @param authorizer decides what the caller may do
 * @param rateLimiter decides whether the caller has to wait
 * @param profile how it behaves where the RFCs leave a choice
 * @param passwords says which passwords are good enough
 * @param passwordHasher turns passwords into what repositories keep, or null to leave that to them
 * @param subjects finds the caller's own user, or null when /Me is not supported
 * @param listeners are told about committed changes
 * @param observers observe requests
 * @param requestIdHeader the header field with the ids of requests, or null for none
 * @param cursorKey encrypts cursors; must not be modified
 * @param clock gives the time of changes
 */
@SuppressWarnings("ArrayRecordComponent") // passed once from builder to engine, never compared
public record EngineSetup(
        ServedTypes types,
        @Nullable String organization,
        Authenticator authenticator,
        Authorizer authorizer,
        RateLimiter rateLimiter,
        ScimProfile profile,
        PasswordPolicy passwords,
        @Nullable PasswordHasher passwordHasher,
        @Nullable SubjectResolver subjects,
        List<ScimEvents> listeners,
        List<RequestObserver> observers,
        @Nullable String requestIdHeader,
        byte[] cursorKey,
        Clock clock) {}
