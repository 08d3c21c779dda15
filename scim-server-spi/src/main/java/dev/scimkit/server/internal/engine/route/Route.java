package dev.scimkit.server.internal.engine.route;

import dev.scimkit.server.context.Permission;
import dev.scimkit.server.context.ScimOperation;
import dev.scimkit.server.internal.engine.type.ServedType;
import dev.scimkit.server.internal.engine.wire.MethodNotAllowedException;
import dev.scimkit.server.internal.engine.wire.NoSuchEndpointException;
import org.jspecify.annotations.Nullable;

/**
 * What a request asks for, found from its method and path.
 *
 * @param operation what it is for observers and rate limits
 * @param resourceType the name of the resource type that the path names; null when it names none
 * @param permission the permission that the caller needs; null if the action checks it, or refuses every caller
 * @param action serves the request, or refuses it
 */
public record Route(
        ScimOperation operation,
        @Nullable String resourceType,
        @Nullable Permission permission,
        Action action) {

    /** A request that is served if the caller has the permission. */
    static Route of(ScimOperation operation, @Nullable ServedType<?> served, Permission permission, Action action) {
        return new Route(operation, name(served), permission, action);
    }

    /** A path that names nothing: 404, once the caller is authenticated. */
    static Route nowhere(ScimOperation operation, @Nullable ServedType<?> served, String code) {
        return new Route(operation, name(served), null, exchange -> {
            throw new NoSuchEndpointException(code);
        });
    }

    /** A path that does not support the method: 405, once the caller is authenticated. */
    static Route notAllowed(ScimOperation operation, @Nullable ServedType<?> served, String allowed) {
        return new Route(operation, name(served), null, exchange -> {
            throw new MethodNotAllowedException(allowed);
        });
    }

    private static @Nullable String name(@Nullable ServedType<?> served) {
        return served == null ? null : served.type().name();
    }
}
