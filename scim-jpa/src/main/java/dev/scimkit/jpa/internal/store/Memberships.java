package dev.scimkit.jpa.internal.store;

import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.error.ScimType;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.jpa.internal.model.Binding;
import dev.scimkit.jpa.internal.model.EntityModel;
import dev.scimkit.jpa.internal.model.MemberSource;
import dev.scimkit.jpa.internal.property.Property;
import dev.scimkit.jpa.internal.property.Proxies;
import dev.scimkit.patch.change.MembershipChange;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.From;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The members of groups: in collections of the members, or of join entities. */
final class Memberships {

    private static final String MEMBERS = "members";

    private final EntityModel model;
    private final Rows groups;
    private final EntityReader reader;

    Memberships(EntityModel model, Rows groups, EntityReader reader) {
        this.model = model;
        this.groups = groups;
        this.reader = reader;
    }

    /** The wanted members by id, with their types if the engine knows them. */
    private static Map<String, @Nullable String> wanted(Resource group) {
        Map<String, @Nullable String> wanted = new LinkedHashMap<>();
        for (JsonNode member : group.tree().path(MEMBERS).values()) {
            if (member.path("value").isString()) {
                JsonNode type = member.path("type");
                wanted.put(member.path("value").stringValue(), type.isString() ? type.stringValue() : null);
            }
        }
        return wanted;
    }

    /** Brings the members of a group in line with a resource; tells whether anything changed. */
    boolean write(EntityManager manager, Object group, Resource resource, String organization) {
        Map<String, @Nullable String> missing = wanted(resource);
        Map<MemberSource, List<Object>> leaving = new LinkedHashMap<>();
        for (MemberSource source : model.members()) {
            List<Object> left = new ArrayList<>();
            each(manager, group, source, (element, id) -> {
                if (missing.containsKey(id)) {
                    missing.remove(id);
                } else {
                    left.add(element);
                }
            });
            leaving.put(source, left);
        }
        return apply(manager, group, leaving, missing, organization);
    }

    /** Removes members, then adds those that are missing; tells whether anything changed. */
    boolean change(EntityManager manager, Object group, MembershipChange change, String organization) {
        Map<String, @Nullable String> missing = new LinkedHashMap<>();
        change.additions().forEach(member -> missing.put(String.valueOf(member.value()), member.type()));
        Set<String> named = new LinkedHashSet<>(change.removals());
        named.addAll(missing.keySet());
        Set<String> added = Set.copyOf(missing.keySet());
        Map<MemberSource, List<Object>> leaving = new LinkedHashMap<>();
        for (MemberSource source : model.members()) {
            List<Object> left = new ArrayList<>();
            present(manager, group, source, named).forEach((id, elements) -> {
                if (added.contains(id)) {
                    missing.remove(id);
                } else {
                    left.addAll(elements);
                }
            });
            leaving.put(source, left);
        }
        return apply(manager, group, leaving, missing, organization);
    }

    /** The elements of the collection for some members; others are read only if the collection has to be loaded. */
    private Map<String, List<Object>> present(
            EntityManager manager, Object group, MemberSource source, Set<String> memberIds) {
        Map<String, List<Object>> present = new LinkedHashMap<>();
        if (isLoaded(manager, group, source)) {
            each(
                    manager,
                    group,
                    source,
                    (element, id) -> present.computeIfAbsent(id, unused -> new ArrayList<>())
                            .add(element));
            present.keySet().retainAll(memberIds);
            return present;
        }
        for (List<Object> some : Rows.chunks(new Rows(source.target()).values(memberIds))) {
            CriteriaBuilder builder = manager.getCriteriaBuilder();
            CriteriaQuery<Tuple> query = builder.createTupleQuery();
            Root<?> root = query.from(model.entity());
            From<?, ?> element = source.elements().collection().join(root);
            Binding memberId = source.target().parts().id();
            Expression<?> id = memberId.property().in(source.joinMember(element));
            query.select(builder.tuple(id, element)).where(builder.equal(root, group), id.in(some));
            for (Tuple row : manager.createQuery(query).getResultList()) {
                present.computeIfAbsent(Rows.text(memberId, row.get(0)), unused -> new ArrayList<>())
                        .add(Proxies.unwrapped(row.get(1)));
            }
        }
        present.keySet().retainAll(memberIds);
        return present;
    }

    /** A collection that the persistence provider writes must be loaded; any other is only kept in step if it already is. */
    private static boolean isLoaded(EntityManager manager, Object group, MemberSource source) {
        return !source.isWrittenElsewhere()
                || manager.getEntityManagerFactory()
                        .getPersistenceUnitUtil()
                        .isLoaded(group, source.elements().collection().path());
    }

    /** Visits the elements of the collection with the ids of their members. Memberships of hidden members stay as they are. */
    private void each(EntityManager manager, Object group, MemberSource source, BiConsumer<Object, String> action) {
        Map<Object, @Nullable String> stored =
                source.member() == null ? Map.of() : new MemberIds(model, source).ofElements(manager, group);
        for (Object element : source.of(group)) {
            Object known = Proxies.unwrapped(element);
            String id = stored.containsKey(known) ? stored.get(known) : id(source, element);
            if (id != null) {
                action.accept(element, id);
            }
        }
    }

    private static @Nullable String id(MemberSource source, Object element) {
        Object member = source.memberOf(element);
        JsonNode id = member == null ? null : source.target().parts().id().read(member);
        return id == null ? null : id.stringValue();
    }

