package dev.scimkit.server.internal.engine.route;

import static dev.scimkit.server.context.Permission.READ;
import static dev.scimkit.server.context.Permission.WRITE;

import dev.scimkit.server.context.Permission;
import dev.scimkit.server.context.ScimOperation;
import dev.scimkit.server.internal.engine.read.ReadOperations;
import dev.scimkit.server.internal.engine.type.ServedType;
import dev.scimkit.server.internal.engine.type.ServedTypes;
import dev.scimkit.server.internal.engine.wire.NoSuchEndpointException;
import dev.scimkit.server.internal.engine.write.WriteOperations;

/**
 * Finds what a method and a path below the organization ask for (RFC 7644 section 3.2), for requests, for the operations of
 * bulk requests and for {@code /Me}.
 */
public final class ResourceRouter {

    private static final String GET_ONLY = "GET, HEAD";
    private static final String POST_ONLY = "POST";
    private static final String ON_COLLECTION = "GET, HEAD, POST";
    private static final String ON_RESOURCE = "GET, HEAD, PUT, PATCH, DELETE";
    private static final String ON_MEMBERSHIP = "GET, HEAD, DELETE";

    private final ServedTypes types;
    private final ReadOperations reads;
    private final WriteOperations writes;

    public ResourceRouter(ServedTypes types, ReadOperations reads, WriteOperations writes) {
        this.types = types;
        this.reads = reads;
        this.writes = writes;
    }

    /** Finds the route; its action answers 404 if the path names nothing, and 405 if the path does not support the method. */
    public Route route(String method, ScimPath path) {
        if (path.isRoot()) {
            return path.segments().isEmpty() ? root(method) : rootSearch(method);
        }
        ServedType<?> served = types.at(path.endpoint());
        if (served == null) {
            return Route.nowhere(
                    ScimOperation.OTHER,
                    null,
                    path.isDeeperThan(2) ? NoSuchEndpointException.TOO_DEEP : NoSuchEndpointException.CODE);
        }
        if (path.isDeeperThan(2)) {
            return Route.nowhere(operation(method, true), served, NoSuchEndpointException.TOO_DEEP);
        }
        String identifier = path.identifier();
        if (identifier == null) {
            return collection(method, served);
        }
        return identifier.equals(ScimPath.SEARCH) ? search(method, served) : resource(method, served, identifier);
    }

    /**
     * What a method asks for even where it is not served, for observers and rate limits.
     *
     * @param one whether the path names one resource
     */
    public static ScimOperation operation(String method, boolean one) {
        return switch (method) {
            case "GET", "HEAD" -> one ? ScimOperation.READ : ScimOperation.SEARCH;
            case "POST" -> ScimOperation.CREATE;
            case "PUT" -> ScimOperation.REPLACE;
            case "PATCH" -> ScimOperation.PATCH;
            case "DELETE" -> ScimOperation.DELETE;
            default -> ScimOperation.OTHER;
        };
    }

    private Route root(String method) {
        return isGet(method)
                ? Route.of(ScimOperation.SEARCH, null, READ, reads::searchRoot)
                : Route.notAllowed(operation(method, false), null, GET_ONLY);
    }

    private Route rootSearch(String method) {
        return method.equals("POST")
                ? Route.of(ScimOperation.SEARCH, null, READ, reads::searchRootByBody)
                : Route.notAllowed(operation(method, false), null, POST_ONLY);
    }

    private Route collection(String method, ServedType<?> served) {
        if (served.readOnly() && !isGet(method)) {
            return Route.notAllowed(operation(method, false), served, GET_ONLY);
        }
        return switch (method) {
            case "GET", "HEAD" ->
                Route.of(ScimOperation.SEARCH, served, READ, exchange -> reads.search(exchange, served));
            case "POST" -> Route.of(ScimOperation.CREATE, served, WRITE, creation(served));
            default -> Route.notAllowed(operation(method, false), served, ON_COLLECTION);
        };
    }

    private Action creation(ServedType<?> served) {
        return served.membershipsOf() == null
                ? exchange -> writes.create(exchange, served)
                : exchange -> writes.createMembership(exchange, served);
    }

    private Route search(String method, ServedType<?> served) {
        return method.equals("POST")
                ? Route.of(ScimOperation.SEARCH, served, READ, exchange -> reads.searchByBody(exchange, served))
                : Route.notAllowed(operation(method, true), served, POST_ONLY);
    }

    private Route resource(String method, ServedType<?> served, String id) {
        if (served.readOnly() && !isGet(method)) {
            return Route.notAllowed(operation(method, true), served, GET_ONLY);
        }
        if (served.membershipsOf() != null && !isGet(method)) {
            return membership(method, served, id);
        }
        return switch (method) {
            case "GET", "HEAD" ->
                Route.of(ScimOperation.READ, served, READ, exchange -> reads.read(exchange, served, id));
            case "PUT" ->
                Route.of(ScimOperation.REPLACE, served, WRITE, exchange -> writes.replace(exchange, served, id));
            case "PATCH" ->
                Route.of(ScimOperation.PATCH, served, WRITE, exchange -> writes.patch(exchange, served, id));
            case "DELETE" ->
                Route.of(
                        ScimOperation.DELETE,
                        served,
                        Permission.DELETE,
                        exchange -> writes.delete(exchange, served, id));
            default -> Route.notAllowed(operation(method, true), served, ON_RESOURCE);
        };
    }

    /** Who may change a group may remove a member, so the permission is the one for a PATCH of the group. */
    private Route membership(String method, ServedType<?> served, String id) {
        return method.equals("DELETE")
                ? Route.of(
                        ScimOperation.DELETE, served, WRITE, exchange -> writes.deleteMembership(exchange, served, id))
                : Route.notAllowed(operation(method, true), served, ON_MEMBERSHIP);
    }

    private static boolean isGet(String method) {
        return method.equals("GET") || method.equals("HEAD");
    }
}
