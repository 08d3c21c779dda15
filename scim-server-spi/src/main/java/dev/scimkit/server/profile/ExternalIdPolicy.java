package dev.scimkit.server.profile;

import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.filter.Filter;
import org.jspecify.annotations.Nullable;

/** Whose {@code externalId} a client sees, and where the others are stored. */
public interface ExternalIdPolicy {

    /** {@return one {@code externalId} for all clients} */
    static ExternalIdPolicy shared() {
        return SharedExternalId.INSTANCE;
    }

    /** {@return one {@code externalId} for each provisioning domain, stored in {@link DomainExternalIds#SCHEMA}} */
    static ExternalIdPolicy perProvisioningDomain() {
        return DomainExternalIds.POLICY;
    }

    /**
     * Returns the type of the resources that a repository stores.
     *
     * @param shown the type of the resources that clients see
     * @return the same type, possibly with an extension that clients do not see
     */
    ResourceType storedType(ResourceType shown);

    /**
     * Converts a stored resource for the clients of one domain.
     *
     * @param stored the stored resource
     * @param type the type that clients see
     * @param domain their provisioning domain, or null for the shared one
     * @return the resource with the domain's {@code externalId}, or without any
     */
    Resource shown(Resource stored, ResourceType type, @Nullable String domain);

    /**
     * Converts a resource to the form that the repository stores.
     *
     * @param wanted the resource as a client of the domain wants it
     * @param type the type of the stored resources
     * @param before the stored resource, or null if it is new
     * @param domain the provisioning domain, or null for the shared one
     * @return the resource with the {@code externalId}s of all domains
     */
    Resource stored(Resource wanted, ResourceType type, @Nullable Resource before, @Nullable String domain);

    /**
     * Translates a filter of a client of one domain.
     *
     * @param filter the client's filter
     * @param type the type of the stored resources
     * @param domain its provisioning domain, or null for the shared one
     * @return the equivalent filter on stored resources
     */
    Filter filter(Filter filter, ResourceType type, @Nullable String domain);
}
