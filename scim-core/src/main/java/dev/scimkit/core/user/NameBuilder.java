package dev.scimkit.core.user;

import org.jspecify.annotations.Nullable;

/**
 * Collects the parts of a name; what is not said is left out.
 *
 * <p>Not for use by several threads.
 */
public final class NameBuilder {
    private @Nullable String formatted;
    private @Nullable String familyName;
    private @Nullable String givenName;
    private @Nullable String middleName;
    private @Nullable String honorificPrefix;
    private @Nullable String honorificSuffix;

    NameBuilder() {}

    /**
     * Sets the whole name as it is shown.
     *
     * @param value the whole name as it is shown
     * @return this builder
     */
    public NameBuilder formatted(@Nullable String value) {
        this.formatted = value;
        return this;
    }

    /**
     * Sets the family name.
     *
     * @param value the family name
     * @return this builder
     */
    public NameBuilder familyName(@Nullable String value) {
        this.familyName = value;
        return this;
    }

    /**
     * Sets the given name.
     *
     * @param value the given name
     * @return this builder
     */
    public NameBuilder givenName(@Nullable String value) {
        this.givenName = value;
        return this;
    }

    /**
     * Sets the middle names.
     *
     * @param value the middle names
     * @return this builder
     */
    public NameBuilder middleName(@Nullable String value) {
        this.middleName = value;
        return this;
    }

    /**
     * Sets what stands before the name.
     *
     * @param value what stands before the name
     * @return this builder
     */
    public NameBuilder honorificPrefix(@Nullable String value) {
        this.honorificPrefix = value;
        return this;
    }

    /**
     * Sets what stands after the name.
     *
     * @param value what stands after the name
     * @return this builder
     */
    public NameBuilder honorificSuffix(@Nullable String value) {
        this.honorificSuffix = value;
        return this;
    }

    /** {@return the name} */
    public Name build() {
        return new Name(formatted, familyName, givenName, middleName, honorificPrefix, honorificSuffix);
    }
}
