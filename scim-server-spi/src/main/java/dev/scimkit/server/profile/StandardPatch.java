package dev.scimkit.server.profile;

import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.patch.PatchOptions;
import dev.scimkit.patch.PatchRequest;
import dev.scimkit.patch.ScimPatch;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** PATCH as RFC 7644 section 3.5.2 has it. */
record StandardPatch(PatchOptions options, Set<String> withoutBody) implements PatchPolicy {

    @Override
    public Optional<PatchRequest> read(ResourceType type, ObjectNode message) {
        return Optional.of(PatchRequest.parse(message, options));
    }

    @Override
    public Resource apply(Resource stored, PatchRequest request) {
        return ScimPatch.apply(stored, request, options).resource();
    }

    @Override
    public boolean answersWithoutBody(ResourceType type) {
        return withoutBody.contains(type.name());
    }
}
