package dev.scimkit.core.user;

import dev.scimkit.core.json.JsonTree;
import dev.scimkit.core.resource.Attributes;
import dev.scimkit.core.resource.ComplexValue;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * The parts of a user's name (RFC 7643 section 4.1.1); every part may be null.
 *
 * @param formatted the whole name as displayed
 * @param familyName the family name
 * @param givenName the given name
 * @param middleName the middle names
 * @param honorificPrefix the title before the name
 * @param honorificSuffix the suffix after the name
 */
public record Name(
        @Nullable String formatted,
        @Nullable String familyName,
        @Nullable String givenName,
        @Nullable String middleName,
        @Nullable String honorificPrefix,
        @Nullable String honorificSuffix)
        implements ComplexValue {

    /**
     * Makes a name from a given and a family name.
     *
     * @param givenName the given name
     * @param familyName the family name
     * @return the name
     */
    public static Name of(String givenName, String familyName) {
        Objects.requireNonNull(givenName, "givenName");
        Objects.requireNonNull(familyName, "familyName");
        return new Name(null, familyName, givenName, null, null, null);
    }

    /**
     * Reads a value.
     *
     * @param tree its sub-attributes
     * @return the value; missing parts are null
     */
    public static Name of(ObjectNode tree) {
        return new Name(
                Attributes.string(tree, "formatted"),
                Attributes.string(tree, "familyName"),
                Attributes.string(tree, "givenName"),
                Attributes.string(tree, "middleName"),
                Attributes.string(tree, "honorificPrefix"),
                Attributes.string(tree, "honorificSuffix"));
    }

    @Override
    public ObjectNode toTree() {
        return JsonTree.object()
                .put("formatted", formatted)
                .put("familyName", familyName)
                .put("givenName", givenName)
                .put("middleName", middleName)
                .put("honorificPrefix", honorificPrefix)
                .put("honorificSuffix", honorificSuffix)
                .build();
    }

    /** {@return an empty builder} */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Builds a name; parts that are not set are left out.
     *
     * <p>Not thread-safe.
     */
    public static final class Builder {
        private @Nullable String formatted;
        private @Nullable String familyName;
        private @Nullable String givenName;
        private @Nullable String middleName;
        private @Nullable String honorificPrefix;
        private @Nullable String honorificSuffix;

        Builder() {}

        /**
         * Sets the whole name as displayed.
         *
         * @param value the whole name as displayed
         * @return this builder
         */
        public Builder formatted(@Nullable String value) {
            this.formatted = value;
            return this;
        }

        /**
         * Sets the family name.
         *
         * @param value the family name
         * @return this builder
         */
        public Builder familyName(@Nullable String value) {
            this.familyName = value;
            return this;
        }

        /**
         * Sets the given name.
         *
         * @param value the given name
         * @return this builder
         */
        public Builder givenName(@Nullable String value) {
            this.givenName = value;
            return this;
        }

        /**
         * Sets the middle names.
         *
         * @param value the middle names
         * @return this builder
         */
        public Builder middleName(@Nullable String value) {
            this.middleName = value;
            return this;
        }

        /**
         * Sets the title before the name.
         *
         * @param value the title before the name
         * @return this builder
         */
        public Builder honorificPrefix(@Nullable String value) {
            this.honorificPrefix = value;
            return this;
        }

        /**
         * Sets the suffix after the name.
         *
         * @param value the suffix after the name
         * @return this builder
         */
        public Builder honorificSuffix(@Nullable String value) {
            this.honorificSuffix = value;
            return this;
        }

        /** {@return the name} */
        public Name build() {
            return new Name(formatted, familyName, givenName, middleName, honorificPrefix, honorificSuffix);
        }
    }
}
