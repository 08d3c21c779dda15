package dev.scimkit.core.schema;

import dev.scimkit.core.internal.Ascii;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds attributes by name in any case (RFC 7643 section 2.1); the schema's own spelling takes a single look-up. */
final class AttributeIndex {

    private final Map<String, AttributeDefinition> bySpelling = new HashMap<>();
    private final Map<String, AttributeDefinition> byLowerCase = new HashMap<>();

    /**
     * Refuses two attributes whose names differ only in case; the message names the second, prefixed with {@code
     * owner}.
     */
    AttributeIndex(String owner, Collection<AttributeDefinition> attributes) {
        for (AttributeDefinition attribute : attributes) {
            bySpelling.put(attribute.name(), attribute);
            if (byLowerCase.put(Ascii.lowerCase(attribute.name()), attribute) != null) {
                throw new IllegalArgumentException(
                        owner + attribute.name() + ": another attribute has this name, in this or another case");
            }
        }
    }

    @Nullable
    AttributeDefinition find(String name) {
        AttributeDefinition found = bySpelling.get(name);
        return found != null ? found : byLowerCase.get(Ascii.lowerCase(name));
    }
}
