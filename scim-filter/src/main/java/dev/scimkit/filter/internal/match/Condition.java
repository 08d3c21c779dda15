package dev.scimkit.filter.internal.match;

import tools.jackson.databind.JsonNode;

/** A filter, or a part of one, ready to be evaluated: on a resource, or on an element inside a value path. */
@FunctionalInterface
public interface Condition {

    /**
     * Evaluates the condition without changing or allocating anything.
     *
     * @param node the tree of the resource, or the element
     * @return whether it matches
     */
    Truth test(JsonNode node);
}
