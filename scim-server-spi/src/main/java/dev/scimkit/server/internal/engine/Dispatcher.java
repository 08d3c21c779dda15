package dev.scimkit.server.internal.engine;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.server.access.Authorizer;
import dev.scimkit.server.http.ScimHttpResponse;
import dev.scimkit.server.profile.ErrorPolicy;

/** Finds the operation that a request calls, asks whether its caller may, and runs it. */
final class Dispatcher {

    private final ResourceEndpoints endpoints;
    private final Authorizer authorizer;
    private final ErrorPolicy errors;

    Dispatcher(ResourceEndpoints endpoints, Authorizer authorizer, ErrorPolicy errors) {
        this.endpoints = endpoints;
        this.authorizer = authorizer;
        this.errors = errors;
    }

    /** Runs it; 404 and 405 when there is no such operation, 403 or what the profile has when the caller may not. */
    ScimHttpResponse run(Exchange exchange, Route route) {
        ResourceEndpoints.Call call = endpoints.find(exchange.request().method(), route);
        String organization = exchange.context().organization();
        if (!authorizer.permits(exchange.context().principal(), organization, call.permission())) {
            throw new ScimException(errors.missingPermission());
        }
        return call.operation().run(exchange);
    }
}
