package dev.scimkit.core.message;

import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.json.ObjectBuilder;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.resource.ResourceBuilder;
import dev.scimkit.core.schema.ResourceTypes;
import java.util.List;

/** Says what a service provider supports; what is not said it does not. */
public final class ServiceProviderConfigBuilder
        extends ResourceBuilder<ServiceProviderConfig, ServiceProviderConfigBuilder> {

    ServiceProviderConfigBuilder(List<AuthenticationScheme> schemes) {
        super(new Resource(ResourceTypes.serviceProviderConfig(), JsonTree.emptyObject()), ServiceProviderConfig::new);
        if (schemes.isEmpty()) {
            throw new IllegalArgumentException("authenticationSchemes must hold at least one (RFC 7643 section 5)");
        }
        patch(false);
        set(
                "bulk",
                supported(false)
                        .put("maxOperations", 0)
                        .put("maxPayloadSize", 0)
                        .build());
        set("filter", supported(false).put("maxResults", 0).build());
        changePassword(false);
        sort(false);
        etag(false);
        setAll("authenticationSchemes", schemes);
    }

    @Override
    protected ServiceProviderConfigBuilder self() {
        return this;
    }

    /**
     * Sets the address of documentation for people.
     *
     * @param uri an absolute http or https URL
     * @return this builder
     */
    public ServiceProviderConfigBuilder documentationUri(String uri) {
        return set("documentationUri", uri);
    }

    /**
     * Says whether PATCH may be used.
     *
     * @param supported whether it may
     * @return this builder
     */
    public ServiceProviderConfigBuilder patch(boolean supported) {
        return set("patch", supported(supported).build());
    }

    /**
     * Says that bulk requests may be used.
     *
     * @param maxOperations the most operations in one request, 1 or more
     * @param maxPayloadSize the largest body of one request, in bytes, 1 or more
     * @return this builder
     */
    public ServiceProviderConfigBuilder bulk(int maxOperations, int maxPayloadSize) {
        return set(
                "bulk",
                supported(true)
                        .put("maxOperations", requirePositive("maxOperations", maxOperations))
                        .put("maxPayloadSize", requirePositive("maxPayloadSize", maxPayloadSize))
                        .build());
    }

    /**
     * Says that filters may be used.
     *
     * @param maxResults the most resources that one response holds, 1 or more
     * @return this builder
     */
    public ServiceProviderConfigBuilder filter(int maxResults) {
        return set(
                "filter",
                supported(true)
                        .put("maxResults", requirePositive("maxResults", maxResults))
                        .build());
    }

    /**
     * Says whether a password may be changed.
     *
     * @param supported whether it may
     * @return this builder
     */
    public ServiceProviderConfigBuilder changePassword(boolean supported) {
        return set("changePassword", supported(supported).build());
    }

    /**
     * Says whether results may be sorted.
     *
     * @param supported whether they may
     * @return this builder
     */
    public ServiceProviderConfigBuilder sort(boolean supported) {
        return set("sort", supported(supported).build());
    }

    /**
     * Says whether resources have entity-tags.
     *
     * @param supported whether they have
     * @return this builder
     */
    public ServiceProviderConfigBuilder etag(boolean supported) {
        return set("etag", supported(supported).build());
    }

    /**
     * Says what is offered for reading results in pages.
     *
     * @param value what is offered
     * @return this builder
     */
    public ServiceProviderConfigBuilder pagination(Pagination value) {
        return set("pagination", value);
    }

    private static ObjectBuilder supported(boolean supported) {
        return JsonTree.object().put("supported", supported);
    }

    private static int requirePositive(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " must be at least 1: " + value);
        }
        return value;
    }
}
