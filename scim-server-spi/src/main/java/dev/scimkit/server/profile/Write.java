package dev.scimkit.server.profile;

import dev.scimkit.core.resource.Resource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One write on its way to the repository, as {@link WriteRules} see it. */
public interface Write {

    /** How a resource is written. */
    enum Kind {
        /** POST of a new one. */
        CREATE,
        /** PUT in the place of another state. */
        REPLACE,
        /** PATCH of its state. */
        PATCH
    }

    /** {@return how it is written} */
    Kind kind();

    /** {@return the resource as it is, or null when it is created} */
    @Nullable
    Resource stored();

    /**
     * Finds another resource of the organization.
     *
     * @param typeName the name of its type
     * @param id its id
     * @return the resource, or empty when there is none or no such type is served
     */
    Optional<Resource> find(String typeName, String id);
}
