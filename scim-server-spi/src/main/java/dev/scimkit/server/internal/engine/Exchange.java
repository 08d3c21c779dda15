package dev.scimkit.server.internal.engine;

import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.server.context.RequestContext;
import dev.scimkit.server.http.ScimHttpRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * One request on its way through the engine, authenticated.
 *
 * @param request the request
 * @param query its parameters
 * @param context on whose behalf repositories are called
 * @param data the body as a tree when it was read already, as in a bulk request; else null
 * @param types what the service serves
 * @param rootUrl the absolute URL of the organization's SCIM root, without a slash at the end
 * @param entityTags whether the request may depend on entity-tags
 */
record Exchange(
        ScimHttpRequest request,
        QueryParameters query,
        RequestContext context,
        @Nullable ObjectNode data,
        ServedTypes types,
        String rootUrl,
        boolean entityTags) {

    /** The exchange of one operation of this bulk request. */
    Exchange operation(String method, String path, @Nullable String version, @Nullable ObjectNode operationData) {
        ScimHttpRequest part = ScimHttpRequest.of(method, request.baseUrl(), path);
        ScimHttpRequest conditional = version == null ? part : part.header("If-Match", version);
        return new Exchange(conditional, QueryParameters.NONE, context, operationData, types, rootUrl, entityTags);
    }

    /** The absolute URL of a resource. */
    String location(ResourceType type, String id) {
        return rootUrl + type.endpoint() + "/" + PathSegments.encode(id);
    }

    /** The absolute URL of a type's endpoint; null when no type has that name. */
    @Nullable
    String endpoint(String typeName) {
        ServedType<?> served = types.named(typeName);
        return served == null ? null : rootUrl + served.type().endpoint();
    }

    /** The entity-tags that {@code If-Match} names. */
    EntityTags ifMatch() {
        return entityTags("If-Match");
    }

    /** The entity-tags that {@code If-None-Match} names. */
    EntityTags ifNoneMatch() {
        return entityTags("If-None-Match");
    }

    private EntityTags entityTags(String header) {
        return EntityTags.parse(entityTags ? request.headers().all(header) : List.of());
    }
}
