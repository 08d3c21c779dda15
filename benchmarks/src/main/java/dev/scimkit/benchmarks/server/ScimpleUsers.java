package dev.scimkit.benchmarks.server;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.directory.scim.core.repository.PatchHandler;
import org.apache.directory.scim.core.repository.Repository;
import org.apache.directory.scim.core.schema.SchemaRegistry;
import org.apache.directory.scim.spec.extension.EnterpriseExtension;
import org.apache.directory.scim.spec.filter.Filter;
import org.apache.directory.scim.spec.filter.FilterExpressions;
import org.apache.directory.scim.spec.filter.FilterResponse;
import org.apache.directory.scim.spec.filter.PageRequest;
import org.apache.directory.scim.spec.filter.SortRequest;
import org.apache.directory.scim.spec.filter.attribute.AttributeReference;
import org.apache.directory.scim.spec.patch.PatchOperation;
import org.apache.directory.scim.spec.resources.ScimExtension;
import org.apache.directory.scim.spec.resources.ScimUser;
import org.apache.directory.scim.spec.schema.Meta;

/** Users in a map, filtered and patched by SCIMple's own classes, which cannot use an index. */
@ApplicationScoped
public class ScimpleUsers implements Repository<ScimUser> {

    private final Map<String, ScimUser> byId = new LinkedHashMap<>();
    private final SchemaRegistry schemas;
    private final PatchHandler patches;

    /**
     * Made by the container.
     *
     * @param schemas SCIMple's schemas
     * @param patches applies PATCH requests
     */
    @Inject
    public ScimpleUsers(SchemaRegistry schemas, PatchHandler patches) {
        this.schemas = schemas;
        this.patches = patches;
    }

    /** For the container's proxies. */
    protected ScimpleUsers() {
        this(null, null);
    }

    /** The number of users. */
    int size() {
        return byId.size();
    }

    /** Removes the user that was created last. */
    void forgetLast() {
        byId.remove(Integer.toString(byId.size() - 1));
    }

    @Override
    public Class<ScimUser> getResourceClass() {
        return ScimUser.class;
    }

    @Override
    public List<Class<? extends ScimExtension>> getExtensionList() {
        return List.of(EnterpriseExtension.class);
    }

    @Override
    public ScimUser create(ScimUser user) {
        String id = Integer.toString(byId.size());
        LocalDateTime now = LocalDateTime.now(ZoneOffset.UTC);
        user.setId(id);
        user.setMeta(new Meta()
                .setResourceType("User")
                .setCreated(now)
                .setLastModified(now)
                .setVersion("1")
                .setLocation("https://scim.example.com/scim/v2/Users/" + id));
        byId.put(id, user);
        return user;
    }

    @Override
    public ScimUser update(
            String id,
            String version,
            ScimUser user,
            Set<AttributeReference> attributes,
            Set<AttributeReference> excluded) {
        byId.put(id, user);
        return user;
    }

    @Override
    public ScimUser patch(
            String id,
            String version,
            List<PatchOperation> operations,
            Set<AttributeReference> attributes,
            Set<AttributeReference> excluded) {
        ScimUser patched = patches.apply(byId.get(id), operations);
        patched.getMeta().setLastModified(LocalDateTime.now(ZoneOffset.UTC));
        byId.put(id, patched);
        return patched;
    }

    @Override
    public ScimUser get(String id) {
        return byId.get(id);
    }

    @Override
    public FilterResponse<ScimUser> find(Filter filter, PageRequest page, SortRequest sort) {
        List<ScimUser> found = filter == null
                ? List.copyOf(byId.values())
                : byId.values().stream()
                        .filter(FilterExpressions.inMemory(filter, schemas.getSchema(ScimUser.SCHEMA_URI)))
                        .toList();
        int start = page.getStartIndex() == null ? 1 : page.getStartIndex();
        int count = page.getCount() == null ? 100 : page.getCount();
        List<ScimUser> shown = found.stream().skip(start - 1L).limit(count).toList();
        return new FilterResponse<>(
                shown, new PageRequest().setStartIndex(start).setCount(shown.size()), found.size());
    }

    @Override
    public void delete(String id) {
        byId.remove(id);
    }
}
