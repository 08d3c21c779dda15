package dev.scimkit.server.profile;

import dev.scimkit.core.error.ScimError;
import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.error.ScimType;
import dev.scimkit.core.leniency.Leniencies;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.AttributePath;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.patch.ResolvedPatch;
import dev.scimkit.patch.request.PatchOptions;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * PATCH by the interoperability profile: a path to an attribute that is not defined is {@code invalidSyntax} (IP-S1), where
 * RFC 7644 has {@code invalidPath}. The rest is what {@link Leniencies#interop()} does not tolerate.
 */
record InteropPatch(StandardPatch standard) implements PatchPolicy {

    @Override
    public Optional<ResolvedPatch> read(ResourceType type, ObjectNode message, PatchOptions options) {
        try {
            return standard.read(type, message, options);
        } catch (ScimException refused) {
            String path = refused.error().path();
            if (path != null && namesNothing(refused.error(), path, type)) {
                throw ScimException.of(ScimType.INVALID_SYNTAX, type + " has no attribute '" + path + "'")
                        .at(path);
            }
            throw refused;
        }
    }

    @Override
    public Resource apply(Resource stored, ResolvedPatch patch) {
        return standard.apply(stored, patch);
    }

    @Override
    public boolean answersWithoutBody(ResourceType type) {
        return standard.answersWithoutBody(type);
    }

    private static boolean namesNothing(ScimError refused, String path, ResourceType type) {
        return refused.scimType() == ScimType.INVALID_PATH
                && AttributePath.parse(path)
                        .filter(parsed -> type.resolve(parsed).isEmpty())
                        .isPresent();
    }
}
