package dev.scimkit.server.internal.engine;

import dev.scimkit.server.context.Permission;
import dev.scimkit.server.profile.ScimProfile;
import org.jspecify.annotations.Nullable;

/** Finds the operation for a method and a path below the organization (RFC 7644 section 3.2). */
final class ResourceEndpoints {

    /**
     * What a request calls.
     *
     * @param permission what the caller must be permitted
     * @param operation what is done then
     */
    record Call(Permission permission, Operation operation) {}

    private final ServedTypes types;
    private final CreateOperation create;
    private final ReadOperation read = new ReadOperation();
    private final SearchOperation search;
    private final RootSearchOperation rootSearch;
    private final ReplaceOperation replace;
    private final PatchResourceOperation patch;
    private final DeleteOperation delete;

    ResourceEndpoints(EngineSetup setup) {
        this.types = setup.types();
        ScimProfile profile = setup.profile();
        Retries retries = new Retries(profile.limits().maxRetries(), profile.errors());
        RequestBodies bodies = new RequestBodies(profile);
        CursorCodec cursors = new CursorCodec(
                setup.cursorKey(), setup.clock(), profile.limits().cursorTimeout());
        UnitsOfWork units = new UnitsOfWork(retries, new Events(setup.listeners()));
        Timestamps timestamps = new Timestamps(setup.clock());
        Passwords passwords = new Passwords(
                setup.passwords(),
                setup.passwordHasher(),
                profile.metadataKeys().ignorePasswordOnCreate());
        ClientWrites writes = new ClientWrites(profile, passwords);
        ModifyOperation modify = new ModifyOperation(passwords, units, timestamps);
        MembershipOperation memberships = new MembershipOperation(timestamps);
        DirectPatch directly = new DirectPatch(units, memberships, timestamps);
        this.create = new CreateOperation(bodies, writes, passwords, units, timestamps);
        this.search = new SearchOperation(bodies, profile, cursors);
        this.rootSearch = new RootSearchOperation(bodies, profile);
        this.replace = new ReplaceOperation(bodies, writes, modify);
        this.patch = new PatchResourceOperation(bodies, writes, directly, modify, profile.patch());
        this.delete = new DeleteOperation(units, new Departure(units, modify, memberships));
    }

    /** The call; 404 when the path names nothing, 405 when it does not take the method. */
    Call find(String method, Route route) {
        if (route.isRoot()) {
            return onRoot(method, route);
        }
        @Nullable ServedType<?> served = types.at(route.endpoint());
        if (served == null || route.isDeeperThan(2)) {
            throw new NoSuchEndpointException();
        }
        String identifier = route.identifier();
        if (identifier == null) {
            return onCollection(method, served);
        }
        return identifier.equals(".search") ? onSearch(method, served) : onResource(method, served, identifier);
    }

    private Call onRoot(String method, Route route) {
        if (route.segments().isEmpty()) {
            if (!method.equals("GET") && !method.equals("HEAD")) {
                throw new MethodNotAllowedException("GET, HEAD");
            }
            return new Call(Permission.READ, rootSearch::byQuery);
        }
        if (!method.equals("POST")) {
            throw new MethodNotAllowedException("POST");
        }
        return new Call(Permission.READ, rootSearch::byBody);
    }

    private Call onCollection(String method, ServedType<?> served) {
        return switch (method) {
            case "GET", "HEAD" -> new Call(Permission.READ, exchange -> search.byQuery(exchange, served));
            case "POST" -> new Call(Permission.WRITE, exchange -> create.run(exchange, served));
            default -> throw new MethodNotAllowedException("GET, HEAD, POST");
        };
    }

    private Call onSearch(String method, ServedType<?> served) {
        if (!method.equals("POST")) {
            throw new MethodNotAllowedException("POST");
        }
        return new Call(Permission.READ, exchange -> search.byBody(exchange, served));
    }

    private Call onResource(String method, ServedType<?> served, String id) {
        return switch (method) {
            case "GET", "HEAD" -> new Call(Permission.READ, exchange -> read.run(exchange, served, id));
            case "PUT" -> new Call(Permission.WRITE, exchange -> replace.run(exchange, served, id));
            case "PATCH" -> new Call(Permission.WRITE, exchange -> patch.run(exchange, served, id));
            case "DELETE" -> new Call(Permission.DELETE, exchange -> delete.run(exchange, served, id));
            default -> throw new MethodNotAllowedException("GET, HEAD, PUT, PATCH, DELETE");
        };
    }
}
