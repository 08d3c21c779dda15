package dev.scimkit.server.internal.engine;

import dev.scimkit.core.error.ScimError;
import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.error.ScimType;
import dev.scimkit.core.leniency.Leniencies;
import dev.scimkit.server.access.Authenticator;
import dev.scimkit.server.access.InsufficientScopeException;
import dev.scimkit.server.access.RateLimiter;
import dev.scimkit.server.context.Principal;
import dev.scimkit.server.context.RequestContext;
import dev.scimkit.server.context.ScimOperation;
import dev.scimkit.server.http.HttpHeaders;
import dev.scimkit.server.http.ScimHttpRequest;
import dev.scimkit.server.http.ScimHttpResponse;
import dev.scimkit.server.internal.Answers;
import dev.scimkit.server.internal.engine.bulk.BulkEndpoint;
import dev.scimkit.server.internal.engine.read.ReadOperations;
import dev.scimkit.server.internal.engine.request.Exchange;
import dev.scimkit.server.internal.engine.request.RequestBodies;
import dev.scimkit.server.internal.engine.request.RequestWork;
import dev.scimkit.server.internal.engine.route.Dispatcher;
import dev.scimkit.server.internal.engine.route.OrganizationPath;
import dev.scimkit.server.internal.engine.route.OrganizationPaths;
import dev.scimkit.server.internal.engine.route.ResourceRouter;
import dev.scimkit.server.internal.engine.route.Route;
import dev.scimkit.server.internal.engine.type.ServedTypes;
import dev.scimkit.server.internal.engine.wire.MediaTypes;
import dev.scimkit.server.internal.engine.wire.MethodNotAllowedException;
import dev.scimkit.server.internal.engine.wire.QueryParameters;
import dev.scimkit.server.internal.engine.wire.RefusalException;
import dev.scimkit.server.internal.engine.wire.Responses;
import dev.scimkit.server.internal.engine.wire.UnreadableBodyException;
import dev.scimkit.server.internal.engine.write.WriteOperations;
import dev.scimkit.server.profile.ErrorPolicy;
import dev.scimkit.server.profile.ScimProfile;
import dev.scimkit.server.repository.UnavailableException;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes a request through its steps: route, authenticate, limit the rate, check media types, authorize, run the operation.
 * Every failure becomes an error message (RFC 7644 section 3.12).
 */
public final class Engine {

    private static final Logger LOG = LoggerFactory.getLogger("dev.scimkit.server");

    private static final String RETRY_AFTER = "Retry-After";

    private final OrganizationPaths paths;
    private final Router router;
    private final Dispatcher dispatcher;
    private final Discovery discovery;
    private final Authenticator authenticator;
    private final RateLimiter rateLimiter;
    private final RequestObservers observers;
    private final RequestIds requestIds;
    private final MediaTypes mediaTypes;
    private final ScimProfile profile;
    private final ErrorPolicy errors;
    private final ServedTypes types;
    private final boolean hashesPasswords;

    /**
     * Puts the engine together.
     *
     * @param setup what it serves and how
     */
    public Engine(EngineSetup setup) {
        this.profile = setup.profile();
        this.errors = profile.errors();
        this.types = setup.types();
        this.hashesPasswords = setup.passwordHasher() != null;
        this.paths = new OrganizationPaths(
                types, setup.organization(), profile.limits().maxPathLength());
        this.discovery = new Discovery(setup);
        this.authenticator = setup.authenticator();
        this.rateLimiter = setup.rateLimiter();
        this.observers = new RequestObservers(setup.observers());
        this.requestIds = new RequestIds(setup.requestIdHeader());
        this.mediaTypes = new MediaTypes(profile.mediaTypes());
        RequestBodies bodies = new RequestBodies(profile);
        ResourceRouter resources = new ResourceRouter(types, reads(setup, bodies), writes(setup, bodies));
        this.dispatcher = new Dispatcher(resources, setup.authorizer(), errors);
        this.router = new Router(
                resources, new BulkEndpoint(bodies, dispatcher, profile), new MeEndpoint(dispatcher, setup.subjects()));
    }

