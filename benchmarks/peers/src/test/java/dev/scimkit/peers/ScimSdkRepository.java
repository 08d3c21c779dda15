package dev.scimkit.peers;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.captaingoldfish.scim.sdk.common.constants.enums.SortOrder;
import de.captaingoldfish.scim.sdk.common.etag.ETag;
import de.captaingoldfish.scim.sdk.common.exceptions.ResourceNotFoundException;
import de.captaingoldfish.scim.sdk.common.resources.ResourceNode;
import de.captaingoldfish.scim.sdk.common.resources.complex.Meta;
import de.captaingoldfish.scim.sdk.common.schemas.SchemaAttribute;
import de.captaingoldfish.scim.sdk.common.utils.JsonHelper;
import de.captaingoldfish.scim.sdk.server.endpoints.Context;
import de.captaingoldfish.scim.sdk.server.endpoints.ResourceHandler;
import de.captaingoldfish.scim.sdk.server.endpoints.features.EndpointType;
import de.captaingoldfish.scim.sdk.server.filter.FilterNode;
import de.captaingoldfish.scim.sdk.server.interceptor.Interceptor;
import de.captaingoldfish.scim.sdk.server.response.PartialListResponse;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** Resources in a map. Filtering, sorting, paging and versions are left to SCIM-SDK, which can do them. */
abstract class ScimSdkRepository<T extends ResourceNode> extends ResourceHandler<T> {

    private final Map<String, T> all = new LinkedHashMap<>();
    private long versions;

    /** Refuses a resource that conflicts with a stored one. */
    abstract void check(T resource, List<T> others);

    /** Removes what must not be stored. */
    abstract void strip(T resource);

    /** Adds what is computed and not stored. */
    abstract void complete(T resource, Context context);

    @Override
    public synchronized T createResource(T resource, Context context) {
        String id = UUID.randomUUID().toString();
        resource.setId(id);
        return store(resource, context);
    }

    @Override
    public synchronized T getResource(
            String id, List<SchemaAttribute> attributes, List<SchemaAttribute> excluded, Context context) {
        T resource = all.get(id);
        return resource == null ? null : show(resource, context);
    }

    @Override
    public synchronized PartialListResponse<T> listResources(
            long startIndex,
            int count,
            FilterNode filter,
            SchemaAttribute sortBy,
            SortOrder sortOrder,
            List<SchemaAttribute> attributes,
            List<SchemaAttribute> excluded,
            Context context) {
        return PartialListResponse.<T>builder()
                .resources(all.values().stream()
                        .map(resource -> show(resource, context))
                        .toList())
                .totalResults(all.size())
                .build();
    }

    @Override
    public synchronized T updateResource(T resource, Context context) {
        stored(resource.getId().orElseThrow());
        return store(resource, context);
    }

    @Override
    public synchronized void deleteResource(String id, Context context) {
        stored(id);
        all.remove(id);
    }

    /** Runs one request at a time; this is where SCIM-SDK wants transactions to begin. */
    @Override
    public Interceptor getInterceptor(EndpointType type) {
        return new Interceptor() {
            @Override
            public <R> R doAround(Supplier<R> request, Context context) {
                synchronized (ScimSdkRepository.this) {
                    return request.get();
                }
            }
        };
    }

    /** All resources as stored. */
    synchronized List<T> stored() {
        return List.copyOf(all.values());
    }

    private T stored(String id) {
        T resource = all.get(id);
        if (resource == null) {
            throw new ResourceNotFoundException("There is no resource " + id);
        }
        return resource;
    }

    /** Changes and returns the resource that SCIM-SDK passed, as SCIM-SDK expects, and stores a copy. */
    private T store(T resource, Context context) {
        String id = resource.getId().orElseThrow();
        check(
                resource,
                all.values().stream()
                        .filter(other -> !id.equals(other.getId().orElseThrow()))
                        .toList());
        strip(resource);
        T old = all.get(id);
        Instant now = Instant.now();
        if (resource.getMeta().isEmpty()) {
            resource.setMeta(new Meta());
        }
        Meta meta = resource.getMeta().orElseThrow();
        boolean same = old != null && withoutMeta(old).equals(withoutMeta(resource));
        Meta kept = old == null ? null : old.getMeta().orElseThrow();
        meta.setCreated(kept == null ? now : kept.getCreated().orElseThrow());
        meta.setLastModified(same ? kept.getLastModified().orElseThrow() : now);
        meta.setVersion(same ? kept.getVersion().orElseThrow() : version());
        all.put(id, copy(resource));
        complete(resource, context);
        return resource;
    }

    private ETag version() {
        return ETag.builder().weak(true).tag(Long.toString(++versions)).build();
    }

    private ObjectNode withoutMeta(T resource) {
        T copy = copy(resource);
        copy.remove("meta");
        return copy;
    }

    private T show(T resource, Context context) {
        T copy = copy(resource);
        complete(copy, context);
        return copy;
    }

    private T copy(T resource) {
        return JsonHelper.readJsonDocument(resource.toString(), getType());
    }
}
