package dev.scimkit.filter.internal.match;

import tools.jackson.databind.JsonNode;

/** A test of a single value. */
@FunctionalInterface
interface ValueTest {

    /**
     * Tests a value that is neither null nor an array.
     *
     * @param value the value
     * @param evaluation counts the steps
     * @return the outcome
     */
    Truth test(JsonNode value, Evaluation evaluation);
}
