package dev.scimkit.server.engine;

import dev.scimkit.core.message.AuthenticationScheme;
import dev.scimkit.core.message.ServiceProviderConfig;
import dev.scimkit.server.ScimProfile;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** What the service provider can do, as {@code /ServiceProviderConfig} says it (RFC 7643 section 5). */
final class ProviderConfig {

    private ProviderConfig() {}

    static ObjectNode of(ScimProfile profile) {
        return ServiceProviderConfig.builder(List.of(AuthenticationScheme.bearerToken()))
                .patch(true)
                .bulk(profile.limits().maxOperations(), profile.limits().maxBodySize())
                .filter(profile.limits().maxCount())
                .changePassword(true)
                .sort(true)
                .etag(true)
                .build()
                .tree();
    }
}
