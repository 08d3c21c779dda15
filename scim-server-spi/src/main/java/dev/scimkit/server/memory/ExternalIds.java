package dev.scimkit.server.memory;

import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.CommonAttributes;
import dev.scimkit.core.schema.ComparisonForm;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.server.profile.DomainExternalIds;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An index of resources by {@code externalId}, shared or of any provisioning domain. Clients are responsible for its
 * uniqueness, so several resources may have the same.
 */
final class ExternalIds {

    private final AttributeDefinition definition;
    private final Map<String, Set<String>> idsByExternalId = new HashMap<>();

    ExternalIds(ResourceType type) {
        this.definition = type.attribute("externalId").orElse(CommonAttributes.EXTERNAL_ID);
    }

    /** Returns the ids of the resources with an {@code externalId}, in any domain. */
    Set<String> find(String externalId) {
        return holders(form(externalId));
    }

    private String form(String externalId) {
        return ComparisonForm.of(definition, externalId);
    }

    private Set<String> holders(String form) {
        return idsByExternalId.getOrDefault(form, Set.of());
    }

    /** Updates the index; the state is null before creation and after deletion. */
    void replace(String id, @Nullable Resource before, @Nullable Resource after) {
        if (before != null && after != null && areSame(before, after)) {
            return;
        }
        Set<String> old = externalIdsOf(before);
        Set<String> now = externalIdsOf(after);
        if (old.equals(now)) {
            return;
        }
        for (String externalId : old) {
            Set<String> ids = new LinkedHashSet<>(holders(externalId));
            ids.remove(id);
            put(externalId, ids);
        }
        for (String externalId : now) {
            add(externalId, id);
        }
    }

    /** Whether two states say the same, which is mostly so and needs no forms. */
    private static boolean areSame(Resource before, Resource after) {
        String domains = DomainExternalIds.SCHEMA.id();
        return Objects.equals(before.getExternalId(), after.getExternalId())
                && Objects.equals(before.tree().get(domains), after.tree().get(domains));
    }

    private void add(String externalId, String id) {
        if (idsByExternalId.putIfAbsent(externalId, Set.of(id)) != null) {
            Set<String> ids = new LinkedHashSet<>(holders(externalId));
            ids.add(id);
            put(externalId, ids);
        }
    }

    /** The forms of a resource's external ids. */
    private Set<String> externalIdsOf(@Nullable Resource resource) {
        if (resource == null) {
            return Set.of();
        }
        String common = resource.getExternalId();
        if (!resource.tree().has(DomainExternalIds.SCHEMA.id())) {
            return common == null ? Set.of() : Set.of(form(common));
        }
        Set<String> all = new LinkedHashSet<>();
        DomainExternalIds.of(resource).values().forEach(externalId -> all.add(form(externalId)));
        if (common != null) {
            all.add(form(common));
        }
        return all;
    }

    /** Most sets have one id, for which the immutable set needs little space. */
    private void put(String externalId, Set<String> ids) {
        if (ids.isEmpty()) {
            idsByExternalId.remove(externalId);
        } else {
            idsByExternalId.put(externalId, ids.size() == 1 ? Set.copyOf(ids) : ids);
        }
    }
}
