package dev.scimkit.patch.internal.apply;

import dev.scimkit.core.internal.equality.ElementIdentity;
import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.AttributeType;
import dev.scimkit.core.schema.ResolvedPath.ResolvedAttribute;
import dev.scimkit.filter.WorkBudget;
import dev.scimkit.patch.change.ResolvedChange.ElementsChange;
import dev.scimkit.patch.internal.error.PatchErrors;
import dev.scimkit.patch.internal.value.JsonNodes;
import dev.scimkit.patch.internal.value.TwinMerge;
import dev.scimkit.patch.request.PatchOptions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Changes the elements of a multi-valued attribute. Unchanged elements are shared, and an unchanged list is returned as the
 * same node. Null is the list without elements.
 */
final class ElementLists {

    /** What it takes to look at an element and to put it into the new list, in steps. */
    private static final int ELEMENT = 16;

    private final PatchOptions options;
    private final WorkBudget budget;
    private final IdentityHashMap<AttributeDefinition, ElementKeys> keysByAttribute = new IdentityHashMap<>(2);

    /**
     * Makes lists for one request.
     *
     * @param budget the steps that its operations may take; remembers forms
     */
    ElementLists(PatchOptions options, WorkBudget budget) {
        this.options = options;
        this.budget = budget;
    }

    /** Which elements a change is about. */
    Predicate<JsonNode> selectedBy(ElementsChange change) {
        return element -> change.selects(element, budget);
    }

    /** Adds the elements that are not there yet (RFC 7644 section 3.5.2.1), and merges those that are. */
    @Nullable
    JsonNode append(ResolvedAttribute at, @Nullable JsonNode current, Collection<JsonNode> added) {
        if (options.replacesEqualValues()) {
            return appendOrReplace(at, current, added);
        }
        if (added.size() == 1 && JsonNodes.array(current).size() <= ElementKeys.FEW) {
            return appendOne(at, current, added.iterator().next());
        }
        ElementKeys keys = keys(at);
        Map<Object, JsonNode> wanted = distinct(keys, added);
        ElementListBuilder change = builder(at, current);
        for (JsonNode element : JsonNodes.array(current)) {
            JsonNode again = wanted.isEmpty() ? null : wanted.remove(keys.of(element));
            change.keepOrChange(element, again == null ? element : merged(at, keys, element, again));
        }
        wanted.values().forEach(change::append);
        return change.result(current);
    }

    /** Adds one element to a short list, as most requests do. */
    private @Nullable JsonNode appendOne(ResolvedAttribute at, @Nullable JsonNode current, JsonNode added) {
        ElementKeys keys = keys(at);
        ElementListBuilder change = builder(at, current);
        boolean found = false;
        for (JsonNode element : JsonNodes.array(current)) {
            boolean again = !found && keys.areSame(element, added);
            found = found || again;
            change.keepOrChange(element, again ? merged(at, keys, element, added) : element);
        }
        if (!found) {
            change.append(added);
        }
        return change.result(current);
    }

    private static JsonNode merged(ResolvedAttribute at, ElementKeys keys, JsonNode element, JsonNode again) {
        keys.write(again);
        return TwinMerge.of(at, element, again);
    }

    /**
     * Replaces the elements with the same {@code value}, if that is a text, and appends the others. No element appears
     * twice.
     */
    private @Nullable JsonNode appendOrReplace(
            ResolvedAttribute at, @Nullable JsonNode current, Collection<JsonNode> added) {
        ElementKeys keys = keys(at);
        boolean textual = at.definition()
                .subAttribute("value")
                .filter(value -> value.type() == AttributeType.STRING)
                .isPresent();
        Function<JsonNode, Object> key = textual ? keys::withoutType : element -> keys.of(withoutEmptyType(element));
        Map<Object, JsonNode> wanted = new LinkedHashMap<>();
        added.forEach(element -> wanted.put(key.apply(element), element));
        ElementListBuilder change = builder(at, current);
        for (JsonNode element : JsonNodes.array(current)) {
            JsonNode again = wanted.remove(key.apply(element));
            change.keepOrChange(element, again == null ? element : again);
        }
        wanted.values().forEach(change::append);
        return change.result(current);
    }

    /** The element without its type if that is empty: an empty type means that there is none. */
    private static JsonNode withoutEmptyType(JsonNode element) {
        return element instanceof ObjectNode parts
                        && parts.path("type").asString("none").isEmpty()
                ? JsonTree.without(parts, "type")
                : element;
    }

    /**
     * Replaces all elements; references that were there already stay as they are, and others keep the parts that a client
     * does not see.
     */
    @Nullable
    JsonNode replaceAll(ResolvedAttribute at, @Nullable JsonNode current, Collection<JsonNode> values) {
        ElementKeys keys = keys(at);
        List<AttributeDefinition> secrets = at.definition().subAttributes().stream()
                .filter(AttributeDefinition::isSecret)
                .toList();
        boolean isReference = keys.identity().isReference();
        Map<Object, JsonNode> present = isReference || !secrets.isEmpty() ? index(keys, current) : Map.of();
        ElementListBuilder change = builder(at, current);
        int kept = 0;
        for (Map.Entry<Object, JsonNode> wanted : distinct(keys, values).entrySet()) {
            JsonNode before = present.get(wanted.getKey());
            if (before != null && isReference && contains(before, wanted.getValue())) {
                change.keep(before);
                kept++;
            } else {
                change.append(before == null ? wanted.getValue() : withSecrets(wanted.getValue(), before, secrets));
            }
        }
        boolean allKept =
                kept == change.size() && kept == JsonNodes.array(current).size();
        return allKept ? current : change.resultIfOther(current);
    }

