package dev.scimkit.core.resource;

import dev.scimkit.core.path.AttributePath;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One difference between two resources.
 *
 * @param path the attribute or sub-attribute that differs; for a multi-valued attribute the attribute itself
 * @param before the value, or the element of a multi-valued attribute, that was there; null when there was none
 * @param after the value or element that is there now; null when there is none
 */
public record Change(
        AttributePath path,
        @Nullable JsonNode before,
        @Nullable JsonNode after) {}
