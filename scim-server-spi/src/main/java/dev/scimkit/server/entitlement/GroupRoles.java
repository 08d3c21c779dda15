package dev.scimkit.server.entitlement;

import dev.scimkit.core.resource.Attributes;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.ComparisonForm;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.core.schema.Schemas;
import dev.scimkit.server.context.RequestContext;
import dev.scimkit.server.event.ScimEvent;
import dev.scimkit.server.event.ScimEvents;
import dev.scimkit.server.repository.GroupsOfMember;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The roles in an application that groups give to their direct members. A group is named by its {@code externalId} or its
 * {@code displayName}, and gives roles only if the identity provider manages it.
 *
 * <p>As a listener of a service ({@code ScimService.Builder.events}) it reports users whose roles may have changed, when a
 * group is created, changed or deleted. Immutable and thread-safe.
 */
public final class GroupRoles implements ScimEvents {

    private static final Logger LOG = LoggerFactory.getLogger("dev.scimkit.server");

    /** How many members {@link GroupsOfMember} takes at once. */
    private static final int MOST_IDS = 1_000;

    private final Map<String, Set<String>> byExternalId;
    private final Map<String, Set<String>> byDisplayName;
    private final Predicate<Resource> managed;
    private final Consumer<RoleChange> listener;
    private final GroupsOfMember groups;

    private GroupRoles(Builder builder, GroupsOfMember groups) {
        this.byExternalId = Map.copyOf(builder.byExternalId);
        this.byDisplayName = Map.copyOf(builder.byDisplayName);
        this.managed = builder.managed;
        this.listener = builder.listener;
        this.groups = groups;
    }

    /** {@return a builder of a mapping without groups} */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Finds the roles of a user.
     *
     * @param userId the id of the user
     * @param context the organization and the caller
     * @return the roles that the user's groups give, sorted
     */
    public Set<String> of(String userId, RequestContext context) {
        return of(groupsOf(List.of(userId), context).getOrDefault(userId, List.of()));
    }

    /**
     * Combines the roles that groups give.
     *
     * @param memberships the groups of a user
     * @return the roles, sorted
     */
    public Set<String> of(Collection<? extends Resource> memberships) {
        Set<String> roles = new TreeSet<>();
        memberships.forEach(group -> roles.addAll(given(group)));
        return roles;
    }

    @Override
    public void committed(ScimEvent event) {
        Resource some = event.after() == null ? event.before() : event.after();
        if (some == null || !concerns(some.resourceType())) {
            return;
        }
        Set<String> givenBefore = given(event.before());
        Set<String> givenAfter = given(event.after());
        Set<String> membersBefore = givenBefore.isEmpty() ? Set.of() : members(event.before());
        Set<String> membersAfter = givenAfter.isEmpty() ? Set.of() : members(event.after());
        Set<String> affected = new LinkedHashSet<>(membersBefore);
        affected.addAll(membersAfter);
        if (givenBefore.equals(givenAfter)) {
            affected.removeIf(member -> membersBefore.contains(member) && membersAfter.contains(member));
        }
        Map<String, List<? extends Resource>> now = groupsOf(List.copyOf(affected), event.context());
        for (String member : affected) {
            List<? extends Resource> memberships = now.getOrDefault(member, List.of());
            Set<String> before = union(
                    of(others(memberships, some.getId())), membersBefore.contains(member) ? givenBefore : Set.of());
            tell(new RoleChange(member, before, of(memberships), event.context()));
        }
    }

    private void tell(RoleChange change) {
        try {
            listener.accept(change);
        } catch (RuntimeException broken) {
            LOG.warn(
                    "Request {} changed the roles of user {}, but the listener failed",
                    change.context().requestId(),
                    change.userId(),
                    broken);
        }
    }

    @Override
    public boolean concerns(ResourceType type) {
        return type.schema().isNamedBy(Schemas.group().id());
    }

    private Map<String, List<? extends Resource>> groupsOf(List<String> ids, RequestContext context) {
        Map<String, List<? extends Resource>> all = new HashMap<>();
        for (int from = 0; from < ids.size(); from += MOST_IDS) {
            all.putAll(groups.groupsOf(ids.subList(from, Math.min(ids.size(), from + MOST_IDS)), context));
        }
        return all;
    }

