package dev.scimkit.server.profile;

import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.ResourceType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Rules for resources beyond their schemas. */
@FunctionalInterface
public interface WriteRules {

    /** {@return no rules beyond the schemas, always the same value} */
    static WriteRules none() {
        return NoWriteRules.INSTANCE;
    }

    /**
     * Converts a resource that a client writes to the form to store, or refuses it.
     *
     * @param wanted the new state, valid by its schemas
     * @param write the write
     * @return the state to store
     * @throws dev.scimkit.core.error.ScimException if it breaks a rule
     */
    Resource apply(Resource wanted, Write write);

    /**
     * Tells whether the rules apply to the resources of a type. If not, a repository may change them by itself ({@link
     * dev.scimkit.server.repository.PatchAware}, {@link dev.scimkit.server.repository.MembershipAware}).
     *
     * @param type the type as clients see it
     * @return true unless overridden
     */
    default boolean concerns(ResourceType type) {
        return true;
    }

    /**
     * Converts what a client sent in a POST or PUT before the schemas are applied to it.
     *
     * @param asked what the client sent
     * @param kind how it is written
     * @return the resource to be checked; the same unless overridden
     */
    default Resource received(Resource asked, Write.Kind kind) {
        return asked;
    }

    /**
     * Converts the answer to a POST or PUT.
     *
     * @param shown the resource as a GET would show it
     * @param asked what the client sent
     * @param kind how it was written
     * @return what the answer shows; the same unless overridden
     */
    default ObjectNode answer(ObjectNode shown, Resource asked, Write.Kind kind) {
        return shown;
    }

    /** A write on its way to the repository, as {@link WriteRules} see it. */
    interface Write {

        /** How a resource is written. */
        enum Kind {
            /** POST of a new resource. */
            CREATE,
            /** PUT of a new state. */
            REPLACE,
            /** PATCH of the stored state. */
            PATCH
        }

        /** {@return how it is written} */
        Kind kind();

        /** {@return the stored resource, or null if it is being created} */
        @Nullable
        Resource stored();

        /**
         * Finds another resource of the organization.
         *
         * @param typeName the name of its type
         * @param id its id
         * @return the resource, or empty if it does not exist or the type is not served
         */
        Optional<Resource> find(String typeName, String id);
    }
}