    private static ReadOperations reads(EngineSetup setup, RequestBodies bodies) {
        return new ReadOperations(bodies, setup.profile(), setup.cursorKey(), setup.clock());
    }

    private static WriteOperations writes(EngineSetup setup, RequestBodies bodies) {
        return new WriteOperations(
                bodies, setup.profile(), setup.passwords(), setup.passwordHasher(), setup.listeners(), setup.clock());
    }

    /**
     * Answers a request.
     *
     * @param request the request
     * @param gate where it has to pass once its caller is authenticated
     * @return the response; never an exception
     */
    public ScimHttpResponse handle(ScimHttpRequest request, Runnable gate) {
        Observation observation = new Observation(requestIds.of(request.headers()));
        observers.started(observation);
        ScimHttpResponse response = mediaTypes.complete(answerOrRefuse(request, gate, observation));
        observers.stopped(request, observation, response.status());
        ScimHttpResponse.Body streamed = response.stream();
        ScimHttpResponse complete =
                streamed == null ? response : response.streamed(out -> write(streamed, out, observation));
        return requestIds.add(observation.requestId(), complete);
    }

    /** Refuses a request that no path of the service leads to; observers do not see it. */
    public ScimHttpResponse refuse(HttpHeaders headers, ScimError error) {
        return requestIds.add(requestIds.of(headers), Responses.error(error, errors));
    }

    /** Writes a list whose answer has begun: an error can only be logged, and the connection closed. */
    private static void write(ScimHttpResponse.Body body, OutputStream out, Observation observation)
            throws IOException {
        try {
            body.writeTo(out);
        } catch (RuntimeException | Error unexpected) {
            requireNotFatal(unexpected);
            LOG.error("Request {} failed while its answer was sent", observation.requestId(), unexpected);
            throw new IOException("The answer could not be completed", unexpected);
        }
    }

    /**
     * After {@code OutOfMemoryError} and {@code StackOverflowError} the service can go on: the failed request has released
     * what it held. Any other error of the virtual machine is rethrown.
     */
    private static void requireNotFatal(Throwable unexpected) {
        if (unexpected instanceof VirtualMachineError fatal
                && !(fatal instanceof OutOfMemoryError || fatal instanceof StackOverflowError)) {
            throw fatal;
        }
    }

    @SuppressWarnings(
            "CatchAndPrintStackTrace") // nothing is printed: the cause is logged, the client gets a correlation id
    private ScimHttpResponse answerOrRefuse(ScimHttpRequest request, Runnable gate, Observation observation) {
        try {
            return answer(request, gate, observation);
        } catch (UnreadableBodyException broken) {
            observers.bodyUnreadable(observation, broken.reason());
            return refusal(request, broken, observation.operation()).header("Connection", "close");
        } catch (ScimException refused) {
            return refusal(request, refused, observation.operation());
        } catch (RuntimeException | Error unexpected) {
            requireNotFatal(unexpected);
            LOG.error("Request {} failed unexpectedly", observation.requestId(), unexpected);
            return Responses.error(errors.unexpected(observation.requestId()), errors);
        }
    }

    private ScimHttpResponse answer(ScimHttpRequest request, Runnable gate, Observation observation) {
        checkSingle(request.headers(), "Host");
        checkSingle(request.headers(), "Authorization");
        OrganizationPath asked = paths.of(request);
        if (discovery.serves(asked.path())) {
            observation.isDiscovery();
            mediaTypes.checkAccept(request.headers());
            Leniencies ofCaller = discovery.dependsOnCaller(asked.path()) ? leniencies(request, observation) : null;
            return discovery.answer(request, asked.path(), asked.rootUrl(), ofCaller);
        }
        Route route = router.route(request.method(), asked.path());
        observation.isFor(route);
        if (profile.mediaTypes().beforeAuthentication()) {
            mediaTypes.checkContent(request.headers());
            mediaTypes.checkAccept(request.headers());
        }
        Principal principal = authenticate(request);
        if (principal == null) {
            return Challenge.to(request.headers(), authenticator.schemes(), errors);
        }
        RequestContext context = context(asked.organization(), principal, observation);
        observation.isBy(context);
        checkRate(context, route);
        gate.run();
        mediaTypes.checkAccept(request.headers());
        return dispatcher.run(exchange(request, context, asked.rootUrl(), leniencies(principal, observation)), route);
    }