    private boolean apply(
            EntityManager manager,
            Object group,
            Map<MemberSource, List<Object>> leaving,
            Map<String, @Nullable String> joining,
            String organization) {
        Map<MemberSource, List<Object>> found = find(manager, joining, organization);
        boolean changed = false;
        for (MemberSource source : model.members()) {
            Collection<Object> collection = isLoaded(manager, group, source) ? source.of(group) : new ArrayList<>();
            for (Object element : leaving.getOrDefault(source, List.of())) {
                collection.remove(element);
                remove(manager, group, source, element);
                changed = true;
            }
            for (Object member : found.getOrDefault(source, List.of())) {
                Object element = element(source, group, member);
                collection.add(element);
                add(manager, group, source, element);
                changed = true;
            }
        }
        return changed;
    }

    private static void remove(EntityManager manager, Object group, MemberSource source, Object element) {
        Collection<Object> groups = source.groupsOf(element);
        if (groups != null) {
            groups.removeIf(each -> Proxies.unwrapped(each) == group);
        } else if (source.member() != null) {
            manager.remove(element);
        }
    }

    /**
     * Takes all members out of a group before it is deleted: the provider does not remove associations that the members'
     * side owns, and foreign keys would refuse.
     */
    void removeAll(EntityManager manager, Object group) {
        for (MemberSource source : model.members()) {
            if (source.isWrittenElsewhere()) {
                List<Object> elements = List.copyOf(source.of(group));
                Property groupsOfMember = source.groups();
                if (groupsOfMember != null) {
                    new Rows(source.target()).fetch(manager, elements, groupsOfMember);
                }
                elements.forEach(element -> remove(manager, group, source, element));
            }
        }
    }

    private static void add(EntityManager manager, Object group, MemberSource source, Object element) {
        Collection<Object> groups = source.groupsOf(element);
        if (groups != null) {
            groups.add(group);
        } else if (source.member() != null) {
            manager.persist(element);
        }
    }

    /** The entities that join, all of which must exist; one that was deleted while the engine looked is left out. */
    private Map<MemberSource, List<Object>> find(
            EntityManager manager, Map<String, @Nullable String> joining, String organization) {
        Map<MemberSource, List<Object>> found = new HashMap<>();
        Set<String> unknown = new LinkedHashSet<>(joining.keySet());
        Set<String> types = new LinkedHashSet<>();
        for (MemberSource source : model.members()) {
            String type = source.target().type().name();
            types.add(type);
            List<String> candidates = joining.keySet().stream()
                    .filter(id -> joining.get(id) == null || type.equals(joining.get(id)))
                    .toList();
            Map<String, Object> members = new Rows(source.target()).find(manager, organization, candidates);
            found.put(
                    source,
                    candidates.stream()
                            .filter(members::containsKey)
                            .map(members::get)
                            .toList());
            unknown.removeAll(members.keySet());
        }
        requireNone(unknown, joining, types);
        return found;
    }

    private static void requireNone(Set<String> unknown, Map<String, @Nullable String> joining, Set<String> types) {
        boolean lookedUp =
                types.size() > 1; // where only one type is possible, the engine leaves it as the client wrote it
        for (String id : unknown) {
            String type = joining.get(id);
            if (type == null || !types.contains(type) || !lookedUp) {
                throw ScimException.of(
                                ScimType.INVALID_VALUE,
                                "'members' can refer only to resources of this service that exist and are of type "
                                        + String.join(" or ", types) + "; there is none with the id '" + id + "'")
                        .at(MEMBERS);
            }
        }
    }

    private static Object element(MemberSource source, Object group, Object member) {
        Property join = source.member();
        if (join == null) {
            return member;
        }
        Object element = Property.instance(source.elements().elementType());
        Property owner = source.elements().owner();
        if (owner != null) {
            owner.set(element, group);
        }
        join.set(element, member);
        return element;
    }

    /** The groups of members, without their members. */
    Map<String, List<Resource>> groupsOf(EntityManager manager, String organization, Collection<String> memberIds) {
        Map<String, Map<String, Resource>> groupsById = new HashMap<>();
        for (MemberSource source : model.members()) {
            for (List<Object> some : Rows.chunks(new Rows(source.target()).values(memberIds))) {
                for (Tuple row : memberships(manager, organization, source, some)) {
                    String member = Rows.text(source.target().parts().id(), row.get(0));
                    Object group = Proxies.unwrapped(row.get(1));
                    groupsById
                            .computeIfAbsent(member, unused -> new LinkedHashMap<>())
                            .computeIfAbsent(
                                    groups.id(group),
                                    unused -> reader.read(manager, group, name -> !name.equals(MEMBERS)));
                }
            }
        }
        Map<String, List<Resource>> found = new HashMap<>();
        groupsById.forEach((id, byId) -> found.put(id, List.copyOf(byId.values())));
        return found;
    }

    private List<Tuple> memberships(
            EntityManager manager, String organization, MemberSource source, List<Object> memberIds) {
        CriteriaBuilder builder = manager.getCriteriaBuilder();
        CriteriaQuery<Tuple> query = builder.createTupleQuery();
        Root<?> group = query.from(model.entity());
        From<?, ?> member = source.join(group);
        Expression<?> id = source.target().parts().id().property().in(member);
        query.select(builder.tuple(id, group))
                .where(groups.served(builder, group, organization), id.in(memberIds))
                .orderBy(builder.asc(model.parts().id().property().in(group)));
        return manager.createQuery(query).getResultList();
    }
}
