package dev.scimkit.server.internal.engine;

import dev.scimkit.core.error.ScimError;
import dev.scimkit.core.error.ScimException;
import dev.scimkit.server.access.Authenticator;
import dev.scimkit.server.access.RateLimiter;
import dev.scimkit.server.context.Principal;
import dev.scimkit.server.context.RequestContext;
import dev.scimkit.server.http.ScimHttpRequest;
import dev.scimkit.server.http.ScimHttpResponse;
import dev.scimkit.server.profile.ErrorPolicy;
import dev.scimkit.server.profile.ScimProfile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way of a request: route, authenticate, authorise, check media types, run the operation; whatever goes wrong
 * becomes an error message (RFC 7644 section 3.12).
 */
public final class Engine {

    private static final Logger LOG = LoggerFactory.getLogger("dev.scimkit.server");

    private final Targets targets;
    private final Authenticator authenticator;
    private final ErrorPolicy errors;
    private final MediaTypes mediaTypes;
    private final boolean entityTags;
    private final RateLimiter rateLimiter;
    private final RequestObservers observers;
    private final ServedTypes types;
    private final Discovery discovery;
    private final Dispatcher dispatcher;
    private final BulkEndpoint bulk;
    private final MeEndpoint me;
    private final int maxParameters;
    private final String provisioningDomainKey;

    /**
     * Puts the engine together.
     *
     * @param setup what it serves and how
     */
    public Engine(EngineSetup setup) {
        this.targets = new Targets(
                setup.types(), setup.organization(), setup.profile().limits().maxPathLength());
        this.authenticator = setup.authenticator();
        ScimProfile profile = setup.profile();
        this.errors = profile.errors();
        this.mediaTypes = new MediaTypes(profile.mediaTypes());
        this.entityTags = profile.versions().hasEntityTags();
        this.rateLimiter = setup.rateLimiter();
        this.observers = new RequestObservers(setup.observers());
        this.types = setup.types();
        this.discovery = new Discovery(setup);
        this.provisioningDomainKey = profile.metadataKeys().provisioningDomain();
        this.maxParameters = profile.limits().maxParameters();
        this.dispatcher = new Dispatcher(new ResourceEndpoints(setup), setup.authorizer(), errors);
        this.bulk = new BulkEndpoint(new RequestBodies(profile), dispatcher, profile);
        this.me = new MeEndpoint(dispatcher, setup.subjects());
    }

    /**
     * Answers a request.
     *
     * @param request the request
     * @return the response; never an exception
     */
    public ScimHttpResponse handle(ScimHttpRequest request) {
        Course course = new Course();
        observers.started(course);
        ScimHttpResponse response = mediaTypes.complete(answerOrRefuse(request, course));
        observers.stopped(request, course, response.status());
        return response;
    }

    @SuppressWarnings("CatchAndPrintStackTrace") // nothing is printed: the log has the cause, the client a number
    private ScimHttpResponse answerOrRefuse(ScimHttpRequest request, Course course) {
        try {
            return answer(request, course);
        } catch (ScimException refused) {
            return refusal(request, refused);
        } catch (RuntimeException | StackOverflowError unexpected) {
            LOG.error("Request {} failed unexpectedly", course.requestId(), unexpected);
            return Responses.error(errors.unexpected(course.requestId()), errors);
        }
    }

    private ScimHttpResponse answer(ScimHttpRequest request, Course course) {
        Target target = targets.of(request);
        if (discovery.serves(target.route())) {
            course.isDiscovery();
            mediaTypes.checkAccept(request.headers());
            return discovery.answer(request, target.route(), target.rootUrl());
        }
        course.isFor(request, target.route(), types);
        return authenticator
                .authenticate(request.headers())
                .map(principal -> serve(request, target, principal, course))
                .orElseGet(() -> Challenge.to(request.headers(), errors));
    }

    private ScimHttpResponse serve(ScimHttpRequest request, Target target, Principal principal, Course course) {
        course.isBy(principal, target.organization());
        checkRate(target.organization(), principal, course);
        mediaTypes.checkAccept(request.headers());
        RequestContext context = new RequestContext(
                target.organization(), principal, principal.metadata().get(provisioningDomainKey), course.requestId());
        QueryParameters query = QueryParameters.parse(request.query(), maxParameters);
        Exchange exchange = new Exchange(request, query, context, null, types, target.rootUrl(), entityTags);
        return run(exchange, target.route());
    }

    private void checkRate(String organization, Principal principal, Course course) {
        rateLimiter.delay(organization, principal, course.operation()).ifPresent(delay -> {
            long seconds = Math.max(1, delay.plusNanos(999_999_999).toSeconds());
            throw new RefusalException(
                    ScimError.of(429, "Too many requests; wait for " + seconds + " seconds"),
                    "Retry-After",
                    Long.toString(seconds));
        });
    }

    private ScimHttpResponse run(Exchange exchange, Route route) {
        if (route.isBulk()) {
            return bulk.run(exchange);
        }
        return route.isMe() ? me.run(exchange) : dispatcher.run(exchange, route);
    }

    private ScimHttpResponse refusal(ScimHttpRequest request, ScimException refused) {
        boolean asked =
                refused instanceof MethodNotAllowedException && request.method().equals("OPTIONS");
        ScimHttpResponse response = asked ? ScimHttpResponse.of(204) : Responses.error(refused.error(), errors);
        return refused instanceof RefusalException more ? response.header(more.field(), more.value()) : response;
    }
}
