package dev.scimkit.filter.internal.match;

import tools.jackson.databind.JsonNode;

/** A filter, or a part of one, ready to be evaluated: on a resource, or on an element inside a value path. */
@FunctionalInterface
public interface Condition {

    /**
     * Evaluates the condition, without allocating in most cases.
     *
     * @param node the tree of the resource, or the element
     * @param evaluation counts the steps
     * @return the outcome
     */
    Truth test(JsonNode node, Evaluation evaluation);
}
