package dev.scimkit.patch;

import dev.scimkit.patch.request.PatchOptions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Changes to the elements of a multi-valued attribute. What does not change is shared, and a list in which nothing
 * changes is given back as it is; null is the list without elements.
 */
final class ElementLists {

    private final PatchOptions options;

    ElementLists(PatchOptions options) {
        this.options = options;
    }

    /** Adds what is not there yet. */
    @Nullable
    JsonNode append(Place at, @Nullable JsonNode current, Collection<JsonNode> added) {
        if (added.isEmpty()) {
            return current;
        }
        if (options.replacesEqualValues()) {
            return appendOrReplace(at, current, added);
        }
        ElementIdentity identity = ElementIdentity.of(at.definition());
        Map<Object, JsonNode> wanted = distinct(at, identity, added);
        ListChange change = new ListChange(at, Nodes.array(current), options);
        for (JsonNode element : Nodes.array(current)) {
            JsonNode again = wanted.isEmpty() ? null : wanted.remove(identity.key(element));
            change.keepOrChange(element, again == null ? element : identity.merge(at, element, again));
        }
        wanted.values().forEach(change::append);
        return change.result(current);
    }

    /** Puts elements in the places of those with the same {@code value}, and appends the others. */
    private @Nullable JsonNode appendOrReplace(Place at, @Nullable JsonNode current, Collection<JsonNode> added) {
        ElementIdentity identity = ElementIdentity.of(at.definition());
        Map<Object, JsonNode> wanted = new LinkedHashMap<>();
        added.forEach(element -> wanted.put(identity.keyWithoutType(element), element));
        ListChange change = new ListChange(at, Nodes.array(current), options);
        for (JsonNode element : Nodes.array(current)) {
            JsonNode again = wanted.remove(identity.keyWithoutType(element));
            change.keepOrChange(element, again == null ? element : again);
        }
        wanted.values().forEach(change::append);
        return change.result(current);
    }

    /** Puts other elements in the place of all; references that were there already stay as they are. */
    @Nullable
    JsonNode replaceAll(Place at, @Nullable JsonNode current, List<JsonNode> values) {
        ElementIdentity identity = ElementIdentity.of(at.definition());
        Map<Object, JsonNode> present = identity.isReference() ? index(identity, current) : Map.of();
        ListChange change = new ListChange(at, Nodes.array(current), options);
        int kept = 0;
        for (Map.Entry<Object, JsonNode> wanted : distinct(at, identity, values).entrySet()) {
            JsonNode before = present.get(wanted.getKey());
            if (before != null && contains(before, wanted.getValue())) {
                change.keep(before);
                kept++;
            } else {
                change.append(wanted.getValue());
            }
        }
        boolean allKept = kept == change.size() && kept == Nodes.array(current).size();
        return allKept ? current : change.resultIfOther(current);
    }

    /** Removes the elements that match. */
    @Nullable
    JsonNode removeIf(@Nullable JsonNode current, ElementCondition condition) {
        ArrayNode elements = Nodes.array(current);
        List<JsonNode> rest = new ArrayList<>(elements.size());
        for (JsonNode element : elements) {
            if (!condition.holds(element)) {
                rest.add(element);
            }
        }
        return rest.size() == elements.size() ? current : Nodes.array(rest);
    }

    /** Removes the elements that are named by their {@code value} and, where it is given, {@code type}; else by all. */
    @Nullable
    JsonNode removeListed(Place at, @Nullable JsonNode current, List<JsonNode> listed) {
        ElementIdentity identity = ElementIdentity.of(at.definition());
        Set<Object> keys = new HashSet<>();
        for (JsonNode value : listed) {
            keys.add(identity.key(value));
        }
        return removeIf(
                current,
                element -> keys.contains(identity.key(element)) || keys.contains(identity.keyWithoutType(element)));
    }

    /**
     * Changes the elements that match.
     *
     * @param change gives the element's new form, or null to remove it
     * @return the list, or null when it has no element; {@code matched} says whether any did match
     */
    @Nullable
    JsonNode changeIf(
            Place at,
            @Nullable JsonNode current,
            ElementCondition condition,
            UnaryOperator<@Nullable JsonNode> change) {
        ListChange list = new ListChange(at, Nodes.array(current), options);
        for (JsonNode element : Nodes.array(current)) {
            JsonNode after = condition.holds(element) ? change.apply(element) : element;
            if (after != null) {
                list.keepOrChange(element, after);
            }
        }
        return list.result(current);
    }

    private static Map<Object, JsonNode> distinct(Place at, ElementIdentity identity, Collection<JsonNode> values) {
        Map<Object, JsonNode> distinct = new LinkedHashMap<>();
        for (JsonNode value : values) {
            distinct.merge(identity.key(value), value, (first, again) -> identity.merge(at, first, again));
        }
        return distinct;
    }

    private static Map<Object, JsonNode> index(ElementIdentity identity, @Nullable JsonNode current) {
        ArrayNode elements = Nodes.array(current);
        Map<Object, JsonNode> index = new HashMap<>(elements.size() * 2);
        for (JsonNode element : elements) {
            index.putIfAbsent(identity.key(element), element);
        }
        return index;
    }

    private static boolean contains(JsonNode element, JsonNode part) {
        if (!(part instanceof ObjectNode object)) {
            return element.equals(part);
        }
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            if (!member.getValue().equals(element.get(member.getKey()))) {
                return false;
            }
        }
        return true;
    }
}
