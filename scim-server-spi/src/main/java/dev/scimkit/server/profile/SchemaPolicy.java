package dev.scimkit.server.profile;

import dev.scimkit.core.schema.ResourceType;

/** Which schemas clients see and are held to. */
@FunctionalInterface
public interface SchemaPolicy {

    /** {@return the application's own, as they are} */
    static SchemaPolicy standard() {
        return type -> type;
    }

    /**
     * Gives the type in place of which clients see.
     *
     * @param type the type that the application serves
     * @return the type that its clients see, with the same name and endpoint
     */
    ResourceType published(ResourceType type);
}