    /** Two values would let this service and a proxy in front of it see different requests (RFC 9112 section 3.2). */
    private static void checkSingle(HttpHeaders headers, String name) {
        if (headers.all(name).size() > 1) {
            throw ScimException.of(400, "The header " + name + " must not appear twice");
        }
    }

    private RequestContext context(String organization, Principal principal, Observation observation) {
        String domain = principal.metadata().get(profile.metadataKeys().provisioningDomain());
        return new RequestContext(organization, principal, domain, observation.requestId());
    }

    /** What is tolerated of this caller: what its metadata names, or what the profile says. */
    private Leniencies leniencies(Principal principal, Observation observation) {
        String key = profile.metadataKeys().leniencies();
        String name = principal.metadata().get(key);
        Leniencies chosen = name == null
                ? profile.leniencies()
                : Leniencies.named(name)
                        .orElseThrow(() -> ScimException.of(
                                ScimType.INVALID_VALUE,
                                "The service user's metadata '" + key + "' must be one of " + Leniencies.names()));
        return chosen.reportingTo((leniency, attribute) -> observers.tolerated(observation, leniency, attribute));
    }

    /** What is tolerated of the caller of a discovery endpoint, which needs no authentication; null if it is unknown. */
    private @Nullable Leniencies leniencies(ScimHttpRequest request, Observation observation) {
        try {
            Principal principal = authenticate(request);
            return principal == null ? null : leniencies(principal, observation);
        } catch (ScimException refused) {
            return null;
        } catch (RuntimeException broken) {
            LOG.warn(
                    "Request {}: the authenticator failed; the caller is taken for unknown",
                    observation.requestId(),
                    broken);
            return null;
        }
    }

    private @Nullable Principal authenticate(ScimHttpRequest request) {
        return Answers.required(
                        authenticator.authenticate(request),
                        authenticator,
                        "authenticate",
                        "an Optional, which is empty for an unknown caller")
                .orElse(null);
    }

    private Exchange exchange(ScimHttpRequest request, RequestContext context, String rootUrl, Leniencies leniencies) {
        QueryParameters query =
                QueryParameters.parse(request.query(), profile.limits().maxParameters());
        RequestWork work = new RequestWork(profile.limits().work(), hashesPasswords);
        boolean entityTags = profile.versions().hasEntityTags();
        return Exchange.of(request, query, context, types, rootUrl, leniencies, work, entityTags);
    }

    private void checkRate(RequestContext context, Route route) {
        Answers.required(
                        rateLimiter.delay(context.organization(), context.principal(), route.operation()),
                        rateLimiter,
                        "delay",
                        "an Optional, which is empty to let the request pass")
                .ifPresent(delay -> {
                    String seconds = wholeSeconds(delay);
                    throw new RefusalException(
                            ScimError.of(429, "Too many requests; wait for " + seconds + " seconds"),
                            RETRY_AFTER,
                            seconds);
                });
    }

    private ScimHttpResponse refusal(ScimHttpRequest request, ScimException refused, ScimOperation operation) {
        boolean asked =
                refused instanceof MethodNotAllowedException && request.method().equals("OPTIONS");
        ScimHttpResponse response =
                asked ? ScimHttpResponse.of(204) : Responses.error(refused.error(), errors, operation);
        if (refused instanceof UnavailableException unavailable) {
            return response.header(RETRY_AFTER, wholeSeconds(unavailable.retryAfter()));
        }
        if (refused instanceof InsufficientScopeException lacking) {
            return Challenge.insufficientScope(response, lacking.scope());
        }
        return refused instanceof RefusalException more ? response.header(more.field(), more.value()) : response;
    }

    private static String wholeSeconds(Duration delay) {
        return Long.toString(Math.max(1, delay.plusNanos(999_999_999).toSeconds()));
    }
}
