package dev.scimkit.server;

import dev.scimkit.core.error.ScimError;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.core.validation.ViewValidator;
import dev.scimkit.server.access.Authenticator;
import dev.scimkit.server.access.Authorizer;
import dev.scimkit.server.access.RateLimiter;
import dev.scimkit.server.access.SubjectResolver;
import dev.scimkit.server.entitlement.EntitlementCatalog;
import dev.scimkit.server.event.RequestObserver;
import dev.scimkit.server.event.ScimEvents;
import dev.scimkit.server.http.HttpHeaders;
import dev.scimkit.server.http.ScimHttpRequest;
import dev.scimkit.server.http.ScimHttpResponse;
import dev.scimkit.server.internal.engine.Deactivations;
import dev.scimkit.server.internal.engine.Engine;
import dev.scimkit.server.internal.engine.EngineSetup;
import dev.scimkit.server.internal.engine.type.ServedType;
import dev.scimkit.server.internal.engine.type.ServedTypes;
import dev.scimkit.server.lifecycle.DeactivationHandler;
import dev.scimkit.server.password.PasswordHasher;
import dev.scimkit.server.password.PasswordPolicy;
import dev.scimkit.server.profile.ScimLimits;
import dev.scimkit.server.profile.ScimProfile;
import dev.scimkit.server.repository.ResourceRepository;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A SCIM service provider: requests in, responses out (RFC 7644).
 *
 * <p>The first segment of a request's path is the organization, as in {@code /3223/Users}, unless the service has a
 * single one ({@link Builder#organization}). Names of endpoints, such as {@code Users}, cannot be
 * organizations. Immutable and thread-safe: build it once.
 */
public final class ScimService {

    private final Engine engine;

    ScimService(Engine engine) {
        this.engine = engine;
    }

    /** {@return a builder; it needs at least one resource type and an authenticator} */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Answers a request.
     *
     * @param request the request; its body is read at most once and not closed
     * @return the response; every failure is a SCIM error in it, never an exception
     */
    public ScimHttpResponse handle(ScimHttpRequest request) {
        return handle(request, () -> {});
    }

    /**
     * Answers a request that passes a gate once its caller is authenticated. An HTTP adapter bounds with it how many requests
     * are served at the same time.
     *
     * @param request the request; its body is read at most once and not closed
     * @param gate called once the caller is known and within its rate, before the body is read; it may wait, or refuse the
     *     request, usually with an {@link dev.scimkit.server.repository.UnavailableException}
     * @return the response; every failure is a SCIM error in it, never an exception
     */
    public ScimHttpResponse handle(ScimHttpRequest request, Runnable gate) {
        return engine.handle(request, gate);
    }

    /**
     * Answers a request that an HTTP adapter has to refuse itself, such as one outside the service's path.
     *
     * @param headers the headers of the request
     * @param error why it is refused
     * @return the response
     */
    public ScimHttpResponse refuse(HttpHeaders headers, ScimError error) {
        return engine.refuse(headers, error);
    }

    /**
     * Configures a {@link ScimService}.
     *
     * <p>Not thread-safe.
     */
    public static final class Builder {

        private static final int KEY_SIZE = 32;

        private final ServedResources served = new ServedResources();
        private @Nullable String organization;
        private @Nullable Authenticator authenticator;
        private Authorizer authorizer = Authorizer.standard();
        private ScimProfile profile = ScimProfile.standard();
        private @Nullable ScimLimits limits;
        private @Nullable ViewValidator validator;
        private @Nullable PasswordPolicy passwords;
        private @Nullable PasswordHasher passwordHasher;
        private @Nullable SubjectResolver subjects;
        private @Nullable RateLimiter rateLimiter;
        private @Nullable DeactivationHandler deactivation;
        private Duration deactivationLimit = Duration.ZERO;
        private final List<ScimEvents> listeners = new ArrayList<>();
        private final List<RequestObserver> observers = new ArrayList<>();
        private @Nullable String requestIdHeader = "X-Request-Id";
        private byte[] cursorKey = randomKey();
        private Clock clock = Clock.systemUTC();

        Builder() {}

        /**
         * Serves a resource type.
         *
         * @param <R> the view of its resources
         * @param type the type, such as {@code ResourceTypes.user()}
         * @param factory makes the view, such as {@code User::new}
         * @param repository the repository of the resources
         * @return this builder
         */
        public <R extends Resource> Builder resource(
                ResourceType type, Resource.Factory<R> factory, ResourceRepository<R> repository) {
            served.add(
                    Objects.requireNonNull(type, "type"),
                    Objects.requireNonNull(factory, "factory"),
                    Objects.requireNonNull(repository, "repository"));
            return this;
        }

        /**
         * Serves a catalogue of what users can be assigned, as Okta discovers it, and checks the {@code roles} and
         * {@code entitlements} of users against it. Clients can read its resource types, and get 405 for any change.
         *
         * @param value the catalogue
         * @return this builder
         */
        public Builder entitlements(EntitlementCatalog value) {
            served.addEntitlements(Objects.requireNonNull(value, "entitlements"));
            return this;
        }

        /**
         * Serves the members of groups as resources of their own at {@code /GroupMemberships}, in pages, so that nobody has to
         * read a group of a million members (draft-zollner-scim-group-members-01). Clients can read, create and delete
         * memberships; {@code members} of the groups show the same. The repository of the groups must be {@link
         * dev.scimkit.server.repository.MembershipAware}.
         *
         * <p><b>Experimental and off by default:</b> the draft may change, and this method with it.
         *
         * @return this builder
         */
        public Builder groupMemberships() {
            served.addGroupMemberships();
            return this;
        }

        /**
         * Serves a single organization, which is then not part of the path. By default the first segment of each path is
         * the organization.
         *
         * @param value the organization, as authorizer and repositories see it
         * @return this builder
         */
        public Builder organization(String value) {
            this.organization = Objects.requireNonNull(value, "organization");
            return this;
        }

        /**
         * Sets the authenticator, which identifies callers.
         *
         * @param value the authenticator, such as {@link dev.scimkit.server.access.AccessTokens}
         * @return this builder
         */
        public Builder authenticator(Authenticator value) {
            this.authenticator = Objects.requireNonNull(value, "authenticator");
            return this;
        }

        /**
         * Sets the authorizer, which decides what a caller may do; by default {@link Authorizer#standard()}.
         *
         * @param value the authorizer
         * @return this builder
         */
        public Builder authorizer(Authorizer value) {
            this.authorizer = Objects.requireNonNull(value, "authorizer");
            return this;
        }

        /**
         * Sets how the service behaves where the RFCs leave a choice; by default {@link ScimProfile#standard()}.
         *
         * @param value the profile
         * @return this builder
         */
        public Builder profile(ScimProfile value) {
            this.profile = Objects.requireNonNull(value, "profile");
            return this;
        }

        /**
         * Sets the limits; by default those of the profile.
         *
         * @param value the limits
         * @return this builder
         */
        public Builder limits(ScimLimits value) {
            this.limits = Objects.requireNonNull(value, "limits");
            return this;
        }

        /**
         * Sets the validator for Bean Validation constraints of views; by default Hibernate Validator, if it is on the
         * class path. Views without constraints are not validated.
         *
         * @param value the validator, made by {@link ViewValidator#of}, including views of extensions
         * @return this builder
         */
        public Builder validator(ViewValidator value) {
            this.validator = Objects.requireNonNull(value, "validator");
            return this;
        }

        /**
         * Sets the password policy; by default that of the profile.
         *
         * @param value the policy, such as {@link PasswordPolicy#standard()}
         * @return this builder
         */
        public Builder passwordPolicy(PasswordPolicy value) {
            this.passwords = Objects.requireNonNull(value, "passwordPolicy");
            return this;
        }

        /**
         * Sets the hasher of passwords. By default repositories receive clear text and must hash it themselves.
         *
         * @param value the hasher, such as {@link dev.scimkit.server.password.Pbkdf2#standard()}
         * @return this builder
         */
        public Builder passwordHasher(PasswordHasher value) {
            this.passwordHasher = Objects.requireNonNull(value, "passwordHasher");
            return this;
        }

        /**
         * Supports {@code /Me}; by default it is answered 501.
         *
         * @param value the resolver of the caller's own user
         * @return this builder
         */
        public Builder me(SubjectResolver value) {
            this.subjects = Objects.requireNonNull(value, "me");
            return this;
        }

        /**
         * Sets the rate limiter; by default there is no limit.
         *
         * @param value the limiter
         * @return this builder
         */
        public Builder rateLimiter(RateLimiter value) {
            this.rateLimiter = Objects.requireNonNull(value, "rateLimiter");
            return this;
        }

        /**
         * Sets the handler that ends the sessions and credentials of users who are deactivated or deleted. The time that it
         * takes is observed ({@link RequestObserver#deactivated}).
         *
         * @param handler the handler
         * @param limit the time from the request until everything must have ended, such as five minutes
         * @return this builder
         */
        public Builder deactivation(DeactivationHandler handler, Duration limit) {
            if (Objects.requireNonNull(limit, "limit").isNegative() || limit.isZero()) {
                throw new IllegalArgumentException("limit must be longer than 0: " + limit);
            }
            this.deactivation = Objects.requireNonNull(handler, "handler");
            this.deactivationLimit = limit;
            return this;
        }

        /**
         * Adds an observer of requests, for metrics and traces.
         *
         * @param value the observer
         * @return this builder
         */
        public Builder observer(RequestObserver value) {
            observers.add(Objects.requireNonNull(value, "observer"));
            return this;
        }

        /**
         * Adds a listener that receives every committed change.
         *
         * @param value the listener
         * @return this builder
         */
        public Builder events(ScimEvents value) {
            listeners.add(Objects.requireNonNull(value, "events"));
            return this;
        }

        /**
         * Sets the header field that carries the id of a request; by default {@code X-Request-Id}. Every answer has it. An
         * id that the client or a proxy sends is used if it is plain: at most 128 letters, digits and {@code -_.:=+/@}.
         *
         * @param name the name of the field
         * @return this builder
         */
        public Builder requestIdHeader(String name) {
            this.requestIdHeader = Objects.requireNonNull(name, "requestIdHeader");
            return this;
        }

        /**
         * Neither reads nor sends ids of requests in a header field; they appear only in logs and in the answer 500.
         *
         * @return this builder
         */
        public Builder withoutRequestIdHeader() {
            this.requestIdHeader = null;
            return this;
        }

        /**
         * Sets the secret that encrypts cursors. By default it is random, so that cursors are valid only for this instance.
         *
         * @param value at least 32 secret bytes, the same for all instances behind one address
         * @return this builder
         */
        public Builder cursorKey(byte[] value) {
            if (value.length < KEY_SIZE) {
                throw new IllegalArgumentException("cursorKey must have at least " + KEY_SIZE + " octets");
            }
            this.cursorKey = value.clone();
            return this;
        }

        /**
         * Sets the clock for {@code meta.created}, {@code meta.lastModified} and cursors.
         *
         * @param value the clock
         * @return this builder
         */
        public Builder clock(Clock value) {
            this.clock = Objects.requireNonNull(value, "clock");
            return this;
        }

        /**
         * Builds the service.
         *
         * @return the service
         * @throws IllegalStateException if there is no resource type or no authenticator, if two resource types have the same
         *     name or endpoint, or if a repository does not {@linkplain ResourceRepository#separatesOrganizations() keep
         *     organizations apart} and there is no single {@link #organization}; the message names the method to call or
         *     the types
         */
        public ScimService build() {
            ScimProfile behaviour = served.profile(limits == null ? profile : profile.withLimits(limits));
            List<ServedType<?>> types = served.types(behaviour, validator);
            if (organization == null) {
                served.requireOneOrganization();
            }
            Authenticator callers = requireAuthenticator();
            requirementCheck(callers, types).require(behaviour.requirements());
            Optional<Deactivations> deactivations = deactivations();
            return new ScimService(new Engine(new EngineSetup(
                    ServedTypes.of(types),
                    organization,
                    callers,
                    authorizer,
                    rateLimiter == null ? (group, principal, operation) -> Optional.empty() : rateLimiter,
                    behaviour,
                    Objects.requireNonNullElse(passwords, behaviour.passwords()),
                    passwordHasher,
                    subjects,
                    with(deactivations, listeners),
                    with(deactivations, observers),
                    requestIdHeader,
                    cursorKey,
                    clock)));
        }

        private Authenticator requireAuthenticator() {
            Authenticator chosen = authenticator;
            if (chosen == null) {
                throw new IllegalStateException("No authenticator is set: call authenticator(…)");
            }
            return chosen;
        }

        private RequirementCheck requirementCheck(Authenticator callers, List<ServedType<?>> types) {
            return new RequirementCheck(
                    rateLimiter != null, listeners, callers, deactivation == null ? null : deactivationLimit, types);
        }

        /** Calls the handler of deactivations: it listens to changes, and observes when their requests end. */
        private Optional<Deactivations> deactivations() {
            return Optional.ofNullable(deactivation)
                    .map(handler -> new Deactivations(handler, deactivationLimit, observers, clock));
        }

        private static <T> List<T> with(Optional<? extends T> last, List<T> others) {
            return Stream.concat(others.stream(), last.stream()).toList();
        }

        private static byte[] randomKey() {
            byte[] key = new byte[KEY_SIZE];
            new SecureRandom().nextBytes(key);
            return key;
        }
    }
}
