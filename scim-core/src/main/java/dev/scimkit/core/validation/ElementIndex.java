package dev.scimkit.core.validation;

import dev.scimkit.core.internal.ElementKey;
import dev.scimkit.core.schema.AttributeDefinition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Finds elements by the key of another one: by looking at each when there is little to find, else by hashing. */
final class ElementIndex {

    private static final int FEW = 16;

    private final AttributeDefinition attribute;
    private final List<JsonNode> elements;
    private @Nullable Map<Object, JsonNode> byKey;

    /** The list may grow through {@link #add} while the index is used. */
    ElementIndex(AttributeDefinition attribute, List<JsonNode> elements, int lookUps) {
        this.attribute = attribute;
        this.elements = elements;
        if (lookUps > FEW) {
            byKey = new HashMap<>();
            for (JsonNode element : elements) {
                byKey.putIfAbsent(ElementKey.of(attribute, element), element);
            }
        }
    }

    @Nullable
    JsonNode find(JsonNode sought) {
        if (byKey != null) {
            return byKey.get(ElementKey.of(attribute, sought));
        }
        for (int i = 0; i < elements.size(); i++) {
            JsonNode element = elements.get(i);
            if (ElementKey.areEqual(attribute, sought, element)) {
                return element;
            }
        }
        return null;
    }

    void add(JsonNode element) {
        elements.add(element);
        if (byKey != null) {
            byKey.putIfAbsent(ElementKey.of(attribute, element), element);
        }
    }
}
