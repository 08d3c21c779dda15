package dev.scimkit.benchmarks.patch;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.apache.directory.scim.core.json.ObjectMapperFactory;
import org.apache.directory.scim.core.repository.DefaultPatchHandler;
import org.apache.directory.scim.core.schema.SchemaRegistry;
import org.apache.directory.scim.protocol.data.PatchRequest;
import org.apache.directory.scim.spec.extension.EnterpriseExtension;
import org.apache.directory.scim.spec.resources.ScimGroup;
import org.apache.directory.scim.spec.resources.ScimResource;
import org.apache.directory.scim.spec.resources.ScimUser;

/** SCIMple: its handler copies the resource itself; it does not validate. */
final class Scimple implements PatchingLibrary {

    private final ObjectMapper mapper;
    private final DefaultPatchHandler handler;
    private final ScimResource resource;

    Scimple(String json, boolean group) throws Exception {
        SchemaRegistry registry = new SchemaRegistry();
        registry.addSchema(ScimUser.class, List.of(EnterpriseExtension.class));
        registry.addSchema(ScimGroup.class, List.of());
        mapper = ObjectMapperFactory.createObjectMapper(registry);
        handler = new DefaultPatchHandler(registry);
        resource = group ? mapper.readValue(json, ScimGroup.class) : mapper.readValue(json, ScimUser.class);
    }

    @Override
    public Object decode(String request) throws Exception {
        return mapper.readValue(request, PatchRequest.class);
    }

    @Override
    public Object apply(Object decoded) {
        return handler.apply(resource, ((PatchRequest) decoded).getPatchOperationList());
    }

    @Override
    public String json(Object patched) throws Exception {
        return mapper.writeValueAsString(patched);
    }
}
