package dev.scimkit.server.engine;

import dev.scimkit.core.error.ScimError;
import dev.scimkit.core.error.ScimException;
import dev.scimkit.server.ScimLimits;
import dev.scimkit.server.http.ScimHttpRequest;
import dev.scimkit.server.http.ScimHttpResponse;
import dev.scimkit.server.repository.RequestContext;
import dev.scimkit.server.security.Authenticator;
import dev.scimkit.server.security.Principal;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way of a request: route, authenticate, authorise, check media types, run the operation; whatever goes wrong
 * becomes an error message (RFC 7644 section 3.12).
 */
public final class Engine {

    private static final Logger LOG = LoggerFactory.getLogger("dev.scimkit.server");

    private final Authenticator authenticator;
    private final ServedTypes types;
    private final Discovery discovery;
    private final Dispatcher dispatcher;
    private final BulkEndpoint bulk;
    private final MeEndpoint me;

    /**
     * Puts the engine together.
     *
     * @param setup what it serves and how
     */
    public Engine(EngineSetup setup) {
        this.authenticator = setup.authenticator();
        this.types = setup.types();
        this.discovery = new Discovery(setup);
        ScimLimits limits = setup.profile().limits();
        this.dispatcher = new Dispatcher(new ResourceEndpoints(setup), setup.authorizer());
        this.bulk = new BulkEndpoint(new RequestBodies(limits), dispatcher, limits.maxOperations());
        this.me = new MeEndpoint(dispatcher, setup.subjects());
    }

    /**
     * Answers a request.
     *
     * @param request the request
     * @return the response; never an exception
     */
    @SuppressWarnings("CatchAndPrintStackTrace") // nothing is printed: the log has the cause, the client a number
    public ScimHttpResponse handle(ScimHttpRequest request) {
        String requestId = UUID.randomUUID().toString();
        ScimHttpResponse response;
        try {
            response = answer(request, requestId);
        } catch (MethodNotAllowedException wrongMethod) {
            response = answerWrongMethod(request, wrongMethod);
        } catch (ScimException refused) {
            LOG.debug("Request {} refused with {}", requestId, refused.error().status());
            response = Responses.error(refused.error());
        } catch (RuntimeException | StackOverflowError unexpected) {
            LOG.error("Request {} failed unexpectedly", requestId, unexpected);
            response = Responses.error(ScimError.of(500, "Internal error; the log has it under " + requestId));
        }
        return response;
    }

    private ScimHttpResponse answer(ScimHttpRequest request, String requestId) {
        List<String> segments = PathSegments.of(request.path());
        if (segments.isEmpty()) {
            return authenticated(request) ? notFound() : unauthorized(request);
        }
        String tenant = segments.get(0);
        Route route = new Route(segments.subList(1, segments.size()));
        String rootUrl = request.baseUrl() + "/" + PathSegments.encode(tenant);
        if (discovery.serves(route)) {
            MediaTypes.checkAccept(request.headers());
            return discovery.answer(request, route, rootUrl);
        }
        return authenticator
                .authenticate(request.headers())
                .map(principal -> serve(request, route, rootUrl, tenant, principal, requestId))
                .orElseGet(() -> unauthorized(request));
    }

    private ScimHttpResponse serve(
            ScimHttpRequest request,
            Route route,
            String rootUrl,
            String tenant,
            Principal principal,
            String requestId) {
        MediaTypes.checkAccept(request.headers());
        RequestContext context = new RequestContext(
                tenant, principal, principal.provisioningDomain().orElse(null), requestId);
        Exchange exchange = Exchange.of(request, context, types, rootUrl);
        ScimHttpResponse response = run(exchange, route);
        LOG.debug(
                "Request {} by {} in {}: {} {} answered {}",
                requestId,
                principal,
                tenant,
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

    private static ScimHttpResponse answerWrongMethod(ScimHttpRequest request, MethodNotAllowedException refused) {
        ScimHttpResponse response =
                request.method().equals("OPTIONS") ? ScimHttpResponse.of(204) : Responses.error(refused.error());
        return response.header("Allow", refused.allowed());
    }

    private boolean authenticated(ScimHttpRequest request) {
        return authenticator.authenticate(request.headers()).isPresent();
    }

    private static ScimHttpResponse notFound() {
        return Responses.error(ScimError.of(404, "There is no such endpoint"));
    }

    private static ScimHttpResponse unauthorized(ScimHttpRequest request) {
        boolean bare = request.headers()
                .first("Authorization")
                .filter(value -> !value.contains(" "))
                .isPresent();
        String detail = bare
                ? "The Authorization header must be the word Bearer, a blank and the token"
                : "A valid access token is needed: Authorization: Bearer <token>";
        return Responses.error(ScimError.of(401, detail)).header("WWW-Authenticate", "Bearer realm=\"scim\"");
    }
}