    private Set<String> given(@Nullable Resource group) {
        if (group == null || !managed.test(group)) {
            return Set.of();
        }
        Set<String> roles = new TreeSet<>();
        String externalId = group.getExternalId();
        if (externalId != null) {
            roles.addAll(byExternalId.getOrDefault(externalId, Set.of()));
        }
        String displayName = Attributes.string(group.tree(), Builder.DISPLAY_NAME);
        if (displayName != null) {
            roles.addAll(byDisplayName.getOrDefault(Builder.form(displayName), Set.of()));
        }
        return roles;
    }

    /** The users in a group; groups in a group have no roles. */
    private static Set<String> members(@Nullable Resource group) {
        Set<String> ids = new LinkedHashSet<>();
        if (group != null) {
            Attributes.list(group.tree(), "members", member -> member).forEach(member -> {
                String id = Attributes.string(member, "value");
                if (id != null && !"Group".equalsIgnoreCase(Attributes.string(member, "type"))) {
                    ids.add(id);
                }
            });
        }
        return ids;
    }

    private static List<? extends Resource> others(List<? extends Resource> all, @Nullable String groupId) {
        return all.stream()
                .filter(group -> !Objects.equals(group.getId(), groupId))
                .toList();
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        Set<String> both = new TreeSet<>(one);
        both.addAll(other);
        return both;
    }

    /**
     * One group gives a user other roles than before. Both sets are read after the change, when other groups may have changed
     * too: they are equal if another group gives the same roles, even if both changed at the same time. So what counts is
     * {@code after}.
     *
     * @param userId the id of the user
     * @param before what the groups would give now if this one had not changed
     * @param after the roles now
     * @param context the organization, and the caller who changed the group
     */
    public record RoleChange(String userId, Set<String> before, Set<String> after, RequestContext context) {
        public RoleChange {
            Objects.requireNonNull(userId, "userId");
            before = Set.copyOf(Objects.requireNonNull(before, "before"));
            after = Set.copyOf(Objects.requireNonNull(after, "after"));
            Objects.requireNonNull(context, "context");
        }
    }

    /**
     * Builds {@link GroupRoles}.
     *
     * <p>Not for use by several threads.
     */
    public static final class Builder {

        static final String DISPLAY_NAME = "displayName";
        private static final AttributeDefinition NAME =
                Schemas.group().attribute(DISPLAY_NAME).orElseThrow();

        private final Map<String, Set<String>> byExternalId = new HashMap<>();
        private final Map<String, Set<String>> byDisplayName = new HashMap<>();
        private Predicate<Resource> managed = group -> group.getExternalId() != null;
        private Consumer<RoleChange> listener = change -> {};

        Builder() {}

        /**
         * Gives roles to the members of the group with an {@code externalId}, which nobody can give to another group by
         * renaming it.
         *
         * @param externalId the id of the group in the identity provider
         * @param roles the roles
         * @return this builder
         */
        public Builder externalId(String externalId, String... roles) {
            add(byExternalId, Objects.requireNonNull(externalId, "externalId"), roles);
            return this;
        }

        /**
         * Gives roles to the members of groups with a name, compared as filters compare it.
         *
         * @param displayName the name of the group
         * @param roles the roles
         * @return this builder
         */
        public Builder displayName(String displayName, String... roles) {
            add(byDisplayName, form(Objects.requireNonNull(displayName, "displayName")), roles);
            return this;
        }

        /**
         * Sets which groups the identity provider manages; others give no roles, whatever their name. By default it manages
         * those with an {@code externalId}.
         *
         * @param guard true for groups that it manages
         * @return this builder
         */
        public Builder managed(Predicate<Resource> guard) {
            this.managed = Objects.requireNonNull(guard, "managed");
            return this;
        }

        /**
         * Sets who learns that the roles of a user may have changed, each time a group gives the user other roles than before. It is
         * called on the thread of the request, after the change of
         * the group was committed. If it fails for one user, that is logged, and it is still called for the others.
         *
         * @param consumer the listener
         * @return this builder
         */
        public Builder listener(Consumer<RoleChange> consumer) {
            this.listener = Objects.requireNonNull(consumer, "listener");
            return this;
        }

        /**
         * Makes the mapping.
         *
         * @param groups finds the groups of users, such as the repository of the groups
         * @return the mapping
         */
        public GroupRoles build(GroupsOfMember groups) {
            return new GroupRoles(this, Objects.requireNonNull(groups, "groups"));
        }

        static String form(String displayName) {
            return ComparisonForm.of(NAME, displayName);
        }

        private static void add(Map<String, Set<String>> mapping, String key, String... roles) {
            mapping.computeIfAbsent(key, unused -> new TreeSet<>()).addAll(List.of(roles));
        }
    }
}
