package dev.scimkit.server.engine;

import dev.scimkit.core.resource.Resource;
import dev.scimkit.patch.PatchRequest;
import dev.scimkit.patch.ScimPatch;
import dev.scimkit.server.ScimProfile;
import dev.scimkit.server.http.ScimHttpResponse;

/** PATCH of one resource (RFC 7644 section 3.5.2). */
final class PatchResourceOperation {

    private final RequestBodies bodies;
    private final DirectPatch directly;
    private final ModifyOperation modify;
    private final ScimProfile profile;

    PatchResourceOperation(RequestBodies bodies, DirectPatch directly, ModifyOperation modify, ScimProfile profile) {
        this.bodies = bodies;
        this.directly = directly;
        this.modify = modify;
        this.profile = profile;
    }

    <R extends Resource> ScimHttpResponse run(Exchange exchange, ServedType<R> served, String id) {
        PatchRequest request = PatchRequest.parse(bodies.read(exchange), profile.patch());
        WrittenAttributes written = served.notable().writtenBy(request, profile.patch());
        Projection projection = served.projectionFor(exchange.query(), written);
        boolean withBody = !profile.patchesWithoutBody(served.type())
                || exchange.query().has("attributes")
                || exchange.query().has("excludedAttributes");
        DirectChange.Outcome<R> outcome =
                directly.run(request, exchange, served, id).orElse(null);
        if (outcome != null && !withBody) {
            return Representation.headers(
                    ScimHttpResponse.of(204), outcome.version(), exchange.location(served.type(), id));
        }
        Representation patched = outcome != null
                ? Representation.of(exchange, served, outcome.resource(exchange, served, id))
                : modify.run(exchange, served, id, modification(request, written));
        return withBody ? patched.response(200, projection) : patched.responseWithoutBody(204);
    }

    private Modification modification(PatchRequest request, WrittenAttributes written) {
        return Modification.byClient(
                written,
                stored -> ScimPatch.apply(stored, request, profile.patch()).resource());
    }
}
