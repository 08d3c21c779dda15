package dev.scimkit.patch.internal.apply;

import dev.scimkit.core.internal.equality.ElementIdentity;
import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.ResolvedPath.ResolvedAttribute;
import dev.scimkit.patch.internal.error.PatchErrors;
import dev.scimkit.patch.internal.value.JsonNodes;
import dev.scimkit.patch.internal.value.TwinMerge;
import dev.scimkit.patch.request.PatchOptions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    private final PatchOptions options;

    ElementLists(PatchOptions options) {
        this.options = options;
    }

    /** Adds the elements that are not there yet (RFC 7644 section 3.5.2.1), and merges those that are. */
    @Nullable
    JsonNode append(ResolvedAttribute at, @Nullable JsonNode current, Collection<JsonNode> added) {
        if (added.isEmpty()) {
            return current;
        }
        if (options.replacesEqualValues()) {
            return appendOrReplace(at, current, added);
        }
        ElementIdentity identity = ElementIdentity.of(at.definition());
        if (added.size() == 1) {
            return appendOne(at, current, added.iterator().next(), identity);
        }
        Map<Object, JsonNode> wanted = distinct(identity, added);
        ElementListBuilder change = new ElementListBuilder(at, JsonNodes.array(current), options);
        for (JsonNode element : JsonNodes.array(current)) {
            JsonNode again = wanted.isEmpty() ? null : wanted.remove(identity.key(element));
            change.keepOrChange(element, again == null ? element : TwinMerge.of(at, element, again));
        }
        wanted.values().forEach(change::append);
        return change.result(current);
    }

    /** Adds a single element, which is compared with the others without making keys. */
    private @Nullable JsonNode appendOne(
            ResolvedAttribute at, @Nullable JsonNode current, JsonNode added, ElementIdentity identity) {
        ElementListBuilder change = new ElementListBuilder(at, JsonNodes.array(current), options);
        boolean found = false;
        for (JsonNode element : JsonNodes.array(current)) {
            boolean same = !found && identity.areSame(element, added);
            change.keepOrChange(element, same ? TwinMerge.of(at, element, added) : element);
            found |= same;
        }
        if (!found) {
            change.append(added);
        }
        return change.result(current);
    }

    /** Replaces the elements with the same {@code value}, and appends the others, as ZITADEL does. */
    private @Nullable JsonNode appendOrReplace(
            ResolvedAttribute at, @Nullable JsonNode current, Collection<JsonNode> added) {
        ElementIdentity identity = ElementIdentity.of(at.definition());
        Map<Object, JsonNode> wanted = new LinkedHashMap<>();
        added.forEach(element -> wanted.put(identity.keyWithoutType(element), element));
        ElementListBuilder change = new ElementListBuilder(at, JsonNodes.array(current), options);
        for (JsonNode element : JsonNodes.array(current)) {
            JsonNode again = wanted.remove(identity.keyWithoutType(element));
            change.keepOrChange(element, again == null ? element : again);
        }
        wanted.values().forEach(change::append);
        return change.result(current);
    }

    /**
     * Replaces all elements; references that were there already stay as they are, and others keep the parts that a client
     * does not see.
     */
    @Nullable
    JsonNode replaceAll(ResolvedAttribute at, @Nullable JsonNode current, Collection<JsonNode> values) {
        ElementIdentity identity = ElementIdentity.of(at.definition());
        List<AttributeDefinition> secrets = at.definition().subAttributes().stream()
                .filter(AttributeDefinition::isSecret)
                .toList();
        boolean looksUp = identity.isReference() || !secrets.isEmpty();
        Map<Object, JsonNode> present = looksUp ? index(identity, current) : Map.of();
        ElementListBuilder change = new ElementListBuilder(at, JsonNodes.array(current), options);
        int kept = 0;
        for (Map.Entry<Object, JsonNode> wanted : distinct(identity, values).entrySet()) {
            JsonNode before = present.get(wanted.getKey());
            if (before != null && identity.isReference() && contains(before, wanted.getValue())) {
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
        ElementIdentity identity = ElementIdentity.of(at.definition());
        Set<Object> keys = new HashSet<>();
        Set<String> urls = new HashSet<>();
        for (JsonNode value : listed) {
            String url = identity.url(value);
            if (url == null) {
                keys.add(identity.key(value));
            } else {
                urls.add(url);
            }
        }
        Predicate<JsonNode> hasKey =
                element -> keys.contains(identity.key(element)) || keys.contains(identity.keyWithoutType(element));
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
     * @param change gives the element's new form, or null to remove it
     * @return the list, or null when it has no element left
     */
    @Nullable
    JsonNode changeIf(
            ResolvedAttribute at,
            @Nullable JsonNode current,
            Predicate<JsonNode> condition,
            UnaryOperator<@Nullable JsonNode> change) {
        ElementListBuilder list = new ElementListBuilder(at, JsonNodes.array(current), options);
        for (JsonNode element : JsonNodes.array(current)) {
            JsonNode after = condition.test(element) ? change.apply(element) : element;
            if (after != null) {
                list.keepOrChange(element, after);
            }
        }
        list.mergeTwins(ElementIdentity.of(at.definition()));
        return list.result(current);
    }

    /** The first of each value, primary if any of its twins is. */
    private static Map<Object, JsonNode> distinct(ElementIdentity identity, Collection<JsonNode> values) {
        Map<Object, JsonNode> distinct = new LinkedHashMap<>();
        for (JsonNode value : values) {
            distinct.merge(identity.key(value), value, ElementIdentity::merged);
        }
        return distinct;
    }

    private static Map<Object, JsonNode> index(ElementIdentity identity, @Nullable JsonNode current) {
        ArrayNode elements = JsonNodes.array(current);
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
