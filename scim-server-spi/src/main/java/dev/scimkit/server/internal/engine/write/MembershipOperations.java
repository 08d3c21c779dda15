package dev.scimkit.server.internal.engine.write;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.error.ScimType;
import dev.scimkit.core.group.Member;
import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.resource.Attributes;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.patch.change.MembershipChange;
import dev.scimkit.server.http.ScimHttpResponse;
import dev.scimkit.server.internal.engine.present.ExistingResources;
import dev.scimkit.server.internal.engine.present.Representation;
import dev.scimkit.server.internal.engine.request.Exchange;
import dev.scimkit.server.internal.engine.request.RequestBodies;
import dev.scimkit.server.internal.engine.type.MembershipId;
import dev.scimkit.server.internal.engine.type.Projection;
import dev.scimkit.server.internal.engine.type.Reference;
import dev.scimkit.server.internal.engine.type.ServedType;
import dev.scimkit.server.internal.engine.type.WrittenAttributes;
import dev.scimkit.server.profile.WriteRules;
import dev.scimkit.server.repository.MembershipAware;
import dev.scimkit.server.repository.ResourceNotFoundException;
import dev.scimkit.server.repository.VersionCondition;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * POST and DELETE of memberships: changes of a group, with its lock, in its transaction, by its rules and for its listeners,
 * as a PATCH of the group would make them.
 */
final class MembershipOperations {

    private static final String MEMBERS = "members";
    private static final MembershipChange NOTHING = new MembershipChange(Set.of(), List.of());

    private final RequestBodies bodies;
    private final WriteChecks checks;
    private final UnitsOfWork units;
    private final MembershipChanges memberships;
    private final ReadModifyWrite modify;
    private final DeletedMembers deleted;
    private final Timestamps timestamps;

    MembershipOperations(
            RequestBodies bodies,
            WriteChecks checks,
            UnitsOfWork units,
            MembershipChanges memberships,
            ReadModifyWrite modify,
            DeletedMembers deleted,
            Timestamps timestamps) {
        this.bodies = bodies;
        this.checks = checks;
        this.units = units;
        this.memberships = memberships;
        this.modify = modify;
        this.deleted = deleted;
        this.timestamps = timestamps;
    }

    ScimHttpResponse create(Exchange exchange, ServedType<?> served) {
        ServedType<?> groups = groups(served);
        Resource asked = bodies.readResource(exchange, served.reader());
        Projection projection =
                served.projectionFor(exchange.query(), served.written().writtenBy(asked));
        Resource valid = checks.create(exchange, served, asked);
        MembershipId wanted = new MembershipId(id(valid, "group"), id(valid, "member"));
        ExistingResources existing = new ExistingResources(exchange);
        Member member = member(served, groups, wanted.memberId(), existing);
        Exchange ofGroup = exchange.unconditional();
        Resource stored = units.run(
                ofGroup, groups, wanted.groupId(), changes -> add(changes, ofGroup, served, groups, wanted, member));
        deleted.leave(exchange, groups, wanted.groupId(), existing);
        return Representation.of(exchange, served, stored)
                .response(201, projection, asked, WriteRules.Write.Kind.CREATE);
    }

    ScimHttpResponse delete(Exchange exchange, ServedType<?> served, String id) {
        ServedType<?> groups = groups(served);
        MembershipId named = MembershipId.parse(id);
        if (named == null) {
            throw served.notFound(id);
        }
        MembershipChange leaving = new MembershipChange(Set.of(named.memberId()), List.of());
        Exchange ofGroup = exchange.unconditional();
        units.run(ofGroup, groups, named.groupId(), changes -> {
            if (!lock(exchange, groups, named)) {
                throw served.notFound(id);
            }
            Representation.of(exchange, served, served.find(id, exchange.context()))
                    .checkPreconditions();
            change(changes, ofGroup, groups, named.groupId(), leaving);
            return named;
        });
        return ScimHttpResponse.of(204);
    }

