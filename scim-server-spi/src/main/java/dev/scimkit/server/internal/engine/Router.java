package dev.scimkit.server.internal.engine;

import dev.scimkit.server.context.ScimOperation;
import dev.scimkit.server.internal.engine.bulk.BulkEndpoint;
import dev.scimkit.server.internal.engine.route.ResourceRouter;
import dev.scimkit.server.internal.engine.route.Route;
import dev.scimkit.server.internal.engine.route.ScimPath;

/** Finds what a request asks for, except for discovery: a bulk request, the caller's own user, or a resource request. */
final class Router {

    private final ResourceRouter resources;
    private final BulkEndpoint bulk;
    private final MeEndpoint me;

    Router(ResourceRouter resources, BulkEndpoint bulk, MeEndpoint me) {
        this.resources = resources;
        this.bulk = bulk;
        this.me = me;
    }

    Route route(String method, ScimPath path) {
        if (path.isBulk()) {
            return new Route(ScimOperation.BULK, null, null, bulk::run);
        }
        return path.isMe()
                ? new Route(ResourceRouter.operation(method, true), MeEndpoint.USER, null, me::run)
                : resources.route(method, path);
    }
}
