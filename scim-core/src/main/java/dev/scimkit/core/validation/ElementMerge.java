package dev.scimkit.core.validation;

import dev.scimkit.core.internal.equality.ElementIdentity;
import dev.scimkit.core.json.JsonTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Merges the elements of a multi-valued attribute with the stored ones, and merges repetitions: the first stays, and is
 * primary if any of them is. A list with repetitions means what the list without them does, so it is not refused.
 *
 * <p>A few new elements among many stored ones are handled one by one, without copying the others.
 */
final class ElementMerge {

    private static final int FEW = 16;

    private final PreparedAttribute attribute;
    private final ElementIdentity identity;
    private final BiFunction<ObjectNode, @Nullable ObjectNode, @Nullable ObjectNode> single;

    ElementMerge(
            PreparedAttribute attribute, BiFunction<ObjectNode, @Nullable ObjectNode, @Nullable ObjectNode> single) {
        this.attribute = attribute;
        this.identity = attribute.identity;
        this.single = single;
    }

    @Nullable
    ArrayNode merge(ArrayNode array, ArrayNode stored) {
        boolean manyNew = stored.isEmpty() && array.size() > FEW;
        return !manyNew && areFewAndUnchanged(array, stored) ? array : mergeAll(array, stored);
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
                        || (mayChange(element) && merge(element, firstLike(element, stored)) != element)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Whether merging may change an element: add parts of the stored one, or leave out an empty one. */
    private boolean mayChange(JsonNode element) {
        return attribute.keepsSubAttributes || element.isEmpty();
    }

    /**
     * Whether an element repeats another one before an end; when all are new, later elements are compared with it in
     * turn.
     */
    private boolean isRepeated(JsonNode element, int position, ArrayNode array, int end) {
        for (int i = 0; i < end; i++) {
            if (i != position && identity.areSame(element, array.get(i))) {
                return true;
            }
        }
        return false;
    }

    private JsonNode firstLike(JsonNode element, ArrayNode stored) {
        for (int i = 0; i < stored.size(); i++) {
            if (identity.areSame(element, stored.get(i))) {
                return stored.get(i);
            }
        }
        return MissingNode.getInstance();
    }

    private @Nullable ArrayNode mergeAll(ArrayNode array, ArrayNode stored) {
        StoredElements storedElements = new StoredElements(stored);
        Map<Object, JsonNode> storedByKey = new HashMap<>();
        stored.forEach(element -> storedByKey.putIfAbsent(identity.key(element), element));
        Distinct merged = new Distinct(array.size());
        for (int i = 0; i < array.size(); i++) {
            JsonNode element = array.get(i);
            boolean kept = storedElements.hold(element);
            JsonNode result = kept ? element : merge(element, find(element, storedByKey));
            if (result != null) {
                merged.add(result, kept);
            }
        }
        return merged.elements.isEmpty() ? null : JsonTree.array(merged.elements);
    }

    /** Without stored elements, no key is made. */
    private JsonNode find(JsonNode element, Map<Object, JsonNode> storedByKey) {
        return storedByKey.isEmpty()
                ? MissingNode.getInstance()
                : storedByKey.getOrDefault(identity.key(element), MissingNode.getInstance());
    }

    private @Nullable JsonNode merge(JsonNode element, JsonNode before) {
        if (!(element instanceof ObjectNode object) || !attribute.complex) {
            return element;
        }
        return single.apply(object, before instanceof ObjectNode found ? found : null);
    }

    /** A list without repetitions, except those that are stored. */
    private final class Distinct {

        private final List<JsonNode> elements;
        private final Map<Object, Place> places;

        Distinct(int size) {
            this.elements = new ArrayList<>(size);
            this.places = new HashMap<>(size * 2);
        }

        void add(JsonNode element, boolean kept) {
            Place first = places.putIfAbsent(identity.key(element), new Place(elements.size(), kept));
            if (first == null || (kept && first.kept())) {
                elements.add(element);
            } else {
                elements.set(first.position(), ElementIdentity.merged(elements.get(first.position()), element));
            }
        }
    }

    /** The position of an element, and whether it is stored already. */
    private record Place(int position, boolean kept) {}
}
