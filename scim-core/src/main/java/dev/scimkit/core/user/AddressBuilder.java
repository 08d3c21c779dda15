package dev.scimkit.core.user;

import org.jspecify.annotations.Nullable;

/**
 * Collects the parts of an address; what is not said is left out.
 *
 * <p>Not for use by several threads.
 */
public final class AddressBuilder {
    private @Nullable String formatted;
    private @Nullable String streetAddress;
    private @Nullable String locality;
    private @Nullable String region;
    private @Nullable String postalCode;
    private @Nullable String country;
    private @Nullable String type;
    private @Nullable Boolean primary;

    AddressBuilder() {}

    /**
     * Sets the whole address as it is printed on a label.
     *
     * @param value the whole address as it is printed on a label
     * @return this builder
     */
    public AddressBuilder formatted(@Nullable String value) {
        this.formatted = value;
        return this;
    }

    /**
     * Sets the street, the house number and what else is needed.
     *
     * @param value the street, the house number and what else is needed
     * @return this builder
     */
    public AddressBuilder streetAddress(@Nullable String value) {
        this.streetAddress = value;
        return this;
    }

    /**
     * Sets the city or place.
     *
     * @param value the city or place
     * @return this builder
     */
    public AddressBuilder locality(@Nullable String value) {
        this.locality = value;
        return this;
    }

    /**
     * Sets the state or region.
     *
     * @param value the state or region
     * @return this builder
     */
    public AddressBuilder region(@Nullable String value) {
        this.region = value;
        return this;
    }

    /**
     * Sets the postal code.
     *
     * @param value the postal code
     * @return this builder
     */
    public AddressBuilder postalCode(@Nullable String value) {
        this.postalCode = value;
        return this;
    }

    /**
     * Sets the country as two letters (ISO 3166-1 alpha-2).
     *
     * @param value the country as two letters (ISO 3166-1 alpha-2)
     * @return this builder
     */
    public AddressBuilder country(@Nullable String value) {
        this.country = value;
        return this;
    }

    /**
     * Sets what the address is for, such as {@code work}.
     *
     * @param value what the address is for, such as {@code work}
     * @return this builder
     */
    public AddressBuilder type(@Nullable String value) {
        this.type = value;
        return this;
    }

    /**
     * Sets whether it is preferred over the others, or null when that is not said.
     *
     * @param value whether it is preferred over the others, or null when that is not said
     * @return this builder
     */
    public AddressBuilder primary(@Nullable Boolean value) {
        this.primary = value;
        return this;
    }

    /** {@return the address} */
    public Address build() {
        return new Address(formatted, streetAddress, locality, region, postalCode, country, type, primary);
    }
}
