package dev.scimkit.server.engine;

import dev.scimkit.patch.PatchRequest;
import dev.scimkit.patch.ScimPatch;
import dev.scimkit.server.ScimProfile;
import dev.scimkit.server.http.ScimHttpResponse;

/** PATCH of one resource (RFC 7644 section 3.5.2). */
final class PatchResourceOperation {

    private final RequestBodies bodies;
    private final ModifyOperation modify;
    private final ScimProfile profile;

    PatchResourceOperation(RequestBodies bodies, ModifyOperation modify, ScimProfile profile) {
        this.bodies = bodies;
        this.modify = modify;
        this.profile = profile;
    }

    ScimHttpResponse run(Exchange exchange, ServedType<?> served, String id) {
        PatchRequest request = PatchRequest.parse(bodies.read(exchange), profile.patch());
        WrittenAttributes written = served.notable().writtenBy(request, profile.patch());
        Projection projection = served.projectionFor(exchange.query(), written);
        Modification modification = Modification.byClient(
                written,
                stored -> ScimPatch.apply(stored, request, profile.patch()).resource());
        Representation patched = modify.run(exchange, served, id, modification);
        boolean asksForAttributes =
                exchange.query().has("attributes") || exchange.query().has("excludedAttributes");
        return profile.patchesWithoutBody(served.type()) && !asksForAttributes
                ? patched.responseWithoutBody(204)
                : patched.response(200, projection);
    }
}
