package dev.scimkit.server.engine;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.server.ScimProfile;
import dev.scimkit.server.http.ScimHttpRequest;
import dev.scimkit.server.http.ScimHttpResponse;
import dev.scimkit.server.policy.ErrorPolicy;
import dev.scimkit.server.repository.RequestContext;
import dev.scimkit.server.security.Authenticator;
import dev.scimkit.server.security.Principal;
import java.util.UUID;
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
    private final ServedTypes types;
    private final Discovery discovery;
    private final Dispatcher dispatcher;
    private final BulkEndpoint bulk;
    private final MeEndpoint me;
    private final int maxParameters;

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
        this.types = setup.types();
        this.discovery = new Discovery(setup);
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
        return mediaTypes.complete(
                answerWhateverHappens(request, UUID.randomUUID().toString()));
    }

    @SuppressWarnings("CatchAndPrintStackTrace") // nothing is printed: the log has the cause, the client a number
    private ScimHttpResponse answerWhateverHappens(ScimHttpRequest request, String requestId) {
        try {
            return answer(request, requestId);
        } catch (ScimException refused) {
            LOG.debug("Request {} refused with {}", requestId, refused.error().status());
            return refusal(request, refused);
        } catch (RuntimeException | StackOverflowError unexpected) {
            LOG.error("Request {} failed unexpectedly", requestId, unexpected);
            return Responses.error(errors.unexpected(requestId), errors);
        }
    }

    private ScimHttpResponse answer(ScimHttpRequest request, String requestId) {
        Target target = targets.of(request);
        if (discovery.serves(target.route())) {
            mediaTypes.checkAccept(request.headers());
            return discovery.answer(request, target.route(), target.rootUrl());
        }
        return authenticator
                .authenticate(request.headers())
                .map(principal -> serve(request, target, principal, requestId))
                .orElseGet(() -> Challenge.to(request.headers(), errors));
    }

    private ScimHttpResponse serve(ScimHttpRequest request, Target target, Principal principal, String requestId) {
        mediaTypes.checkAccept(request.headers());
        RequestContext context = new RequestContext(
                target.tenant(), principal, principal.provisioningDomain().orElse(null), requestId);
        QueryParameters query = QueryParameters.parse(request.query(), maxParameters);
        Exchange exchange = new Exchange(request, query, context, null, types, target.rootUrl(), entityTags);
        ScimHttpResponse response = run(exchange, target.route());
        LOG.debug(
                "Request {} by {} in {}: {} {} answered {}",
                requestId,
                principal,
                target.tenant(),
                request.method(),
                request.path(),
                response.status());
        return response;
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
