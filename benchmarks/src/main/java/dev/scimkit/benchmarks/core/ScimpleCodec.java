package dev.scimkit.benchmarks.core;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.apache.directory.scim.core.json.ObjectMapperFactory;
import org.apache.directory.scim.core.schema.SchemaRegistry;
import org.apache.directory.scim.spec.extension.EnterpriseExtension;
import org.apache.directory.scim.spec.resources.ScimUser;

/** SCIMple's own mapper, made as its server makes it. */
public final class ScimpleCodec implements UserCodec {

    private final ObjectMapper mapper = mapper();

    private static ObjectMapper mapper() {
        SchemaRegistry registry = new SchemaRegistry();
        registry.addSchema(ScimUser.class, List.of(EnterpriseExtension.class));
        return ObjectMapperFactory.createObjectMapper(registry);
    }

    @Override
    public ScimUser read(byte[] json) throws Exception {
        return mapper.readValue(json, ScimUser.class);
    }

    @Override
    public byte[] write(Object user) throws Exception {
        return mapper.writeValueAsBytes(user);
    }
}
