package dev.scimkit.benchmarks.core;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.apache.directory.scim.core.json.ObjectMapperFactory;
import org.apache.directory.scim.core.schema.SchemaRegistry;
import org.apache.directory.scim.spec.extension.EnterpriseExtension;
import org.apache.directory.scim.spec.resources.ScimUser;

/** SCIMple's own mapper, made as its server makes it. */
final class ScimpleMapper {

    static final ObjectMapper MAPPER = make();

    private ScimpleMapper() {}

    private static ObjectMapper make() {
        SchemaRegistry registry = new SchemaRegistry();
        registry.addSchema(ScimUser.class, List.of(EnterpriseExtension.class));
        return ObjectMapperFactory.createObjectMapper(registry);
    }
}