    private Resource add(
            UncommittedEvents changes,
            Exchange exchange,
            ServedType<?> served,
            ServedType<?> groups,
            MembershipId wanted,
            Member member) {
        if (!lock(exchange, groups, wanted)) {
            throw unknown("group", groups.type().name());
        }
        Optional<? extends Resource> known = served.repository().findById(wanted.text(), exchange.context());
        if (known.isPresent()) {
            throw ScimException.of(
                            ScimType.UNIQUENESS,
                            "The group has this member already, as " + served.type() + " '"
                                    + known.get().getId() + "'")
                    .at("member.value");
        }
        MembershipChange joining = new MembershipChange(Set.of(), List.of(member));
        change(changes, exchange, groups, wanted.groupId(), joining);
        return served.repository()
                .findById(wanted.text(), exchange.context())
                .map(Resource.class::cast)
                .orElseThrow(() -> unknown("member", member.type()));
    }

    /**
     * Keeps others from changing the group until the unit of work ends, as far as the repository can: a change of nothing.
     * False if there is no such group.
     */
    private boolean lock(Exchange exchange, ServedType<?> groups, MembershipId membership) {
        MembershipAware able = Objects.requireNonNull(groups.abilities().members(), "MembershipAware");
        try {
            able.changeMembers(
                    membership.groupId(), NOTHING, timestamps.now(), VersionCondition.any(), exchange.context());
            return true;
        } catch (ResourceNotFoundException unknown) {
            return false;
        }
    }

    private <R extends Resource> void change(
            UncommittedEvents changes,
            Exchange exchange,
            ServedType<R> groups,
            String groupId,
            MembershipChange change) {
        if (groups.isStoredAsShown() && !groups.isConstrained()) {
            memberships.within(changes, exchange, groups, groupId, change);
            return;
        }
        Modification modification = Modification.byClient(
                WrittenAttributes.ORDINARY,
                stored -> checks.patch(exchange, changed(stored.shown(), change), stored.shown()));
        modify.within(changes, exchange, groups, groupId, modification);
    }

    private static Resource changed(Resource group, MembershipChange change) {
        Resource changed = group;
        for (String memberId : change.removals()) {
            changed = GroupCleanup.without(changed, memberId);
        }
        for (Member member : change.additions()) {
            ArrayNode members = changed.tree().get(MEMBERS) instanceof ArrayNode array ? array : JsonTree.emptyArray();
            changed = changed.with(MEMBERS, JsonTree.append(members, List.of(member.toTree())));
        }
        return changed;
    }

    /** The member with the type that it has; {@code invalidValue} if it does not exist. */
    private static Member member(
            ServedType<?> served, ServedType<?> groups, String memberId, ExistingResources existing) {
        List<String> types = served.references().all().stream()
                .filter(reference -> reference.attribute().name().equals("member"))
                .findFirst()
                .map(Reference::types)
                .orElseThrow();
        existing.ask(memberId, types);
        existing.findAll();
        String type = existing.typeOf(memberId, types);
        if (type == null) {
            throw unknown("member", String.join(" or a ", types));
        }
        boolean typed = groups.type()
                .attribute(MEMBERS)
                .flatMap(members -> members.subAttribute(Reference.TYPE))
                .isPresent();
        return new Member(memberId, null, typed ? type : null, null);
    }

    private static ScimException unknown(String attribute, @Nullable String types) {
        return ScimException.of(
                        ScimType.INVALID_VALUE,
                        "'" + attribute + ".value' must be the id of a " + (types == null ? "resource" : types)
                                + " that exists")
                .at(attribute + ".value");
    }

    private static String id(Resource membership, String attribute) {
        String id = membership.tree().get(attribute) instanceof ObjectNode reference
                ? Attributes.string(reference, Reference.VALUE)
                : null;
        return Objects.requireNonNull(id, attribute);
    }

    private static ServedType<?> groups(ServedType<?> served) {
        return Objects.requireNonNull(served.membershipsOf(), "membershipsOf");
    }
}
