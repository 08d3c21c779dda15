package dev.scimkit.server.internal.engine;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.json.NameTable;
import dev.scimkit.core.json.ObjectBuilder;
import dev.scimkit.core.resource.Attributes;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.resource.ScimDateTime;
import dev.scimkit.server.http.ScimHttpResponse;
import dev.scimkit.server.repository.ResourceVersion;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** A stored resource as this request's client sees it: with the URLs, the version and the memberships that it has now. */
final class Representation {

    private static final NameTable.Kind META = new NameTable().kind();

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

    static Representation of(Exchange exchange, ServedType<?> served, Resource stored) {
        String id = stored.getId();
        if (id == null) {
            throw new IllegalStateException("The repository of " + served.type() + " gave a resource without id");
        }
        return new Representation(exchange, served, stored, id);
    }

    /** The absolute URL. */
    String location() {
        String known = location;
        if (known == null) {
            known = exchange.location(served.type(), id);
            location = known;
        }
        return known;
    }

    /** The resource as the caller sees it, whole. */
    Resource shown() {
        return shown;
    }

    /** The entity-tag. */
    String version() {
        return version;
    }

    ObjectNode tree(Projection projection) {
        ObjectNode whole = shown.tree();
        if (projection.shows("groups")) {
            whole = MembershipsOfUser.add(exchange, shown, id, whole);
        }
        if (projection.shows("meta")) {
            whole = JsonTree.with(whole, "meta", meta());
        }
        return served.references().complete(projection.apply(whole), exchange::endpoint);
    }

    ScimHttpResponse response(int status, Projection projection) {
        return withHeaders(Responses.json(status, tree(projection)));
    }

    ScimHttpResponse responseWithoutBody(int status) {
        return withHeaders(ScimHttpResponse.of(status));
    }

    /** 412 unless the preconditions of a request that changes the resource hold (RFC 9110 section 13.2). */
    void checkPreconditions() {
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
        ObjectNode recorded = shown.tree().get("meta") instanceof ObjectNode found ? found : JsonTree.emptyObject();
        ObjectBuilder meta = META.object()
                .append("resourceType", StringNode.valueOf(served.type().name()));
        appendTime(meta, "created", recorded);
        appendTime(meta, "lastModified", recorded);
        return meta.append("location", StringNode.valueOf(location()))
                .append(
                        "version",
                        StringNode.valueOf(served.profile().versions().shown(version, shown)))
                .build();
    }

    private static void appendTime(ObjectBuilder meta, String name, ObjectNode recorded) {
        JsonNode time = time(recorded, name);
        if (time != null) {
            meta.append(name, time);
        }
    }

    /** A time in the form that the engine writes; one that was recorded in this form stays as it is. */
    private static @Nullable JsonNode time(ObjectNode recorded, String name) {
        String text = Attributes.string(recorded, name);
        if (text == null || ScimDateTime.isNormal(text)) {
            return text == null ? null : recorded.get(name);
        }
        Instant instant = ScimDateTime.parse(text).orElse(null);
        return instant == null ? null : StringNode.valueOf(ScimDateTime.format(instant));
    }

    private ScimHttpResponse withHeaders(ScimHttpResponse response) {
        return headers(exchange, response, version, location());
    }

    /** A response that says of which version of which resource it is. */
    static ScimHttpResponse headers(Exchange exchange, ScimHttpResponse response, String version, String location) {
        ScimHttpResponse located = response.header("Content-Location", location);
        return exchange.entityTags() ? located.header("ETag", version) : located;
    }
}
