package dev.scimkit.server.internal.engine.request;

import dev.scimkit.core.leniency.Leniencies;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.server.context.RequestContext;
import dev.scimkit.server.http.HttpHeaders;
import dev.scimkit.server.http.ScimHttpRequest;
import dev.scimkit.server.internal.engine.type.ResourceUrls;
import dev.scimkit.server.internal.engine.type.ServedTypes;
import dev.scimkit.server.internal.engine.wire.EntityTags;
import dev.scimkit.server.internal.engine.wire.QueryParameters;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * An authenticated request, or one operation of a bulk request, on its way through the engine.
 *
 * @param method its method
 * @param query its parameters
 * @param body its body
 * @param ifMatch the versions of the resource that {@code If-Match} names, or a bulk operation
 * @param ifNoneMatch the entity-tags of {@code If-None-Match}, versions of what the client was shown
 * @param context on whose behalf repositories are called
 * @param types what the service serves
 * @param rootUrl the absolute URL of the organization's SCIM root, without a slash at the end
 * @param leniencies which habits of the caller are tolerated
 * @param work what the request may still cost
 * @param entityTags whether requests may depend on entity-tags, and responses have them
 */
public record Exchange(
        String method,
        QueryParameters query,
        RequestBody body,
        EntityTags ifMatch,
        EntityTags ifNoneMatch,
        RequestContext context,
        ServedTypes types,
        String rootUrl,
        Leniencies leniencies,
        RequestWork work,
        boolean entityTags) {

    /** A request as it arrived. */
    public static Exchange of(
            ScimHttpRequest request,
            QueryParameters query,
            RequestContext context,
            ServedTypes types,
            String rootUrl,
            Leniencies leniencies,
            RequestWork work,
            boolean entityTags) {
        HttpHeaders conditions = entityTags ? request.headers() : HttpHeaders.none();
        return new Exchange(
                request.method(),
                query,
                RequestBody.of(request),
                EntityTags.parse(conditions.all("If-Match")).ofResources(),
                EntityTags.parse(conditions.all("If-None-Match")),
                context,
                types,
                rootUrl,
                leniencies,
                work,
                entityTags);
    }

    /** One operation of this bulk request, which goes the same way as a request. */
    public Exchange operation(String operationMethod, @Nullable String version, @Nullable ObjectNode data) {
        List<String> versions = version == null || !entityTags ? List.of() : List.of(version);
        return new Exchange(
                operationMethod,
                QueryParameters.NONE,
                RequestBody.ofOperation(data),
                EntityTags.parse(versions).ofResources(),
                EntityTags.NONE,
                context,
                types,
                rootUrl,
                leniencies,
                work,
                entityTags);
    }

    /** The same request without its {@code If-Match} and {@code If-None-Match}, for changes that result from it. */
    public Exchange unconditional() {
        return new Exchange(
                method,
                query,
                body,
                EntityTags.NONE,
                EntityTags.NONE,
                context,
                types,
                rootUrl,
                leniencies,
                work,
                entityTags);
    }

    /** The absolute URL of a resource. */
    public String location(ResourceType type, String id) {
        return urls().of(type, id);
    }

    /** The URLs of the organization's resources. */
    public ResourceUrls urls() {
        return new ResourceUrls(rootUrl, types);
    }
}
