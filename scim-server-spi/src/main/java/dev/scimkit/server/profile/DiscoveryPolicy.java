package dev.scimkit.server.profile;

import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.message.ServiceProviderConfig;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.core.schema.Schema;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** The contents of the discovery endpoints (RFC 7643 sections 5 to 7). */
public interface DiscoveryPolicy {

    /**
     * The attribute of a configuration that claims the SCIM 2.0 interoperability profile. Where a policy sets it to true, the
     * engine shows false if the service does not {@linkplain ScimProfile#followsInterop follow it}, and to callers from whom more
     * is tolerated than {@link dev.scimkit.core.leniency.Leniencies#interop()}.
     */
    String CONFORMANT = "interopProfileConformant";

    /** {@return a policy that declares everything that the engine supports} */
    static DiscoveryPolicy standard() {
        return StandardDiscovery.INSTANCE;
    }

    /**
     * Describes what the service provider supports.
     *
     * @param limits its limits
     * @return its configuration, without {@code meta}
     */
    ServiceProviderConfig configuration(ScimLimits limits);

    /**
     * Describes a resource type.
     *
     * @param type the type
     * @return the ResourceType resource, without {@code meta}
     */
    ObjectNode resourceType(ResourceType type);

    /**
     * Names the {@code meta.resourceType} of the description of a resource type.
     *
     * @param type the described type
     * @return {@code ResourceType} unless overridden
     */
    default String metaResourceType(ResourceType type) {
        return "ResourceType";
    }

    /**
     * Describes a schema.
     *
     * @param schema the schema
     * @return the Schema resource, without {@code meta}; as RFC 7643 section 7 describes it unless overridden
     */
    default ObjectNode schema(Schema schema) {
        return schema.toTree();
    }

    /**
     * Adds {@code meta} to a description.
     *
     * @param description what is described, without {@code meta}
     * @param meta its {@code meta}
     * @return the description with {@code meta} as its last member unless overridden
     */
    default ObjectNode withMeta(ObjectNode description, ObjectNode meta) {
        return JsonTree.with(description, "meta", meta);
    }

    /** {@return whether the answer with one description has {@code Content-Location}; false unless overridden} */
    default boolean hasContentLocation() {
        return false;
    }

    /**
     * Returns the schemas that {@code /Schemas} shows besides those of the resource types.
     *
     * @return the schemas of the discovery endpoints themselves, or none
     */
    List<Schema> schemas();

    /**
     * Lists all resource types or all schemas.
     *
     * @param all their descriptions
     * @return the list response
     */
    ObjectNode list(List<ObjectNode> all);
}
