package dev.scimkit.core.validation;

import dev.scimkit.core.json.JsonTree;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Merges the elements of a multi-valued attribute with the stored ones, and drops repetitions.
 *
 * <p>A few new elements among many stored ones are handled one by one, without copying the others.
 */
final class ElementMerge {

    private static final int FEW = 16;

    private final PreparedAttribute attribute;
    private final ElementKey key;
    private final BiFunction<ObjectNode, @Nullable ObjectNode, @Nullable ObjectNode> single;

    ElementMerge(
            PreparedAttribute attribute, BiFunction<ObjectNode, @Nullable ObjectNode, @Nullable ObjectNode> single) {
        this.attribute = attribute;
        this.key = attribute.key;
        this.single = single;
    }

    @Nullable
    ArrayNode merge(ArrayNode array, ArrayNode stored) {
        return areFewAndUnchanged(array, stored) ? array : mergeAll(array, stored);
    }

    /** Whether there is nothing to do, as far as can be seen without an index. */
    @SuppressWarnings("ReferenceEquality") // merging returns the element itself when there is nothing to add
    private boolean areFewAndUnchanged(ArrayNode array, ArrayNode stored) {
        StoredElements storedElements = new StoredElements(stored);
        int fresh = 0;
        for (int i = 0; i < array.size(); i++) {
            JsonNode element = array.get(i);
            if (!storedElements.hold(element)) {
                if (++fresh > FEW
                        || isRepeated(element, i, array, stored.isEmpty() ? i : array.size())
                        || merge(element, firstLike(element, stored)) != element) {
                    return false;
                }
            }
        }
        return true;
    }

    /**
     * Whether an element repeats another one before an end; when all are new, later elements are compared with it in
     * turn.
     */
    private boolean isRepeated(JsonNode element, int position, ArrayNode array, int end) {
        for (int i = 0; i < end; i++) {
            JsonNode other = array.get(i);
            if (i != position && key.areEqual(element, other) && key.isRepetition(element, other)) {
                return true;
            }
        }
        return false;
    }

    private JsonNode firstLike(JsonNode element, ArrayNode stored) {
        for (int i = 0; i < stored.size(); i++) {
            if (key.areEqual(element, stored.get(i))) {
                return stored.get(i);
            }
        }
        return MissingNode.getInstance();
    }

    private @Nullable ArrayNode mergeAll(ArrayNode array, ArrayNode stored) {
        StoredElements storedElements = new StoredElements(stored);
        ElementsByKey storedIndex = new ElementsByKey(key, stored.values());
        ElementsByKey mergedIndex = new ElementsByKey(key, List.of());
        List<JsonNode> merged = new ArrayList<>(array.size());
        for (int i = 0; i < array.size(); i++) {
            JsonNode element = array.get(i);
            boolean kept = storedElements.hold(element);
            JsonNode result = kept ? element : merge(element, storedIndex.find(element, MissingNode.getInstance()));
            if (result != null && (kept || !isRepetition(result, mergedIndex))) {
                mergedIndex.add(result);
                merged.add(result);
            }
        }
        return merged.isEmpty() ? null : JsonTree.array(merged);
    }

    private boolean isRepetition(JsonNode element, ElementsByKey before) {
        JsonNode same = before.find(element, MissingNode.getInstance());
        return !same.isMissingNode() && key.isRepetition(element, same);
    }

    private @Nullable JsonNode merge(JsonNode element, JsonNode before) {
        if (!(element instanceof ObjectNode object) || !attribute.complex) {
            return element;
        }
        return single.apply(object, before instanceof ObjectNode found ? found : null);
    }
}
