package dev.scimkit.server.internal.engine.write;

import dev.scimkit.server.event.ScimEvents;
import dev.scimkit.server.http.ScimHttpResponse;
import dev.scimkit.server.internal.engine.request.Exchange;
import dev.scimkit.server.internal.engine.request.RequestBodies;
import dev.scimkit.server.internal.engine.type.ServedType;
import dev.scimkit.server.password.PasswordHasher;
import dev.scimkit.server.password.PasswordPolicy;
import dev.scimkit.server.profile.ScimProfile;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that changes resources (RFC 7644 sections 3.3, 3.5 and 3.6). */
public final class WriteOperations {

    private final CreateOperation create;
    private final ReplaceOperation replace;
    private final PatchResourceOperation patch;
    private final DeleteOperation delete;
    private final MembershipOperations ofMemberships;

    /**
     * Makes the operations.
     *
     * @param bodies reads the bodies of requests
     * @param profile how the service behaves
     * @param passwordPolicy says which passwords are good enough
     * @param hasher turns passwords into what repositories keep, or null to leave that to them
     * @param listeners are told about committed changes
     * @param clock gives the time of changes
     */
    public WriteOperations(
            RequestBodies bodies,
            ScimProfile profile,
            PasswordPolicy passwordPolicy,
            @Nullable PasswordHasher hasher,
            List<ScimEvents> listeners,
            Clock clock) {
        Retries retries = new Retries(profile.limits().maxRetries(), profile.errors());
        UnitsOfWork units = new UnitsOfWork(retries, new EventPublisher(listeners));
        Timestamps timestamps = new Timestamps(clock);
        Passwords passwords =
                new Passwords(passwordPolicy, hasher, profile.metadataKeys().ignorePasswordOnCreate());
        WriteChecks checks = new WriteChecks(profile, passwords);
        ReadModifyWrite modify = new ReadModifyWrite(passwords, units, timestamps);
        MembershipChanges memberships = new MembershipChanges(timestamps);
        RepositoryPatch byRepository = new RepositoryPatch(units, memberships, timestamps);
        GroupCleanup groups = new GroupCleanup(units, modify, memberships);
        DeletedMembers deleted = new DeletedMembers(groups);
        this.create = new CreateOperation(bodies, checks, passwords, units, timestamps, deleted);
        this.replace = new ReplaceOperation(bodies, checks, modify, deleted);
        this.patch = new PatchResourceOperation(bodies, checks, byRepository, modify, profile.patch(), deleted);
        this.delete = new DeleteOperation(units, groups);
        this.ofMemberships = new MembershipOperations(bodies, checks, units, memberships, modify, deleted, timestamps);
    }

    /** POST of a new resource. */
    public ScimHttpResponse create(Exchange exchange, ServedType<?> served) {
        return create.run(exchange, served);
    }

    /** PUT of a resource. */
    public ScimHttpResponse replace(Exchange exchange, ServedType<?> served, String id) {
        return replace.run(exchange, served, id);
    }

    /** PATCH of a resource. */
    public ScimHttpResponse patch(Exchange exchange, ServedType<?> served, String id) {
        return patch.run(exchange, served, id);
    }

    /** DELETE of a resource. */
    public ScimHttpResponse delete(Exchange exchange, ServedType<?> served, String id) {
        return delete.run(exchange, served, id);
    }

    /** POST of a new membership of a group. */
    public ScimHttpResponse createMembership(Exchange exchange, ServedType<?> served) {
        return ofMemberships.create(exchange, served);
    }

    /** DELETE of a membership of a group. */
    public ScimHttpResponse deleteMembership(Exchange exchange, ServedType<?> served, String id) {
        return ofMemberships.delete(exchange, served, id);
    }
}
