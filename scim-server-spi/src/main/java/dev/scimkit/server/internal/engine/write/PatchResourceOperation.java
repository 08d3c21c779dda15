package dev.scimkit.server.internal.engine.write;

import dev.scimkit.core.resource.Resource;
import dev.scimkit.patch.ResolvedPatch;
import dev.scimkit.patch.request.PatchOptions;
import dev.scimkit.server.http.ScimHttpResponse;
import dev.scimkit.server.internal.engine.present.Representation;
import dev.scimkit.server.internal.engine.request.Exchange;
import dev.scimkit.server.internal.engine.request.RequestBodies;
import dev.scimkit.server.internal.engine.type.Projection;
import dev.scimkit.server.internal.engine.type.ServedType;
import dev.scimkit.server.internal.engine.type.WrittenAttributes;
import dev.scimkit.server.internal.engine.wire.QueryParameters;
import dev.scimkit.server.profile.PatchPolicy;

/** PATCH of one resource (RFC 7644 section 3.5.2). */
final class PatchResourceOperation {

    private final RequestBodies bodies;
    private final WriteChecks writes;
    private final RepositoryPatch directly;
    private final ReadModifyWrite modify;
    private final PatchPolicy policy;
    private final DeletedMembers deleted;

    PatchResourceOperation(
            RequestBodies bodies,
            WriteChecks writes,
            RepositoryPatch directly,
            ReadModifyWrite modify,
            PatchPolicy policy,
            DeletedMembers deleted) {
        this.bodies = bodies;
        this.writes = writes;
        this.directly = directly;
        this.modify = modify;
        this.policy = policy;
        this.deleted = deleted;
    }

    ScimHttpResponse run(Exchange exchange, ServedType<?> served, String id) {
        ResolvedPatch patch = policy.read(served.type(), bodies.read(exchange), options(exchange, served))
                .orElse(null);
        if (patch != null) {
            IncomingReferences references = new IncomingReferences(exchange);
            ResolvedPatch limited = patch.within(exchange.work().ofChanges());
            ResolvedPatch translated = IncomingPatch.accept(references, served, limited);
            return run(translated, references, exchange, served, id);
        }
        if (!hasBody(exchange, served)) {
            return ScimHttpResponse.of(204);
        }
        Projection projection = served.projectionFor(exchange.query());
        Modification nothing = Modification.byService(stored -> stored);
        return answer(exchange, served, modify.run(exchange, served, id, nothing), projection);
    }

    private static PatchOptions options(Exchange exchange, ServedType<?> served) {
        return PatchOptions.of(exchange.leniencies())
                .withFilterLimits(served.profile().limits().filter());
    }

    private <R extends Resource> ScimHttpResponse run(
            ResolvedPatch patch, IncomingReferences references, Exchange exchange, ServedType<R> served, String id) {
        WrittenAttributes written = served.written().writtenBy(patch);
        Projection projection = served.projectionFor(exchange.query(), written);
        RepositoryChange.Outcome<R> outcome =
                served.isStoredAsShown() && !written.secret() && !IncomingPatch.repeatsServerMade(patch)
                        ? directly.run(patch, exchange, served, id).orElse(null)
                        : null;
        if (outcome != null && !hasBody(exchange, served)) {
            deleted.leave(exchange, served, id, references.existing());
            return Representation.headers(
                    exchange, ScimHttpResponse.of(204), outcome.version(), exchange.location(served.type(), id));
        }
        Representation patched = outcome != null
                ? Representation.of(exchange, served, outcome.resource(exchange, served, id))
                : modify.run(exchange, served, id, modification(patch, exchange, written));
        deleted.leave(exchange, served, id, references.existing());
        return answer(exchange, served, patched, projection);
    }

    private Modification modification(ResolvedPatch patch, Exchange exchange, WrittenAttributes written) {
        return Modification.byClient(written, stored -> writes.patch(exchange, patched(patch, stored), stored.shown()));
    }

    /** Read-only attributes that the service makes are compared with what the client was shown, and not stored. */
    @SuppressWarnings("ReferenceEquality") // the same resource means that the request changes nothing
    private Resource patched(ResolvedPatch patch, Representation stored) {
        Resource shown = stored.shown();
        if (!IncomingPatch.repeatsServerMade(patch)) {
            return policy.apply(shown, patch);
        }
        Resource whole = stored.withReadOnly();
        Resource patched = policy.apply(whole, patch);
        return patched == whole
                ? shown
                : patched.with(ServedType.META, shown.tree().get(ServedType.META))
                        .with(ServedType.GROUPS, shown.tree().get(ServedType.GROUPS));
    }

    private ScimHttpResponse answer(
            Exchange exchange, ServedType<?> served, Representation patched, Projection projection) {
        return hasBody(exchange, served) ? patched.response(200, projection) : patched.responseWithoutBody(204);
    }

    private boolean hasBody(Exchange exchange, ServedType<?> served) {
        QueryParameters query = exchange.query();
        boolean asks = query.has("attributes") || query.has("excludedAttributes");
        return !policy.answersWithoutBody(served.type())
                || (asks && served.profile().queries().selectsAttributes());
    }
}
