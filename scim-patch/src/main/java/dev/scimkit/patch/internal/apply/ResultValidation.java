package dev.scimkit.patch.internal.apply;

import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.ResolvedPath.ResolvedAttribute;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.core.validation.SchemaValidator;
import dev.scimkit.core.validation.ValidationException;
import dev.scimkit.core.validation.Violation;
import dev.scimkit.patch.internal.value.JsonNodes;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Validates a patched resource as a whole against its schemas.
 *
 * <p>Of a list that only grew or shrank, the validator sees only what is new, so that adding one member to a large group
 * does not validate all the others.
 */
final class ResultValidation {

    private final Resource before;
    private final List<Growth> growths = new ArrayList<>();

    ResultValidation(Resource before) {
        this.before = before;
    }

    private record Growth(
            ResolvedAttribute attribute,
            @Nullable JsonNode from,
            @Nullable JsonNode to,
            @Nullable JsonNode added) {}

    /**
     * Validates elements that are added to a list of references, without the resource that they are added to: what other
     * attributes that resource has or lacks is not looked at.
     */
    static void requireValid(ResourceType type, ResolvedAttribute attribute, ArrayNode added) {
        ObjectNode nothing = JsonTree.emptyObject();
        WorkingResource shown = new WorkingResource(nothing);
        shown.set(attribute, added);
        List<Violation> violations =
                SchemaValidator.of(type).checkPatched(new Resource(type, shown.tree()), new Resource(type, nothing));
        ValidationException.throwIfAny(violations);
    }

    /** Notes that a list of references without duplicates became another such list. */
    void noteGrowth(
            ResolvedAttribute attribute, @Nullable JsonNode from, @Nullable JsonNode to, @Nullable JsonNode added) {
        growths.add(new Growth(attribute, from, to, added));
    }

    /** Gives the resource to be stored. */
    Resource accept(ObjectNode tree) {
        if (growths.isEmpty()) {
            return SchemaValidator.of(before.resourceType()).acceptPatched(resource(tree), before);
        }
        WorkingResource stored = new WorkingResource(before.tree());
        WorkingResource shown = new WorkingResource(tree);
        List<Growth> hidden = new ArrayList<>();
        for (Growth growth : growths) {
            if (JsonNodes.same(stored.get(growth.attribute()), growth.from())
                    && JsonNodes.same(shown.get(growth.attribute()), growth.to())) {
                hidden.add(growth);
            }
        }
        hidden.forEach(growth -> hide(growth, stored, shown));
        WorkingResource accepted = new WorkingResource(SchemaValidator.of(before.resourceType())
                .acceptPatched(resource(shown.tree()), resource(stored.tree()))
                .tree());
        hidden.forEach(growth -> accepted.set(growth.attribute(), growth.to()));
        return resource(accepted.tree());
    }

    /** Shows only the new elements. A list without new ones counts as unchanged: its extension must stay in {@code schemas}. */
    private static void hide(Growth growth, WorkingResource stored, WorkingResource shown) {
        if (growth.added() == null) {
            stored.set(growth.attribute(), growth.to());
        } else {
            stored.set(growth.attribute(), null);
            shown.set(growth.attribute(), growth.added());
        }
    }

    private Resource resource(ObjectNode tree) {
        return new Resource(before.resourceType(), tree);
    }
}
