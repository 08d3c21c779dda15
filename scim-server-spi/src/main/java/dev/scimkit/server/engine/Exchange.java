package dev.scimkit.server.engine;

import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.server.http.ScimHttpRequest;
import dev.scimkit.server.repository.RequestContext;
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
 */
record Exchange(
        ScimHttpRequest request,
        QueryParameters query,
        RequestContext context,
        @Nullable ObjectNode data,
        ServedTypes types,
        String rootUrl) {

    /** The exchange of one operation of this bulk request. */
    Exchange operation(String method, String path, @Nullable String version, @Nullable ObjectNode operationData) {
        ScimHttpRequest part = ScimHttpRequest.of(method, request.baseUrl(), path);
        ScimHttpRequest conditional = version == null ? part : part.header("If-Match", version);
        return new Exchange(conditional, QueryParameters.NONE, context, operationData, types, rootUrl);
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
        return EntityTags.parse(request.headers().all("If-Match"));
    }

    /** The entity-tags that {@code If-None-Match} names. */
    EntityTags ifNoneMatch() {
        return EntityTags.parse(request.headers().all("If-None-Match"));
    }
}
