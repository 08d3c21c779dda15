package dev.scimkit.server.internal.engine.present;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.ResolvedPath.ResolvedAttribute;
import dev.scimkit.server.http.ScimHttpResponse;
import dev.scimkit.server.internal.ResourceVersion;
import dev.scimkit.server.internal.engine.request.Exchange;
import dev.scimkit.server.internal.engine.type.Projection;
import dev.scimkit.server.internal.engine.type.ServedType;
import dev.scimkit.server.internal.engine.wire.EntityTags;
import dev.scimkit.server.internal.engine.wire.Responses;
import dev.scimkit.server.internal.engine.wire.ShownVersion;
import dev.scimkit.server.profile.WriteRules;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A stored resource as the client of this request sees it, with its current URLs, version and memberships. */
public final class Representation {

    private static final int NOT_MODIFIED = 304;

    /** What it takes to make a group or a {@code $ref} that is shown, in steps. */
    private static final int STEPS_OF_ELEMENT = 400;

    private final Exchange exchange;
    private final ServedType<?> served;
    private final Resource shown;
    private final String id;
    private final String version;

    /** Whether the resource has just got its id, so that no group can have it as a member. */
    private final boolean isNew;

    /** Made when first needed: a resource that is about to change never needs it. */
    private @Nullable String location;

    /** Looked up when first needed, for the one projection that a response has. */
    private @Nullable ServerMade made;

    /** The version of what is shown, once it is known. */
    private @Nullable String shownVersion;

    private Representation(Exchange exchange, ServedType<?> served, Resource stored, String id, boolean isNew) {
        this.exchange = exchange;
        this.served = served;
        this.shown = served.shown(stored, exchange.context());
        this.id = id;
        this.version = ResourceVersion.of(stored);
        this.isNew = isNew;
    }

    public static Representation of(Exchange exchange, ServedType<?> served, Resource stored) {
        return of(exchange, served, stored, null);
    }

    /** A resource that was created with an id that is new and random; the repository may have given it another one. */
    public static Representation of(Exchange exchange, ServedType<?> served, Resource stored, @Nullable String newId) {
        String id = stored.getId();
        if (id == null) {
            throw new IllegalStateException(
                    "The repository of " + served.type() + " returned a resource without an id");
        }
        return new Representation(exchange, served, stored, id, id.equals(newId));
    }

