package dev.scimkit.core.validation;

import dev.scimkit.core.internal.ElementKey;
import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.schema.AttributeDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Brings the elements of a multi-valued attribute together with those that are stored, and drops repetitions.
 *
 * <p>Elements that are the very nodes stored before cost nothing but a glance, so that one new member of a large group
 * does not pay for the others.
 */
final class ElementMerge {

    private static final int LOOK_AHEAD = 64;

    private final AttributeDefinition attribute;
    private final BiFunction<ObjectNode, @Nullable ObjectNode, @Nullable ObjectNode> single;

    ElementMerge(
            AttributeDefinition attribute, BiFunction<ObjectNode, @Nullable ObjectNode, @Nullable ObjectNode> single) {
        this.attribute = attribute;
        this.single = single;
    }

    @Nullable
    ArrayNode merge(ArrayNode array, ArrayNode stored) {
        if (array.size() == 1 && stored.isEmpty() && !attribute.isComplex()) {
            return array;
        }
        boolean[] kept = kept(array, stored);
        int fresh = 0;
        for (boolean one : kept) {
            fresh += one ? 0 : 1;
        }
        if (fresh == 0) {
            return array;
        }
        ElementIndex storedIndex = new ElementIndex(
                attribute,
                stored.values() instanceof List<JsonNode> list ? list : new ArrayList<>(stored.values()),
                fresh);
        List<JsonNode> merged = new ArrayList<>(array.size());
        ElementIndex mergedIndex = new ElementIndex(attribute, merged, fresh);
        boolean changed = false;
        for (int i = 0; i < kept.length; i++) {
            JsonNode element = array.get(i);
            JsonNode result = kept[i] ? element : merge(element, storedIndex);
            if (result == null || (!kept[i] && isRepetition(result, mergedIndex))) {
                changed = true;
            } else {
                changed |= !result.equals(element);
                mergedIndex.add(result);
            }
        }
        if (merged.isEmpty()) {
            return null;
        }
        return changed ? JsonTree.array(merged) : array;
    }

    private @Nullable JsonNode merge(JsonNode element, ElementIndex stored) {
        if (!(element instanceof ObjectNode object) || !attribute.isComplex()) {
            return element;
        }
        ObjectNode before = stored.find(element) instanceof ObjectNode found ? found : null;
        return single.apply(object, before);
    }

    private boolean isRepetition(JsonNode element, ElementIndex before) {
        JsonNode same = before.find(element);
        return same != null && (ElementKey.isReference(attribute) || same.equals(element));
    }

    /** Marks the elements that are nodes of the stored array, found by walking both in step. */
    @SuppressWarnings("ReferenceEquality") // only the very same node is known to be stored and sound
    private static boolean[] kept(ArrayNode array, ArrayNode stored) {
        boolean[] kept = new boolean[array.size()];
        int next = 0;
        for (int i = 0; i < kept.length; i++) {
            JsonNode element = array.get(i);
            int end = Math.min(stored.size(), next + LOOK_AHEAD);
            for (int j = next; j < end; j++) {
                if (stored.get(j) == element) {
                    kept[i] = true;
                    next = j + 1;
                    break;
                }
            }
        }
        return kept;
    }
}
