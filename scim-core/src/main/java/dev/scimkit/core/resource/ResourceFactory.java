package dev.scimkit.core.resource;

import dev.scimkit.core.schema.ResourceType;
import tools.jackson.databind.node.ObjectNode;

/**
 * The constructor of a view over a resource's tree, such as {@code User::new}.
 *
 * @param <R> the view
 */
@FunctionalInterface
public interface ResourceFactory<R extends Resource> {

    /**
     * Makes the view.
     *
     * @param resourceType the type of the resource
     * @param tree its attributes, immutable
     * @return the view
     */
    R create(ResourceType resourceType, ObjectNode tree);
}
