package dev.scimkit.server.profile;

import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.message.ServiceProviderConfig;
import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.AttributeType;
import dev.scimkit.core.schema.Mutability;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.core.schema.Schema;
import dev.scimkit.core.schema.Schemas;
import java.util.List;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Discovery of a service provider that claims the interoperability profile (IP-C1).
 *
 * @param changesPasswords whether clients can change passwords
 */
record InteropDiscovery(boolean changesPasswords) implements DiscoveryPolicy {

    private static final Schema CONFIGURATION = Schemas.serviceProviderConfig().toBuilder()
            .attribute(AttributeDefinition.builder(CONFORMANT)
                    .type(AttributeType.BOOLEAN)
                    .description("Whether the service provider follows the SCIM 2.0 interoperability profile")
                    .mutability(Mutability.READ_ONLY)
                    .build())
            .build();
    private static final ResourceType TYPE = ResourceType.builder(
                    "ServiceProviderConfig", "/ServiceProviderConfig", CONFIGURATION)
            .build();

    @Override
    public ServiceProviderConfig configuration(ScimLimits limits) {
        ObjectNode published = StandardDiscovery.INSTANCE.configuration(limits).tree();
        ObjectNode passwords =
                JsonTree.object().put("supported", changesPasswords).build();
        return new ServiceProviderConfig(
                TYPE,
                JsonTree.with(JsonTree.with(published, "changePassword", passwords), CONFORMANT, BooleanNode.TRUE));
    }

    @Override
    public ObjectNode resourceType(ResourceType type) {
        return StandardDiscovery.INSTANCE.resourceType(type);
    }

    @Override
    public List<Schema> schemas() {
        return List.of(CONFIGURATION, Schemas.resourceType(), Schemas.schema());
    }

    @Override
    public ObjectNode list(List<ObjectNode> all) {
        return StandardDiscovery.INSTANCE.list(all);
    }
}
