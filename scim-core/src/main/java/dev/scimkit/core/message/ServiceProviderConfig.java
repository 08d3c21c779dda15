package dev.scimkit.core.message;

import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.resource.Attributes;
import dev.scimkit.core.resource.ComplexValue;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.resource.ResourceBuilder;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.core.schema.ResourceTypes;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a service provider supports (RFC 7643 section 5, RFC 9865 section 4).
 *
 * <p>A feature that the configuration does not mention is not supported.
 */
public final class ServiceProviderConfig extends Resource {

    private static final String SUPPORTED = "supported";

    /**
     * Makes a view of a service provider's configuration.
     *
     * @param resourceType {@link ResourceTypes#serviceProviderConfig()} or one derived from it
     * @param tree the attributes, their names in the schema's spelling
     */
    public ServiceProviderConfig(ResourceType resourceType, ObjectNode tree) {
        super(resourceType, tree);
    }

    /**
     * Starts a configuration that supports no feature yet.
     *
     * @param schemes the ways for a client to authenticate, at least one
     * @return a builder
     * @throws IllegalArgumentException when there are none
     */
    public static Builder builder(List<AuthenticationScheme> schemes) {
        return new Builder(schemes);
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

    /** {@return the most operations in one bulk request, 0 when unspecified} */
    public int getBulkMaxOperations() {
        return number("bulk", "maxOperations");
    }

    /** {@return the largest body of a bulk request, in bytes, 0 when unspecified} */
    public int getBulkMaxPayloadSize() {
        return number("bulk", "maxPayloadSize");
    }

    /** {@return whether filters may be used} */
    public boolean isFilterSupported() {
        return supports("filter");
    }

    /** {@return the most resources that one response holds, 0 when unspecified} */
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

    /** {@return the ways for a client to authenticate} */
    public List<AuthenticationScheme> getAuthenticationSchemes() {
        return list("authenticationSchemes", AuthenticationScheme::of);
    }

    /**
     * {@return the supported pagination for reading results in pages, or null when unspecified: then it is by index}
     */
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

    /** Builds a service provider's configuration; everything is unsupported until set. */
    public static final class Builder extends ResourceBuilder<ServiceProviderConfig, Builder> {

        Builder(List<AuthenticationScheme> schemes) {
            super(
                    new Resource(ResourceTypes.serviceProviderConfig(), JsonTree.emptyObject()),
                    ServiceProviderConfig::new);
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
        protected Builder self() {
            return this;
        }

        /**
         * Sets the address of documentation for people.
         *
         * @param uri an absolute http or https URL
         * @return this builder
         */
        public Builder documentationUri(String uri) {
            return set("documentationUri", Objects.requireNonNull(uri, "uri"));
        }

        /**
         * Sets whether PATCH may be used.
         *
         * @param supported whether it may
         * @return this builder
         */
        public Builder patch(boolean supported) {
            return set("patch", supported(supported).build());
        }

        /**
         * Allows bulk requests.
         *
         * @param maxOperations the most operations in one request, 1 or more
         * @param maxPayloadSize the largest body of one request, in bytes, 1 or more
         * @return this builder
         */
        public Builder bulk(int maxOperations, int maxPayloadSize) {
            return set(
                    "bulk",
                    supported(true)
                            .put("maxOperations", requirePositive("maxOperations", maxOperations))
                            .put("maxPayloadSize", requirePositive("maxPayloadSize", maxPayloadSize))
                            .build());
        }

        /**
         * Allows filters.
         *
         * @param maxResults the most resources that one response holds, 1 or more
         * @return this builder
         */
        public Builder filter(int maxResults) {
            return set(
                    "filter",
                    supported(true)
                            .put("maxResults", requirePositive("maxResults", maxResults))
                            .build());
        }

        /**
         * Sets whether a password may be changed.
         *
         * @param supported whether it may
         * @return this builder
         */
        public Builder changePassword(boolean supported) {
            return set("changePassword", supported(supported).build());
        }

        /**
         * Sets whether results may be sorted.
         *
         * @param supported whether they may
         * @return this builder
         */
        public Builder sort(boolean supported) {
            return set("sort", supported(supported).build());
        }

        /**
         * Sets whether resources have entity-tags.
         *
         * @param supported whether they have
         * @return this builder
         */
        public Builder etag(boolean supported) {
            return set("etag", supported(supported).build());
        }

        /**
         * Sets the supported pagination.
         *
         * @param value the supported pagination
         * @return this builder
         */
        public Builder pagination(Pagination value) {
            return set("pagination", value);
        }

        private static JsonTree.Builder supported(boolean supported) {
            return JsonTree.object().put("supported", supported);
        }

        private static int requirePositive(String name, int value) {
            if (value < 1) {
                throw new IllegalArgumentException(name + " must be at least 1: " + value);
            }
            return value;
        }
    }

    /**
     * The pagination that a service provider supports (RFC 9865 section 4).
     *
     * <p>A missing value does not mean that there is no limit.
     *
     * @param cursor whether pages may be requested by cursor
     * @param index whether pages may be requested by index
     * @param defaultMethod {@code cursor} or {@code index}, used when a request names neither, or null
     * @param defaultPageSize the size of a page when a request names none, or null
     * @param maxPageSize the size of the largest page, or null
     * @param cursorTimeout the minimum time for which a cursor is valid, in seconds, or null
     */
    public record Pagination(
            boolean cursor,
            boolean index,
            @Nullable String defaultMethod,
            @Nullable Integer defaultPageSize,
            @Nullable Integer maxPageSize,
            @Nullable Integer cursorTimeout)
            implements ComplexValue {

        /**
         * Reads a {@code pagination} attribute.
         *
         * @param tree its sub-attributes
         * @return the value; a method is supported only if the attribute says so
         */
        public static Pagination of(ObjectNode tree) {
            return new Pagination(
                    Boolean.TRUE.equals(Attributes.bool(tree, "cursor")),
                    Boolean.TRUE.equals(Attributes.bool(tree, "index")),
                    Attributes.string(tree, "defaultPaginationMethod"),
                    Numbers.read(tree, "defaultPageSize"),
                    Numbers.read(tree, "maxPageSize"),
                    Numbers.read(tree, "cursorTimeout"));
        }

        @Override
        public ObjectNode toTree() {
            return JsonTree.object()
                    .put("cursor", cursor)
                    .put("index", index)
                    .put("defaultPaginationMethod", defaultMethod)
                    .put("defaultPageSize", defaultPageSize)
                    .put("maxPageSize", maxPageSize)
                    .put("cursorTimeout", cursorTimeout)
                    .build();
        }
    }

    /**
     * A way for a client to authenticate (RFC 7643 section 5).
     *
     * @param type its kind, such as {@code oauthbearertoken} or {@code httpbasic}
     * @param name its human-readable name
     * @param description what it is
     * @param specUri the address of its specification, or null
     * @param documentationUri the address of documentation on using it, or null
     * @param primary whether it is preferred over the others, or null when unspecified
     */
    public record AuthenticationScheme(
            @Nullable String type,
            @Nullable String name,
            @Nullable String description,
            @Nullable String specUri,
            @Nullable String documentationUri,
            @Nullable Boolean primary)
            implements ComplexValue {

        /**
         * Makes a scheme from its required parts.
         *
         * @param type its kind, such as {@code oauthbearertoken} or {@code httpbasic}
         * @param name its human-readable name
         * @param description what it is
         * @return the scheme
         */
        public static AuthenticationScheme of(String type, String name, String description) {
            Objects.requireNonNull(type, "type");
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(description, "description");
            return new AuthenticationScheme(type, name, description, null, null, null);
        }

        /** {@return access by OAuth bearer tokens (RFC 6750)} */
        public static AuthenticationScheme bearerToken() {
            return new AuthenticationScheme(
                    "oauthbearertoken",
                    "OAuth Bearer Token",
                    "A token in the Authorization header",
                    "https://www.rfc-editor.org/rfc/rfc6750",
                    null,
                    null);
        }

        /** {@return access by user name and password in HTTP Basic (RFC 7617)} */
        public static AuthenticationScheme basic() {
            return new AuthenticationScheme(
                    "httpbasic",
                    "HTTP Basic",
                    "A user name and a password in the Authorization header",
                    "https://www.rfc-editor.org/rfc/rfc7617",
                    null,
                    null);
        }

        /**
         * Reads a value of {@code authenticationSchemes}.
         *
         * @param tree its sub-attributes
         * @return the value; missing parts are null
         */
        public static AuthenticationScheme of(ObjectNode tree) {
            return new AuthenticationScheme(
                    Attributes.string(tree, "type"),
                    Attributes.string(tree, "name"),
                    Attributes.string(tree, "description"),
                    Attributes.string(tree, "specUri"),
                    Attributes.string(tree, "documentationUri"),
                    Attributes.bool(tree, "primary"));
        }

        /** {@return a copy that is preferred over the others} */
        public AuthenticationScheme asPrimary() {
            return new AuthenticationScheme(type, name, description, specUri, documentationUri, true);
        }

        @Override
        public ObjectNode toTree() {
            return JsonTree.object()
                    .put("type", type)
                    .put("name", name)
                    .put("description", description)
                    .put("specUri", specUri)
                    .put("documentationUri", documentationUri)
                    .put("primary", primary)
                    .build();
        }
    }
}
