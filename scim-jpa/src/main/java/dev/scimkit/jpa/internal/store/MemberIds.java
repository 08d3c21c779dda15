package dev.scimkit.jpa.internal.store;

import dev.scimkit.jpa.internal.model.EntityModel;
import dev.scimkit.jpa.internal.model.MemberSource;
import dev.scimkit.jpa.internal.property.Property;
import dev.scimkit.jpa.internal.property.Proxies;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Tuple;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Join;
import jakarta.persistence.criteria.ListJoin;
import jakarta.persistence.criteria.Root;
import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the ids of the members of groups without reading the members. The persistence provider may hide the row of a member,
 * because the application has marked it as deleted; such a member has no id here.
 */
final class MemberIds {

    private final EntityModel model;
    private final MemberSource source;
    private final Property memberId;

    MemberIds(EntityModel model, MemberSource source) {
        this.model = model;
        this.source = source;
        this.memberId = source.elements().bindings().get(0).property();
    }

    /** The ids by the id of the group: in the order of the collection if it has one, otherwise sorted. */
    Map<Object, List<String>> ofGroups(EntityManager manager, List<Object> groups) {
        Property groupId = model.parts().id().property();
        Map<Object, List<String>> ids = new HashMap<>();
        for (List<Object> some : Rows.chunks(groups)) {
            CriteriaBuilder builder = manager.getCriteriaBuilder();
            CriteriaQuery<Tuple> query = builder.createTupleQuery();
            Root<?> group = query.from(model.entity());
            Join<?, ?> element = source.elements().collection().join(group);
            query.select(builder.tuple(groupId.in(group), memberId.in(element))).where(group.in(some));
            boolean ordered = order(builder, query, element);
            for (Tuple row : rows(manager, query)) {
                String id = text(row.get(1));
                if (id != null) {
                    ids.computeIfAbsent(row.get(0), unused -> new ArrayList<>()).add(id);
                }
            }
            if (!ordered) {
                ids.values().forEach(Collections::sort);
            }
        }
        return ids;
    }

    private static boolean order(CriteriaBuilder builder, CriteriaQuery<Tuple> query, Join<?, ?> element) {
        boolean ordered = element instanceof ListJoin
                && element.getAttribute().getJavaMember() instanceof AnnotatedElement declared
                && declared.isAnnotationPresent(OrderColumn.class);
        if (ordered) {
            query.orderBy(builder.asc(((ListJoin<?, ?>) element).index()));
        }
        return ordered;
    }

    /** The ids by the element of the collection, compared by identity. A hidden member has null. */
    Map<Object, @Nullable String> ofElements(EntityManager manager, Object group) {
        IdentityHashMap<Object, @Nullable String> ids = new IdentityHashMap<>();
        if (source.of(group).isEmpty()) {
            return ids;
        }
        CriteriaBuilder builder = manager.getCriteriaBuilder();
        CriteriaQuery<Tuple> query = builder.createTupleQuery();
        Root<?> root = query.from(model.entity());
        Join<?, ?> element = source.elements().collection().join(root);
        query.select(builder.tuple(element, memberId.in(element))).where(builder.equal(root, group));
        rows(manager, query).forEach(row -> ids.put(Proxies.unwrapped(row.get(0)), text(row.get(1))));
        return ids;
    }

    /** Half a change may break rules, so it is not stored first. */
    private static List<Tuple> rows(EntityManager manager, CriteriaQuery<Tuple> query) {
        return manager.createQuery(query).setFlushMode(FlushModeType.COMMIT).getResultList();
    }

    private @Nullable String text(@Nullable Object value) {
        return value == null ? null : Rows.text(source.target().parts().id(), value);
    }
}
