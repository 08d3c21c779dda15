package dev.scimkit.filter.internal.match;

import tools.jackson.databind.JsonNode;

/** What one value of an attribute is asked. */
@FunctionalInterface
interface ValueTest {

    /**
     * Tests a value that is there: neither null nor an array.
     *
     * @param value the value
     * @return whether it satisfies the test
     */
    Truth test(JsonNode value);
}
