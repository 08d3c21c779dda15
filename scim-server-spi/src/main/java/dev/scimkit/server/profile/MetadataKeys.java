package dev.scimkit.server.profile;

import java.util.Objects;

/**
 * The keys that the service reads from the metadata of a {@link dev.scimkit.server.context.Principal}.
 *
 * @param provisioningDomain the key of the provisioning domain that the caller's {@code externalId}s belong to (RFC
 *     7643 section 3.1)
 * @param ignorePasswordOnCreate the key that, with the value {@code true}, makes the service drop the password of users
 *     that the caller creates, for identity providers such as Okta that invent one
 */
public record MetadataKeys(String provisioningDomain, String ignorePasswordOnCreate) {

    private static final MetadataKeys STANDARD = new MetadataKeys("provisioningDomain", "ignorePasswordOnCreate");

    public MetadataKeys {
        Objects.requireNonNull(provisioningDomain, "provisioningDomain");
        Objects.requireNonNull(ignorePasswordOnCreate, "ignorePasswordOnCreate");
    }

    /** {@return the keys {@code provisioningDomain} and {@code ignorePasswordOnCreate}} */
    public static MetadataKeys standard() {
        return STANDARD;
    }
}
