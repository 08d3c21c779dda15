package dev.scimkit.core.user;

import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.resource.Attributes;
import dev.scimkit.core.resource.ComplexValue;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A postal address of a user: a value of {@code addresses} (RFC 7643 section 4.1.2); every part may be null.
 *
 * @param formatted the whole address as it is printed on a label
 * @param streetAddress the street, the house number and what else is needed
 * @param locality the city or place
 * @param region the state or region
 * @param postalCode the postal code
 * @param country the country as two letters (ISO 3166-1 alpha-2)
 * @param type what the address is for, such as {@code work}
 * @param primary whether it is preferred over the others, or null when that is not said
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
     * @return what they say; what is missing is null
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

    /** {@return a builder that starts with nothing} */
    public static AddressBuilder builder() {
        return new AddressBuilder();
    }
}
