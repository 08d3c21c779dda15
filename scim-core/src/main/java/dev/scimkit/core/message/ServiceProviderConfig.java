package dev.scimkit.core.message;

import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.core.schema.ResourceTypes;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a service provider supports (RFC 7643 section 5, RFC 9865 section 4).
 *
 * <p>What a configuration does not say is taken as not supported.
 */
public final class ServiceProviderConfig extends Resource {

    private static final String SUPPORTED = "supported";

    /**
     * Looks at a tree as a service provider's configuration.
     *
     * @param resourceType {@link ResourceTypes#serviceProviderConfig()} or one derived from it
     * @param tree the attributes in canonical spelling
     */
    public ServiceProviderConfig(ResourceType resourceType, ObjectNode tree) {
        super(resourceType, tree);
    }

    /**
     * Starts a configuration that supports nothing yet.
     *
     * @param schemes the ways in which a client may prove who it is, at least one
     * @return a builder
     * @throws IllegalArgumentException when there are none
     */
    public static ServiceProviderConfigBuilder builder(List<AuthenticationScheme> schemes) {
        return new ServiceProviderConfigBuilder(schemes);
    }

    /** {@return the address of documentation for people, or null} */
    public @Nullable String getDocumentationUri() {
        return string("documentationUri");
    }

    /** {@return whether PATCH may be used} */
    public boolean isPatchSupported() {
        return supports("patch");
    }

    /** {@return whether bulk requests may be used} */
    public boolean isBulkSupported() {
        return supports("bulk");
    }

    /** {@return the most operations in one bulk request, 0 when that is not said} */
    public int getBulkMaxOperations() {
        return number("bulk", "maxOperations");
    }

    /** {@return the largest body of a bulk request, in bytes, 0 when that is not said} */
    public int getBulkMaxPayloadSize() {
        return number("bulk", "maxPayloadSize");
    }

    /** {@return whether filters may be used} */
    public boolean isFilterSupported() {
        return supports("filter");
    }

    /** {@return the most resources that one response holds, 0 when that is not said} */
    public int getFilterMaxResults() {
        return number("filter", "maxResults");
    }

    /** {@return whether a password may be changed} */
    public boolean isChangePasswordSupported() {
        return supports("changePassword");
    }

    /** {@return whether results may be sorted} */
    public boolean isSortSupported() {
        return supports("sort");
    }

    /** {@return whether resources have entity-tags} */
    public boolean isEtagSupported() {
        return supports("etag");
    }

    /** {@return the ways in which a client may prove who it is} */
    public List<AuthenticationScheme> getAuthenticationSchemes() {
        return list("authenticationSchemes", AuthenticationScheme::of);
    }

    /** {@return what is offered for reading results in pages, or null when that is not said: then it is by index} */
    public @Nullable Pagination getPagination() {
        return complex("pagination", Pagination::of);
    }

    private boolean supports(String feature) {
        return tree().path(feature).path(SUPPORTED).asBoolean(false);
    }

    private int number(String feature, String name) {
        Integer value = tree().get(feature) instanceof ObjectNode object ? Numbers.read(object, name) : null;
        return value == null ? 0 : value;
    }
}
