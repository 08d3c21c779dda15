package dev.scimkit.server.internal.engine.route;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.server.access.Authorizer;
import dev.scimkit.server.context.Permission;
import dev.scimkit.server.context.RequestContext;
import dev.scimkit.server.http.ScimHttpResponse;
import dev.scimkit.server.internal.engine.request.Exchange;
import dev.scimkit.server.profile.ErrorPolicy;

/** Runs the action of a route if the caller has the permission for it. */
public final class Dispatcher {

    private final ResourceRouter router;
    private final Authorizer authorizer;
    private final ErrorPolicy errors;

    public Dispatcher(ResourceRouter router, Authorizer authorizer, ErrorPolicy errors) {
        this.router = router;
        this.authorizer = authorizer;
        this.errors = errors;
    }

    /** Runs an operation of a bulk request, or the one that {@code /Me} is an alias for. */
    public ScimHttpResponse run(Exchange exchange, ScimPath path) {
        return run(exchange, router.route(exchange.method(), path));
    }

    /** Runs a step that belongs to an operation which was permitted before. */
    public ScimHttpResponse runPermitted(Exchange exchange, ScimPath path) {
        return router.route(exchange.method(), path).action().run(exchange);
    }

    /** Runs the action of a route; 403, or the profile's own error, if the caller lacks the permission. */
    public ScimHttpResponse run(Exchange exchange, Route route) {
        Permission permission = route.permission();
        RequestContext context = exchange.context();
        if (permission != null && !authorizer.permits(context.principal(), context.organization(), permission)) {
            throw new ScimException(errors.missingPermission());
        }
        return route.action().run(exchange);
    }
}
