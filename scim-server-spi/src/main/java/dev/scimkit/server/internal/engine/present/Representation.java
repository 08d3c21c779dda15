package dev.scimkit.server.internal.engine.present;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.server.http.ScimHttpResponse;
import dev.scimkit.server.internal.engine.request.Exchange;
import dev.scimkit.server.internal.engine.type.Projection;
import dev.scimkit.server.internal.engine.type.ServedType;
import dev.scimkit.server.internal.engine.wire.EntityTags;
import dev.scimkit.server.internal.engine.wire.Responses;
import dev.scimkit.server.repository.ResourceVersion;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A stored resource as this request's client sees it: with the URLs, the version and the memberships that it has now. */
public final class Representation {

    private final Exchange exchange;
    private final ServedType<?> served;
    private final Resource shown;
    private final String id;
    private final String version;

    /** Made when it is asked for: nobody asks where a resource is that is about to change. */
    private @Nullable String location;

    private Representation(Exchange exchange, ServedType<?> served, Resource stored, String id) {
        this.exchange = exchange;
        this.served = served;
        this.shown = served.shown(stored, exchange.context());
        this.id = id;
        this.version = ResourceVersion.of(stored);
    }

    public static Representation of(Exchange exchange, ServedType<?> served, Resource stored) {
        String id = stored.getId();
        if (id == null) {
            throw new IllegalStateException("The repository of " + served.type() + " gave a resource without id");
        }
        return new Representation(exchange, served, stored, id);
    }

    /** The absolute URL. */
    public String location() {
        String known = location;
        if (known == null) {
            known = exchange.location(served.type(), id);
            location = known;
        }
        return known;
    }

    /** The resource as the caller sees it, whole. */
    public Resource shown() {
        return shown;
    }

    /** The entity-tag. */
    public String version() {
        return version;
    }

    public ObjectNode tree(Projection projection) {
        ObjectNode whole = shown.tree();
        if (projection.shows("groups")) {
            whole = GroupsOfUser.add(exchange, shown, id, whole);
        }
        if (projection.shows("meta")) {
            whole = JsonTree.with(whole, "meta", meta());
        }
        return served.references().complete(projection.apply(whole), exchange::endpoint);
    }

    public ScimHttpResponse response(int status, Projection projection) {
        return withHeaders(Responses.json(status, tree(projection)));
    }

    public ScimHttpResponse responseWithoutBody(int status) {
        return withHeaders(ScimHttpResponse.of(status));
    }

    /** 412 unless the preconditions of a request that changes the resource hold (RFC 9110 section 13.2). */
    public void checkPreconditions() {
        EntityTags ifMatch = exchange.ifMatch();
        EntityTags ifNoneMatch = exchange.ifNoneMatch();
        boolean mismatch = !ifMatch.isEmpty() && !ifMatch.matches(version);
        boolean unwanted = !ifNoneMatch.isEmpty() && ifNoneMatch.matches(version);
        if (mismatch || unwanted) {
            String condition = mismatch ? "If-Match asks for another" : "If-None-Match excludes it";
            throw ScimException.of(412, "The resource has version " + version + " now, and " + condition);
        }
    }

    private ObjectNode meta() {
        return ResourceMeta.shown(shown, location(), served.profile().versions().shown(version, shown));
    }

    private ScimHttpResponse withHeaders(ScimHttpResponse response) {
        return headers(exchange, response, version, location());
    }

    /** A response that says of which version of which resource it is. */
    public static ScimHttpResponse headers(
            Exchange exchange, ScimHttpResponse response, String version, String location) {
        ScimHttpResponse located = response.header("Content-Location", location);
        return exchange.entityTags() ? located.header("ETag", version) : located;
    }
}
