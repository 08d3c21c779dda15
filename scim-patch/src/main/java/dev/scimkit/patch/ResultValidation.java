package dev.scimkit.patch;

import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.validation.SchemaValidator;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Holds a patched resource against its schemas as a whole (P-3.5.2-23).
 *
 * <p>Of a list that only grew or shrank it shows the validator what is new and nothing else, so that one new member of a
 * large group does not pay for the others.
 */
final class ResultValidation {

    private final Resource before;
    private final List<Growth> growths = new ArrayList<>();

    ResultValidation(Resource before) {
        this.before = before;
    }

    private record Growth(
            Place attribute,
            @Nullable JsonNode from,
            @Nullable JsonNode to,
            @Nullable JsonNode added) {}

    /** Notes that a list of references, in which none stands twice, became another such list. */
    void noteGrowth(Place attribute, @Nullable JsonNode from, @Nullable JsonNode to, @Nullable JsonNode added) {
        growths.add(new Growth(attribute, from, to, added));
    }

    /** Gives the resource as it is to be stored. */
    Resource accept(ObjectNode tree) {
        return growths.isEmpty() ? accept(resource(tree), before) : acceptGrown(tree);
    }

    private Resource acceptGrown(ObjectNode tree) {
        WorkingResource stored = new WorkingResource(before.resourceType(), before.tree());
        WorkingResource shown = new WorkingResource(before.resourceType(), tree);
        List<Growth> hidden = new ArrayList<>();
        for (Growth growth : growths) {
            if (Nodes.same(stored.get(growth.attribute()), growth.from())
                    && Nodes.same(shown.get(growth.attribute()), growth.to())
                    && growth.to() != null) {
                hidden.add(growth);
            }
        }
        for (Growth growth : hidden) {
            stored.set(growth.attribute(), null);
            shown.set(growth.attribute(), growth.added());
        }
        Resource accepted = accept(resource(shown.tree()), hidden.isEmpty() ? before : resource(stored.tree()));
        return hidden.isEmpty() ? accepted : restored(accepted, hidden);
    }

    private Resource accept(Resource result, Resource stored) {
        return SchemaValidator.of(before.resourceType()).acceptPatched(result, stored);
    }

    private Resource resource(ObjectNode tree) {
        return new Resource(before.resourceType(), tree);
    }

    private Resource restored(Resource accepted, List<Growth> hidden) {
        WorkingResource result = new WorkingResource(before.resourceType(), accepted.tree());
        for (Growth growth : hidden) {
            result.set(growth.attribute(), growth.to());
        }
        return resource(result.tree());
    }
}
