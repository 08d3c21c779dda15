package dev.scimkit.patch;

import tools.jackson.databind.JsonNode;

/** Which elements of a multi-valued attribute are meant. */
@FunctionalInterface
interface ElementCondition {

    /** All elements. */
    ElementCondition ANY = element -> true;

    boolean holds(JsonNode element);
}
