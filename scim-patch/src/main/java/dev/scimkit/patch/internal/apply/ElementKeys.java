package dev.scimkit.patch.internal.apply;

import dev.scimkit.core.internal.equality.ElementIdentity;
import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.filter.WorkBudget;
import dev.scimkit.patch.internal.value.JsonNodes;
import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The elements of one attribute during a request: the key of each is made once, however many operations look for it, and
 * what that takes is spent from the budget.
 */
final class ElementKeys {

    /** Normalizing a character takes about as many steps. */
    private static final int CHARACTER = 40;

    private static final int LOOK_UP = 16;

    /** Up to this many elements, comparing each is faster than making keys. Most lists of a user are shorter. */
    static final int FEW = 8;

    private final ElementIdentity identity;
    private final WorkBudget budget;

    /** Both are made when first needed. */
    private @Nullable IdentityHashMap<JsonNode, Object> keys;

    private @Nullable IdentityHashMap<JsonNode, Object> keysWithoutType;

    ElementKeys(AttributeDefinition attribute, WorkBudget budget) {
        this.identity = ElementIdentity.of(attribute);
        this.budget = budget;
    }

    ElementIdentity identity() {
        return identity;
    }

    Object of(JsonNode element) {
        budget.spend(LOOK_UP);
        IdentityHashMap<JsonNode, Object> all = keys;
        if (all == null) {
            all = new IdentityHashMap<>();
            keys = all;
        }
        Object known = all.get(element);
        if (known == null) {
            known = made(identity.key(element));
            all.put(element, known);
        }
        return known;
    }

    Object withoutType(JsonNode element) {
        budget.spend(LOOK_UP);
        IdentityHashMap<JsonNode, Object> all = keysWithoutType;
        if (all == null) {
            all = new IdentityHashMap<>();
            keysWithoutType = all;
        }
        Object known = all.get(element);
        if (known == null) {
            known = made(identity.keyWithoutType(element));
            all.put(element, known);
        }
        return known;
    }

    /** Whether two elements have the same key. Texts in plain ASCII are compared as they are, without making keys. */
    boolean areSame(JsonNode one, JsonNode other) {
        if (JsonNodes.same(one, other)) {
            return true;
        }
        int length = identity.plainLength(one);
        int otherLength = identity.plainLength(other);
        if (length < 0 || otherLength < 0) {
            return of(one).equals(of(other));
        }
        budget.spend(LOOK_UP + 2L * (length + otherLength));
        return identity.areSame(one, other);
    }

    /** Spends the steps for a value that is written into an element. */
    void write(@Nullable JsonNode value) {
        if (value != null) {
            budget.spend(CHARACTER * characters(value));
        }
    }

    private static long characters(JsonNode value) {
        if (value.isString()) {
            return value.stringValue().length();
        }
        long sum = 1;
        for (JsonNode part : value.values()) {
            sum += characters(part);
        }
        return sum;
    }

    private Object made(Object key) {
        if (key instanceof String text) {
            budget.spend(text.length() * (isAscii(text) ? 2L : CHARACTER));
        }
        return key;
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }
}
