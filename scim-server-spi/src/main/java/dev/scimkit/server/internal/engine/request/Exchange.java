package dev.scimkit.server.internal.engine.request;

import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.server.context.RequestContext;
import dev.scimkit.server.http.ScimHttpRequest;
import dev.scimkit.server.internal.engine.type.ServedType;
import dev.scimkit.server.internal.engine.type.ServedTypes;
import dev.scimkit.server.internal.engine.wire.EntityTags;
import dev.scimkit.server.internal.engine.wire.PathSegments;
import dev.scimkit.server.internal.engine.wire.QueryParameters;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * An authenticated request on its way through the engine.
 *
 * @param request the request
 * @param query its parameters
 * @param context on whose behalf repositories are called
 * @param data the body if it was read already, as for the operations of a bulk request; else null
 * @param types what the service serves
 * @param rootUrl the absolute URL of the organization's SCIM root, without a slash at the end
 * @param entityTags whether the request may depend on entity-tags
 */
public record Exchange(
        ScimHttpRequest request,
        QueryParameters query,
        RequestContext context,
        @Nullable ObjectNode data,
        ServedTypes types,
        String rootUrl,
        boolean entityTags) {

    /** One operation of this bulk request, as a request of its own. */
    public Exchange operation(
            String method, String path, @Nullable String version, @Nullable ObjectNode operationData) {
        ScimHttpRequest part = ScimHttpRequest.of(method, request.baseUrl(), path);
        ScimHttpRequest conditional = version == null ? part : part.header("If-Match", version);
        return new Exchange(conditional, QueryParameters.NONE, context, operationData, types, rootUrl, entityTags);
    }

    /** The same request without its {@code If-Match} and {@code If-None-Match}, for changes that result from it. */
    public Exchange unconditional() {
        return new Exchange(request, query, context, data, types, rootUrl, false);
    }

    /** The absolute URL of a resource. */
    public String location(ResourceType type, String id) {
        return rootUrl + type.endpoint() + "/" + PathSegments.encode(id);
    }

    /** The absolute URL of a type's endpoint; null when no type has that name. */
    public @Nullable String endpoint(String typeName) {
        ServedType<?> served = types.named(typeName);
        return served == null ? null : rootUrl + served.type().endpoint();
    }

    /** The entity-tags that {@code If-Match} names. */
    public EntityTags ifMatch() {
        return entityTags("If-Match");
    }

    /** The entity-tags that {@code If-None-Match} names. */
    public EntityTags ifNoneMatch() {
        return entityTags("If-None-Match");
    }

    private EntityTags entityTags(String header) {
        return EntityTags.parse(entityTags ? request.headers().all(header) : List.of());
    }
}
