package dev.scimkit.server.profile;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.error.ScimType;
import dev.scimkit.core.leniency.Leniencies;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.ResolvedPath.ResolvedAttribute;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.filter.PatchPath;
import dev.scimkit.patch.ResolvedPatch;
import dev.scimkit.patch.ScimPatch;
import dev.scimkit.patch.request.PatchOptions;
import dev.scimkit.patch.request.PatchRequest;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * PATCH by the interoperability profile: a path to an attribute that is not defined is {@code invalidSyntax} (IP-S1), where
 * RFC 7644 has {@code invalidPath}. The rest is what {@link Leniencies#interop()} does not tolerate.
 */
record InteropPatch(StandardPatch standard) implements PatchPolicy {

    @Override
    public Optional<ResolvedPatch> read(ResourceType type, ObjectNode message, PatchOptions options) {
        if (!options.leniencies().equals(Leniencies.interop())) {
            return standard.read(type, message, options); // a caller with another dialect
        }
        PatchOptions limited = options.withLimits(standard.limits());
        PatchRequest request = PatchRequest.read(message, limited);
        for (PatchRequest.Operation operation : request.operations()) {
            PatchPath path = operation.path();
            if (path != null && !isDefined(type, path)) {
                String name = withoutFilter(path);
                throw ScimException.of(ScimType.INVALID_SYNTAX, type + " has no attribute '" + name + "'")
                        .at(name);
            }
        }
        return Optional.of(ScimPatch.resolve(request, type, limited));
    }

    @Override
    public Resource apply(Resource stored, ResolvedPatch patch) {
        return standard.apply(stored, patch);
    }

    @Override
    public boolean answersWithoutBody(ResourceType type) {
        return standard.answersWithoutBody(type);
    }

    private static String withoutFilter(PatchPath path) {
        return path.attribute() + (path.subAttribute() == null ? "" : "." + path.subAttribute());
    }

    private static boolean isDefined(ResourceType type, PatchPath path) {
        String part = path.subAttribute();
        return type.resolve(path.attribute())
                .filter(found -> path.filter() == null
                        || part == null
                        || (found instanceof ResolvedAttribute attribute
                                && attribute.attribute().subAttribute(part).isPresent()))
                .isPresent();
    }
}
