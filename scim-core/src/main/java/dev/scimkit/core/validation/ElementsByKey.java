package dev.scimkit.core.validation;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Finds elements that have the same key as a given one. */
final class ElementsByKey {

    private final ElementKey key;
    private final Map<Object, JsonNode> byKey = new HashMap<>();

    ElementsByKey(ElementKey key, Collection<JsonNode> elements) {
        this.key = key;
        elements.forEach(this::add);
    }

    JsonNode find(JsonNode sought, JsonNode otherwise) {
        return byKey.getOrDefault(key.of(sought), otherwise);
    }

    void add(JsonNode element) {
        byKey.putIfAbsent(key.of(element), element);
    }
}