    public String id() {
        return id;
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

    /** The resources of a list, made when they are needed: with one look-up for a hundred of them. */
    public static <R extends Resource> Iterator<ObjectNode> list(
            Exchange exchange, ServedType<R> served, List<R> resources, Projection projection) {
        return new BatchIterator<>(resources, batch -> trees(exchange, served, batch, projection));
    }

    private static <R extends Resource> List<ObjectNode> trees(
            Exchange exchange, ServedType<R> served, List<R> resources, Projection projection) {
        ServerMade made = ServerMade.of(exchange, served, resources, projection::shows);
        List<ObjectNode> trees = new ArrayList<>(resources.size());
        for (R resource : resources) {
            Representation representation = of(exchange, served, resource);
            trees.add(projection.apply(representation.whole(made, projection.shows(ServedType.META))));
        }
        return trees;
    }

    /**
     * Stored resources with all that is shown of them, for filters and orders that name what the service adds; in the form
     * in which they are stored otherwise, with the versions of the resources alone. What it takes to make them is spent from the steps of the
     * request's searches.
     */
    public static <R extends Resource> List<WholeResource<R>> whole(
            Exchange exchange, ServedType<R> served, List<R> resources, Predicate<ResolvedAttribute> wanted) {
        ServerMade made = ServerMade.of(exchange, served, resources, wanted);
        List<WholeResource<R>> whole = new ArrayList<>(resources.size());
        for (R resource : resources) {
            Representation representation = of(exchange, served, resource);
            ObjectNode tree = made.addTo(resource.tree(), representation.id);
            ObjectNode meta = representation.meta(representation.version);
            exchange.work().ofSearches().spend(STEPS_OF_ELEMENT * (1L + elements(tree)));
            whole.add(new WholeResource<>(resource, JsonTree.with(tree, ServedType.META, meta)));
        }
        return whole;
    }

    private static int elements(ObjectNode tree) {
        int elements = 0;
        for (JsonNode value : tree.values()) {
            elements += value.isArray() ? value.size() : 0;
        }
        return elements;
    }

    /**
     * The resource with the read-only attributes that a client may send back as it was shown them; the version is that of the
     * resource alone.
     */
    public Resource withReadOnly() {
        ResolvedAttribute groups = served.groups();
        ServerMade made = ServerMade.of(
                exchange,
                served,
                List.of(shown),
                attribute -> groups != null && attribute.attribute().equals(groups.attribute()));
        ObjectNode tree = made.addTo(shown.tree(), id);
        return new Resource(shown.resourceType(), JsonTree.with(tree, ServedType.META, meta(version)));
    }

    /** The response with what a client may see of the resource, and has asked for. */
    public ScimHttpResponse response(int status, Projection projection) {
        return response(status, projection, UnaryOperator.identity());
    }

    private ScimHttpResponse response(int status, Projection projection, UnaryOperator<ObjectNode> change) {
        ServerMade made = made(projection);
        ObjectNode tree = projection.apply(whole(made, projection.shows(ServedType.META)));
        return headers(exchange, Responses.json(status, change.apply(tree)), version(made), location());
    }

    /** The response to a POST or PUT: the same, changed by the profile's rules. */
    public ScimHttpResponse response(int status, Projection projection, Resource asked, WriteRules.Write.Kind kind) {
        return response(
                status, projection, tree -> served.profile().writeRules().answer(tree, asked, kind));
    }

    /** The version of what {@link #response} shows, which changes when any of it does. */
    public String version(Projection projection) {
        return version(made(projection));
    }

    /** The response to a client that has this version of what {@link #response} shows. */
    public ScimHttpResponse notModified(Projection projection) {
        return headers(exchange, ScimHttpResponse.of(304), version(made(projection)), location());
    }

    public ScimHttpResponse responseWithoutBody(int status) {
        return headers(exchange, ScimHttpResponse.of(status), version, location());
    }

    private ServerMade made(Projection projection) {
        ServerMade known = made;
        if (known == null) {
            ResolvedAttribute groups = isNew ? served.groups() : null;
            known = ServerMade.of(
                    exchange,
                    served,
                    List.of(shown),
                    groups == null
                            ? projection::shows
                            : attribute ->
                                    !attribute.attribute().equals(groups.attribute()) && projection.shows(attribute));
            made = known;
        }
        return known;
    }

    private ObjectNode whole(ServerMade added, boolean showsMeta) {
        ObjectNode tree = added.addTo(shown.tree(), id);
        return showsMeta ? JsonTree.with(tree, ServedType.META, meta(added)) : tree;
    }

    private String version(ServerMade added) {
        String known = shownVersion;
        if (known == null) {
            ArrayNode more = exchange.entityTags() ? added.beyondVersion(shown.tree(), id) : null;
            known = more == null ? version : ShownVersion.of(version, more);
            shownVersion = known;
        }
        return known;
    }

    /** Refuses with 412 if a precondition of a change does not hold (RFC 9110 section 13.2). */
    public void checkPreconditions() {
        EntityTags ifMatch = exchange.ifMatch();
        EntityTags ifNoneMatch = exchange.ifNoneMatch().ofResources();
        boolean mismatch = !ifMatch.isEmpty() && !ifMatch.matches(version);
        boolean unwanted = !ifNoneMatch.isEmpty() && ifNoneMatch.matches(version);
        if (mismatch || unwanted) {
            String condition = mismatch ? "If-Match requires another version" : "If-None-Match excludes this version";
            throw ScimException.of(412, "The resource has version " + version + " now, but " + condition);
        }
    }

    private ObjectNode meta(ServerMade added) {
        return meta(version(added));
    }

    private ObjectNode meta(String entityTag) {
        return ResourceMeta.shown(shown, location(), served.profile().versions().shown(entityTag, shown));
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
