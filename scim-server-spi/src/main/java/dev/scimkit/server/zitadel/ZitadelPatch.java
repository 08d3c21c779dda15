package dev.scimkit.server.zitadel;

import dev.scimkit.core.error.ScimError;
import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.leniency.Leniency;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.patch.ResolvedPatch;
import dev.scimkit.patch.ScimPatch;
import dev.scimkit.patch.request.PatchOptions;
import dev.scimkit.patch.request.PatchRequest;
import dev.scimkit.server.profile.PatchPolicy;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** PATCH of users with ZITADEL's errors; PATCH of groups is not supported (Z-P-1 to Z-P-9). */
final class ZitadelPatch implements PatchPolicy {

    private static final ScimError NO_GROUP_PATCH = ScimError.of(
                    501, "PATCH of groups is not supported; replace the whole group with PUT")
            .withCode("SCIM-GRP3p");

    @Override
    public Optional<ResolvedPatch> read(ResourceType type, ObjectNode message, PatchOptions asked) {
        PatchMessage patch = new PatchMessage(message);
        patch.requireSchema(asked);
        if (patch.isEmpty()) {
            return Optional.empty();
        }
        patch.checkOps();
        if (ZitadelSchemas.isGroup(type)) {
            throw new ScimException(NO_GROUP_PATCH);
        }
        PatchOptions options = asked.refusing(Leniency.ADD_CREATES_ELEMENT, Leniency.PATHS_AS_NAMES)
                .replacingEqualValues();
        return Optional.of(resolved(patch, UnchangedId.leftOutOf(message), type, options));
    }

    private static ResolvedPatch resolved(
            PatchMessage patch, ObjectNode message, ResourceType type, PatchOptions options) {
        try {
            PatchRequest request = PatchRequest.read(message, options);
            patch.checkNames(type.schema());
            ResolvedPatch resolved = ScimPatch.resolve(request, type, options);
            patch.checkPaths(resolved);
            return resolved;
        } catch (ScimException refused) {
            throw new PatchErrorIds(patch, type, options).ofRequest(refused);
        }
    }

    @Override
    public Resource apply(Resource stored, ResolvedPatch patch) {
        try {
            return patch.applyTo(stored).resource();
        } catch (ScimException refused) {
            throw PatchErrorIds.ofResult(refused, stored.resourceType());
        }
    }

    @Override
    public boolean answersWithoutBody(ResourceType type) {
        return true;
    }
}
