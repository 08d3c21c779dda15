package dev.scimkit.server.zitadel;

import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.message.ListResponse;
import dev.scimkit.core.message.ServiceProviderConfig;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.core.schema.Schema;
import dev.scimkit.server.profile.DiscoveryPolicy;
import dev.scimkit.server.profile.ScimLimits;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** ZITADEL's discovery endpoints (Z-SPC-1 to Z-SPC-3). */
final class ZitadelDiscovery implements DiscoveryPolicy {

    private static final int ITEMS_PER_PAGE = 100;
    private static final ServiceProviderConfig.AuthenticationScheme BEARER_TOKEN =
            new ServiceProviderConfig.AuthenticationScheme(
                    "oauthbearertoken",
                    "OAuth Bearer Token",
                    "A personal access token, or an access token of the OAuth 2.0 client credentials grant",
                    "https://www.rfc-editor.org/info/rfc6750",
                    null,
                    false);

    @Override
    public ServiceProviderConfig configuration(ScimLimits limits) {
        return ServiceProviderConfig.builder(List.of(BEARER_TOKEN))
                .patch(true)
                .bulk(limits.maxOperations(), limits.maxBodySize())
                .filter(limits.maxCount())
                .changePassword(true)
                .sort(true)
                .etag(false)
                .build();
    }

    /** The endpoint has no slash. */
    @Override
    public ObjectNode resourceType(ResourceType type) {
        return JsonTree.with(
                type.toTree(), "endpoint", StringNode.valueOf(type.endpoint().substring(1)));
    }

    /** The described type instead of {@code ResourceType}. */
    @Override
    public String metaResourceType(ResourceType type) {
        return type.name();
    }

    /** None: ZITADEL publishes the schemas of users and groups only. */
    @Override
    public List<Schema> schemas() {
        return List.of();
    }

    @Override
    public ListResponse list(List<ObjectNode> all) {
        return new ListResponse(all.size(), 1, ITEMS_PER_PAGE, null, null, all);
    }
}
