package dev.scimkit.server.memory;

import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.CommonAttributes;
import dev.scimkit.core.schema.ComparisonForm;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.server.profile.ExternalIdPolicy;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An index of resources by {@code externalId}, shared or of any provisioning domain. Clients are responsible for its
 * uniqueness, so several resources may have the same.
 */
final class ExternalIds {

    private final AttributeDefinition definition;
    private final IdsByKey idsByExternalId = new IdsByKey();

    ExternalIds(ResourceType type) {
        this.definition = type.attribute("externalId").orElse(CommonAttributes.EXTERNAL_ID);
    }

    /** The forms that a resource had before a change and has afterwards. */
    record Change(Set<String> old, Set<String> now) {
        private static final Change NONE = new Change(Set.of(), Set.of());
    }

    /** Returns the ids of the resources with an {@code externalId}, in any domain. */
    Set<String> find(String externalId) {
        return idsByExternalId.get(form(externalId));
    }

    /** Finds out what changes; the state is null before creation and after deletion. */
    Change change(@Nullable Resource before, @Nullable Resource after) {
        return before != null && after != null && areSame(before, after)
                ? Change.NONE
                : new Change(externalIdsOf(before), externalIdsOf(after));
    }

    void apply(String id, Change change) {
        if (change.old().equals(change.now())) {
            return;
        }
        change.old().forEach(externalId -> idsByExternalId.remove(externalId, id));
        change.now().forEach(externalId -> idsByExternalId.add(externalId, id));
    }

    /** Whether two states say the same, which is mostly so and needs no forms. */
    private static boolean areSame(Resource before, Resource after) {
        String domains = ExternalIdPolicy.DOMAINS.id();
        return Objects.equals(before.getExternalId(), after.getExternalId())
                && Objects.equals(before.tree().get(domains), after.tree().get(domains));
    }

    private String form(String externalId) {
        return ComparisonForm.of(definition, externalId);
    }

    /** The forms of a resource's external ids. */
    private Set<String> externalIdsOf(@Nullable Resource resource) {
        if (resource == null) {
            return Set.of();
        }
        String common = resource.getExternalId();
        if (!resource.tree().has(ExternalIdPolicy.DOMAINS.id())) {
            return common == null ? Set.of() : Set.of(form(common));
        }
        Set<String> all = new LinkedHashSet<>();
        ExternalIdPolicy.byDomain(resource).values().forEach(externalId -> all.add(form(externalId)));
        if (common != null) {
            all.add(form(common));
        }
        return all;
    }
}
