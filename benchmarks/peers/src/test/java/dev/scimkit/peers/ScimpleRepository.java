package dev.scimkit.peers;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.directory.scim.core.repository.PatchHandler;
import org.apache.directory.scim.core.repository.Repository;
import org.apache.directory.scim.core.schema.SchemaRegistry;
import org.apache.directory.scim.spec.exception.ResourceException;
import org.apache.directory.scim.spec.filter.Filter;
import org.apache.directory.scim.spec.filter.FilterExpressions;
import org.apache.directory.scim.spec.filter.FilterResponse;
import org.apache.directory.scim.spec.filter.PageRequest;
import org.apache.directory.scim.spec.filter.SortRequest;
import org.apache.directory.scim.spec.filter.attribute.AttributeReference;
import org.apache.directory.scim.spec.patch.PatchOperation;
import org.apache.directory.scim.spec.resources.ScimResource;
import org.apache.directory.scim.spec.schema.Meta;

/**
 * Resources in a map, with what SCIMple expects of a repository: ids, metadata, versions and their preconditions,
 * pages. Filters and PATCH are applied by SCIMple's own classes.
 */
abstract class ScimpleRepository<T extends ScimResource> implements Repository<T> {

    private static final int MOST = 200;

    private final Map<String, T> all = new LinkedHashMap<>();
    private final SchemaRegistry schemas;
    private final PatchHandler patches;
    private final ScimpleConfiguration configuration;
    private final String path;
    private long versions;

    ScimpleRepository(SchemaRegistry schemas, PatchHandler patches, ScimpleConfiguration configuration, String path) {
        this.schemas = schemas;
        this.patches = patches;
        this.configuration = configuration;
        this.path = path;
    }

    /** Refuses a resource that conflicts with a stored one. */
    abstract void check(T resource, List<T> others) throws ResourceException;

    /** Removes what must not be stored. */
    abstract void strip(T resource);

    /** Adds what is computed and not stored. */
    abstract void complete(T resource);

    @Override
    public synchronized T create(T resource) throws ResourceException {
        resource.setId(UUID.randomUUID().toString());
        return store(resource);
    }

    @Override
    public synchronized T update(
            String id, String version, T resource, Set<AttributeReference> attributes, Set<AttributeReference> excluded)
            throws ResourceException {
        stored(id, version);
        resource.setId(id);
        return store(resource);
    }

    @Override
    public synchronized T patch(
            String id,
            String version,
            List<PatchOperation> operations,
            Set<AttributeReference> attributes,
            Set<AttributeReference> excluded)
            throws ResourceException {
        T old = stored(id, version);
        T patched = patches.apply(show(old), operations);
        patched.setId(id);
        return store(patched);
    }

    @Override
    public synchronized T get(String id) {
        T resource = all.get(id);
        return resource == null ? null : show(resource);
    }

    @Override
    public synchronized FilterResponse<T> find(Filter filter, PageRequest page, SortRequest sort) {
        List<T> found = all.values().stream()
                .map(this::show)
                .filter(resource -> filter == null
                        || FilterExpressions.inMemory(filter, schemas.getSchema(resource.getBaseUrn()))
                                .test(resource))
                .toList();
        int start = page.getStartIndex() == null ? 1 : Math.max(1, page.getStartIndex());
        int count = page.getCount() == null ? MOST : Math.min(MOST, Math.max(0, page.getCount()));
        List<T> shown = found.stream().skip(start - 1L).limit(count).toList();
        return new FilterResponse<>(
                shown, new PageRequest().setStartIndex(start).setCount(shown.size()), found.size());
    }

    @Override
    public synchronized void delete(String id) throws ResourceException {
        stored(id, null);
        all.remove(id);
    }

    /** All resources as stored. */
    synchronized List<T> stored() {
        return List.copyOf(all.values());
    }

    /** The URL of a resource. */
    String location(String id) {
        return configuration.base() + path + "/" + id;
    }

    private T stored(String id, String ifMatch) throws ResourceException {
        T resource = all.get(id);
        if (resource == null) {
            throw new ResourceException(404, "There is no resource " + id);
        }
        if (ifMatch != null && !matches(ifMatch, resource.getMeta().getVersion())) {
            throw new ResourceException(412, "The resource has another version");
        }
        return resource;
    }

    /** SCIMple passes the header field on unparsed. */
    private static boolean matches(String ifMatch, String version) {
        return ifMatch.strip().equals("*")
                || Arrays.stream(ifMatch.split(","))
                        .map(tag -> tag.strip().replaceFirst("^W/", "").replace("\"", ""))
                        .anyMatch(version::equals);
    }

    private T store(T resource) throws ResourceException {
        String id = resource.getId();
        check(
                resource,
                all.values().stream().filter(other -> !id.equals(other.getId())).toList());
        T copy = copy(resource);
        strip(copy);
        T old = all.get(id);
        copy.setMeta(old == null ? null : old.getMeta());
        if (!copy.equals(old)) {
            LocalDateTime now = LocalDateTime.now(ZoneOffset.UTC);
            copy.setMeta(new Meta()
                    .setResourceType(resource.getResourceType())
                    .setCreated(old == null ? now : old.getMeta().getCreated())
                    .setLastModified(now)
                    .setLocation(location(id))
                    .setVersion(Long.toString(++versions)));
            all.put(id, copy);
        }
        return show(all.get(id));
    }

    private T show(T resource) {
        T copy = copy(resource);
        complete(copy);
        return copy;
    }

    @SuppressWarnings("unchecked") // a copy is of the same class
    private static <T extends ScimResource> T copy(T resource) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(resource);
            return (T) new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
        } catch (IOException | ClassNotFoundException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
