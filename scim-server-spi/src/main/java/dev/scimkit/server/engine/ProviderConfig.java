package dev.scimkit.server.engine;

import dev.scimkit.core.message.AuthenticationScheme;
import dev.scimkit.core.message.Pagination;
import dev.scimkit.core.message.ServiceProviderConfig;
import dev.scimkit.server.ScimLimits;
import dev.scimkit.server.ScimProfile;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** What the service provider can do, as {@code /ServiceProviderConfig} says it (RFC 7643 section 5). */
final class ProviderConfig {

    private ProviderConfig() {}

    static ObjectNode of(ScimProfile profile) {
        ScimLimits limits = profile.limits();
        return ServiceProviderConfig.builder(List.of(AuthenticationScheme.bearerToken()))
                .patch(true)
                .bulk(limits.maxOperations(), limits.maxBodySize())
                .filter(limits.maxCount())
                .changePassword(true)
                .sort(true)
                .etag(true)
                .pagination(new Pagination(true, true, "index", limits.defaultCount(), limits.maxCount(), (int)
                        Math.min(limits.cursorTimeout().toSeconds(), Integer.MAX_VALUE)))
                .build()
                .tree();
    }
}
