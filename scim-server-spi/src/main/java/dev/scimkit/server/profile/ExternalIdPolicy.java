package dev.scimkit.server.profile;

import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.filter.Filter;
import org.jspecify.annotations.Nullable;

/** Whose {@code externalId} a client sees, and where those of others are kept. */
public interface ExternalIdPolicy {

    /** {@return one {@code externalId} for all clients} */
    static ExternalIdPolicy shared() {
        return SharedExternalId.INSTANCE;
    }

    /** {@return one {@code externalId} for each provisioning domain, kept in {@link DomainExternalIds#SCHEMA}} */
    static ExternalIdPolicy perProvisioningDomain() {
        return DomainExternalIds.POLICY;
    }

    /**
     * Gives the type of the resources that a repository keeps.
     *
     * @param shown the type of the resources that clients see
     * @return the same type, perhaps with an extension that clients do not see
     */
    ResourceType storedType(ResourceType shown);

    /**
     * Shows a stored resource to the clients of one domain.
     *
     * @param stored the resource as the repository keeps it
     * @param type the type that clients see
     * @param domain their provisioning domain, or null for the common one
     * @return the resource with the domain's {@code externalId}, or without any
     */
    Resource shown(Resource stored, ResourceType type, @Nullable String domain);

    /**
     * Gives a resource the form in which the repository keeps it.
     *
     * @param wanted the resource as a client of the domain wants it
     * @param type the type of the resources that the repository keeps
     * @param before the resource as the repository keeps it now, or null when it is new
     * @param domain the provisioning domain, or null for the common one
     * @return the resource with the {@code externalId}s of all domains
     */
    Resource stored(Resource wanted, ResourceType type, @Nullable Resource before, @Nullable String domain);

    /**
     * Translates a filter of one domain's client.
     *
     * @param filter the filter as the client means it
     * @param type the type of the resources that the repository keeps
     * @param domain its provisioning domain, or null for the common one
     * @return a filter that says the same of stored resources
     */
    Filter filter(Filter filter, ResourceType type, @Nullable String domain);
}
