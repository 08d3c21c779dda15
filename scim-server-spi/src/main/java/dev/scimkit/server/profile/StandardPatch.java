package dev.scimkit.server.profile;

import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.patch.ResolvedPatch;
import dev.scimkit.patch.ScimPatch;
import dev.scimkit.patch.request.PatchOptions;
import dev.scimkit.patch.request.PatchRequest;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** PATCH by RFC 7644 section 3.5.2. */
record StandardPatch(PatchOptions.Limits limits, Set<String> withoutBody) implements PatchPolicy {

    @Override
    public Optional<ResolvedPatch> read(ResourceType type, ObjectNode message, PatchOptions options) {
        PatchOptions limited = options.withLimits(limits);
        return Optional.of(ScimPatch.resolve(PatchRequest.read(message, limited), type, limited));
    }

    @Override
    public Resource apply(Resource stored, ResolvedPatch patch) {
        return patch.applyTo(stored).resource();
    }

    @Override
    public boolean answersWithoutBody(ResourceType type) {
        return withoutBody.contains(type.name());
    }
}
