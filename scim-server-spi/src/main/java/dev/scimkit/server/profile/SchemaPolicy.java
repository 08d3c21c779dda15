package dev.scimkit.server.profile;

import dev.scimkit.core.schema.ResourceType;

/** The schemas that clients see and must satisfy. */
@FunctionalInterface
public interface SchemaPolicy {

    /** {@return the application's schemas, unchanged} */
    static SchemaPolicy standard() {
        return type -> type;
    }

    /**
     * Returns the type that clients see.
     *
     * @param type the type that the application serves
     * @return the type that its clients see, with the same name and endpoint
     */
    ResourceType published(ResourceType type);
}
