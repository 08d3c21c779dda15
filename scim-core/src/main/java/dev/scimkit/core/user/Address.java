package dev.scimkit.core.user;

import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.resource.Attributes;
import dev.scimkit.core.resource.ComplexValue;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A postal address of a user: a value of {@code addresses} (RFC 7643 section 4.1.2); every part may be null.
 *
 * @param formatted the whole address as printed on a label
 * @param streetAddress the street, the house number and further details
 * @param locality the city or place
 * @param region the state or region
 * @param postalCode the postal code
 * @param country the country as two letters (ISO 3166-1 alpha-2)
 * @param type what the address is for, such as {@code work}
 * @param primary whether it is preferred over the others, or null when unspecified
 */
public record Address(
        @Nullable String formatted,
        @Nullable String streetAddress,
        @Nullable String locality,
        @Nullable String region,
        @Nullable String postalCode,
        @Nullable String country,
        @Nullable String type,
        @Nullable Boolean primary)
        implements ComplexValue {

    /**
     * Reads a value.
     *
     * @param tree its sub-attributes
     * @return the value; missing parts are null
     */
    public static Address of(ObjectNode tree) {
        return new Address(
                Attributes.string(tree, "formatted"),
                Attributes.string(tree, "streetAddress"),
                Attributes.string(tree, "locality"),
                Attributes.string(tree, "region"),
                Attributes.string(tree, "postalCode"),
                Attributes.string(tree, "country"),
                Attributes.string(tree, "type"),
                Attributes.bool(tree, "primary"));
    }

    @Override
    public ObjectNode toTree() {
        return JsonTree.object()
                .put("formatted", formatted)
                .put("streetAddress", streetAddress)
                .put("locality", locality)
                .put("region", region)
                .put("postalCode", postalCode)
                .put("country", country)
                .put("type", type)
                .put("primary", primary)
                .build();
    }

    /** {@return an empty builder} */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Builds an address; parts that are not set are left out.
     *
     * <p>Not thread-safe.
     */
    public static final class Builder {
        private @Nullable String formatted;
        private @Nullable String streetAddress;
        private @Nullable String locality;
        private @Nullable String region;
        private @Nullable String postalCode;
        private @Nullable String country;
        private @Nullable String type;
        private @Nullable Boolean primary;

        Builder() {}

        /**
         * Sets the whole address as printed on a label.
         *
         * @param value the whole address as printed on a label
         * @return this builder
         */
        public Builder formatted(@Nullable String value) {
            this.formatted = value;
            return this;
        }

        /**
         * Sets the street, the house number and further details.
         *
         * @param value the street, the house number and further details
         * @return this builder
         */
        public Builder streetAddress(@Nullable String value) {
            this.streetAddress = value;
            return this;
        }

        /**
         * Sets the city or place.
         *
         * @param value the city or place
         * @return this builder
         */
        public Builder locality(@Nullable String value) {
            this.locality = value;
            return this;
        }

        /**
         * Sets the state or region.
         *
         * @param value the state or region
         * @return this builder
         */
        public Builder region(@Nullable String value) {
            this.region = value;
            return this;
        }

        /**
         * Sets the postal code.
         *
         * @param value the postal code
         * @return this builder
         */
        public Builder postalCode(@Nullable String value) {
            this.postalCode = value;
            return this;
        }

        /**
         * Sets the country as two letters (ISO 3166-1 alpha-2).
         *
         * @param value the country as two letters (ISO 3166-1 alpha-2)
         * @return this builder
         */
        public Builder country(@Nullable String value) {
            this.country = value;
            return this;
        }

        /**
         * Sets what the address is for, such as {@code work}.
         *
         * @param value what the address is for, such as {@code work}
         * @return this builder
         */
        public Builder type(@Nullable String value) {
            this.type = value;
            return this;
        }

        /**
         * Sets whether it is preferred over the others.
         *
         * @param value whether it is preferred over the others, or null when unspecified
         * @return this builder
         */
        public Builder primary(@Nullable Boolean value) {
            this.primary = value;
            return this;
        }

        /** {@return the address} */
        public Address build() {
            return new Address(formatted, streetAddress, locality, region, postalCode, country, type, primary);
        }
    }
}
