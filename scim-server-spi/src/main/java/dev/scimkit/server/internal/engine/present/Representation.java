package dev.scimkit.server.internal.engine.present;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.server.http.ScimHttpResponse;
import dev.scimkit.server.internal.ResourceVersion;
import dev.scimkit.server.internal.engine.request.Exchange;
import dev.scimkit.server.internal.engine.type.Projection;
import dev.scimkit.server.internal.engine.type.ServedType;
import dev.scimkit.server.internal.engine.wire.EntityTags;
import dev.scimkit.server.internal.engine.wire.Responses;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A stored resource as the client of this request sees it, with its current URLs, version and memberships. */
public final class Representation {

    private static final int NOT_MODIFIED = 304;

    private final Exchange exchange;
    private final ServedType<?> served;
    private final Resource shown;
    private final String id;
    private final String version;

    /** Made when first needed: a resource that is about to change never needs it. */
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
            throw new IllegalStateException(
                    "The repository of " + served.type() + " returned a resource without an id");
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

    /** The whole resource as the caller may see it. */
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

    /** Refuses with 412 if a precondition of a change does not hold (RFC 9110 section 13.2). */
    public void checkPreconditions() {
        EntityTags ifMatch = exchange.ifMatch();
        EntityTags ifNoneMatch = exchange.ifNoneMatch();
        boolean mismatch = !ifMatch.isEmpty() && !ifMatch.matches(version);
        boolean unwanted = !ifNoneMatch.isEmpty() && ifNoneMatch.matches(version);
        if (mismatch || unwanted) {
            String condition = mismatch ? "If-Match requires another version" : "If-None-Match excludes this version";
            throw ScimException.of(412, "The resource has version " + version + " now, but " + condition);
        }
    }

    private ObjectNode meta() {
        return ResourceMeta.shown(shown, location(), served.profile().versions().shown(version, shown));
    }

    private ScimHttpResponse withHeaders(ScimHttpResponse response) {
        return headers(exchange, response, version, location());
    }

    /**
     * Adds which resource and which version a response is about. {@code Content-Location} says which resource the body
     * shows (RFC 9110 section 8.7). {@code Location} appears in the examples of RFC 7644, and clients look for it; a 304
     * omits it, since it would look like a redirect.
     */
    public static ScimHttpResponse headers(
            Exchange exchange, ScimHttpResponse response, String version, String location) {
        ScimHttpResponse about = response.header("Content-Location", location);
        ScimHttpResponse located = response.status() == NOT_MODIFIED ? about : about.header("Location", location);
        return exchange.entityTags() ? located.header("ETag", version) : located;
    }
}
