package dev.scimkit.server.profile;

import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.core.schema.Schema;
import dev.scimkit.filter.Filter;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whose {@code externalId} a client sees, and where the others are stored. */
public interface ExternalIdPolicy {

    /**
     * The extension of stored resources that contains the {@code externalId}s of provisioning domains. Repositories store it like
     * any other attribute; clients do not see it.
     */
    Schema DOMAINS = DomainExternalIds.SCHEMA;

    /**
     * The attribute of a domain's {@code externalId} in {@link dev.scimkit.server.repository.SearchQuery.EqualityTerm}s, for
     * repositories with an index on the values of {@link #byDomain}.
     */
    String DOMAIN_TERM = DOMAINS.id() + ":" + DomainExternalIds.LIST + "." + DomainExternalIds.VALUE;

    /** {@return one {@code externalId} for all clients} */
    static ExternalIdPolicy shared() {
        return SharedExternalId.INSTANCE;
    }

    /** {@return one {@code externalId} for each provisioning domain, stored in {@link #DOMAINS}} */
    static ExternalIdPolicy perProvisioningDomain() {
        return DomainExternalIds.POLICY;
    }

    /**
     * Lists the {@code externalId}s of a stored resource that belong to a provisioning domain.
     *
     * @param stored the resource as stored by its repository
     * @return the {@code externalId}s by domain, in the order in which they were added; that of clients without a domain is the
     *     resource's {@code externalId}
     */
    static Map<String, String> byDomain(Resource stored) {
        return DomainExternalIds.of(stored);
    }

    /**
     * Replaces the {@code externalId}s of a stored resource that belong to a provisioning domain.
     *
     * @param stored the resource as stored by its repository
     * @param ids the {@code externalId}s by domain
     * @return the changed resource; the same one if its type does not have {@link #DOMAINS}
     */
    static Resource withDomains(Resource stored, Map<String, String> ids) {
        return DomainExternalIds.with(stored, ids);
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
