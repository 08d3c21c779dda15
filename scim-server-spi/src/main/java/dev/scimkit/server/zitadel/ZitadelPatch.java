package dev.scimkit.server.zitadel;

import dev.scimkit.core.error.ScimError;
import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.error.ScimType;
import dev.scimkit.core.leniency.Leniency;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.AttributePath;
import dev.scimkit.core.schema.Mutability;
import dev.scimkit.core.schema.ResolvedPath.ResolvedAttribute;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.patch.ResolvedPatch;
import dev.scimkit.patch.ScimPatch;
import dev.scimkit.patch.request.PatchOptions;
import dev.scimkit.patch.request.PatchRequest;
import dev.scimkit.server.profile.PatchPolicy;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** PATCH of users with ZITADEL's errors; PATCH of groups is not supported (Z-P-1 to Z-P-9). */
final class ZitadelPatch implements PatchPolicy {

    private static final ScimError NO_GROUP_PATCH = ScimError.of(
                    501, "PATCH of groups is not supported; replace the whole group with PUT")
            .withCode("SCIM-GRP3p");

    @Override
    public Optional<ResolvedPatch> read(ResourceType type, ObjectNode message, PatchOptions asked) {
        if (ZitadelSchemas.isGroup(type)) {
            throw new ScimException(NO_GROUP_PATCH);
        }
        PatchMessage patch = new PatchMessage(message);
        if (patch.isEmpty()) {
            return Optional.empty();
        }
        patch.checkOps();
        PatchOptions options = asked.refusing(Leniency.ADD_CREATES_ELEMENT).replacingEqualValues();
        PatchRequest request = PatchRequest.read(message, options);
        ResolvedPatch resolved = resolved(request, type, options);
        PatchMessage.checkPaths(resolved);
        return Optional.of(resolved);
    }

    private static ResolvedPatch resolved(PatchRequest request, ResourceType type, PatchOptions options) {
        try {
            return ScimPatch.resolve(request, type, options);
        } catch (ScimException refused) {
            throw PatchMessage.unknownName(refused);
        }
    }

    /** Removing a required attribute is an invalid value (Z-P-8), not a mutability error. */
    @Override
    public Resource apply(Resource stored, ResolvedPatch patch) {
        try {
            return patch.applyTo(stored).resource();
        } catch (ScimException refused) {
            ScimError error = refused.error();
            if (error.scimType() != ScimType.MUTABILITY || !isWritable(stored.resourceType(), error.path())) {
                throw refused;
            }
            throw new ScimException(new ScimError(
                    ScimType.INVALID_VALUE.status(),
                    ScimType.INVALID_VALUE,
                    error.detail(),
                    error.path(),
                    error.code()));
        }
    }

    @Override
    public boolean answersWithoutBody(ResourceType type) {
        return true;
    }

    private static boolean isWritable(ResourceType type, @Nullable String path) {
        return path != null
                && AttributePath.parse(path).flatMap(type::resolve).orElse(null) instanceof ResolvedAttribute attribute
                && attribute.attribute().mutability() == Mutability.READ_WRITE
                && attribute.definition().mutability() == Mutability.READ_WRITE;
    }
}