    private static JsonNode withSecrets(JsonNode wanted, JsonNode before, List<AttributeDefinition> secrets) {
        JsonNode complete = wanted;
        for (AttributeDefinition secret : secrets) {
            JsonNode stored = before.get(secret.name());
            if (stored != null && complete instanceof ObjectNode object && !object.has(secret.name())) {
                complete = JsonNodes.with(object, secret.name(), stored);
            }
        }
        return complete;
    }

    /** Removes the elements that match. */
    @Nullable
    JsonNode removeIf(@Nullable JsonNode current, Predicate<JsonNode> condition) {
        ArrayNode elements = JsonNodes.array(current);
        budget.spend((long) ELEMENT * elements.size());
        List<JsonNode> rest = new ArrayList<>(elements.size());
        for (JsonNode element : elements) {
            if (!condition.test(element)) {
                rest.add(element);
            }
        }
        return rest.size() == elements.size() ? current : JsonNodes.array(rest);
    }

    /** Removes the elements that are the same as those listed; a listed {@code value} without a type means any type. */
    @Nullable
    JsonNode removeListed(ResolvedAttribute at, @Nullable JsonNode current, Iterable<JsonNode> listed) {
        ElementKeys keys = keys(at);
        Set<Object> sought = new HashSet<>();
        Set<String> urls = new HashSet<>();
        for (JsonNode value : listed) {
            String url = keys.identity().url(value);
            if (url == null) {
                sought.add(keys.of(value));
            } else {
                urls.add(url);
            }
        }
        Predicate<JsonNode> hasKey =
                element -> sought.contains(keys.of(element)) || sought.contains(keys.withoutType(element));
        if (urls.isEmpty()) {
            return removeIf(current, hasKey);
        }
        Set<String> found = new HashSet<>();
        JsonNode rest = removeIf(current, hasKey.or(element -> {
            String url = element.path("$ref").asString("");
            if (urls.contains(url)) {
                found.add(url);
            }
            return urls.contains(url);
        }));
        // a URL that no element has may still be that of a member: 200 would confirm that it was removed
        if (found.size() < urls.size()) {
            throw PatchErrors.unidentified(at, true);
        }
        return rest;
    }

    /**
     * Changes the elements that match. RFC 7644 section 3.5.2.3 has all of them changed; those that become the same are
     * merged, so that the list has no value twice.
     *
     * @param change which elements
     * @param update gives an element's new form, or null to remove it
     * @return the list, or null when it has no element left
     */
    @Nullable
    JsonNode changeIf(
            ResolvedAttribute at,
            @Nullable JsonNode current,
            ElementsChange change,
            UnaryOperator<@Nullable JsonNode> update) {
        ElementKeys keys = keys(at);
        ElementListBuilder list = builder(at, current);
        boolean renamed = false;
        for (JsonNode element : JsonNodes.array(current)) {
            JsonNode after = element;
            if (change.selects(element, budget)) {
                after = update.apply(element);
                keys.write(change.value());
                renamed = renamed || (after != null && !keys.areSame(element, after));
            }
            if (after != null) {
                list.keepOrChange(element, after);
            }
        }
        if (renamed) {
            list.mergeTwins(keys);
        }
        return list.result(current);
    }

    private ElementKeys keys(ResolvedAttribute at) {
        AttributeDefinition attribute = at.definition();
        ElementKeys keys = keysByAttribute.get(attribute);
        if (keys == null) {
            keys = new ElementKeys(attribute, budget);
            keysByAttribute.put(attribute, keys);
        }
        return keys;
    }

    private ElementListBuilder builder(ResolvedAttribute at, @Nullable JsonNode current) {
        ArrayNode elements = JsonNodes.array(current);
        budget.spend((long) ELEMENT * elements.size());
        return new ElementListBuilder(at, elements, options);
    }

    /** The first of each value, primary if any of its twins is. */
    private static Map<Object, JsonNode> distinct(ElementKeys keys, Collection<JsonNode> values) {
        Map<Object, JsonNode> distinct = new LinkedHashMap<>();
        for (JsonNode value : values) {
            distinct.merge(keys.of(value), value, ElementIdentity::merged);
        }
        return distinct;
    }

    private static Map<Object, JsonNode> index(ElementKeys keys, @Nullable JsonNode current) {
        ArrayNode elements = JsonNodes.array(current);
        Map<Object, JsonNode> index = new HashMap<>(elements.size() * 2);
        for (JsonNode element : elements) {
            index.putIfAbsent(keys.of(element), element);
        }
        return index;
    }

    private static boolean contains(JsonNode element, JsonNode part) {
        for (Map.Entry<String, JsonNode> member : part.properties()) {
            if (!member.getValue().equals(element.get(member.getKey()))) {
                return false;
            }
        }
        return true;
    }
}
