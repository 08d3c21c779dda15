package dev.scimkit.server.profile;

import dev.scimkit.core.leniency.Leniencies;
import java.util.Objects;

/**
 * The keys that the service reads from the metadata of a {@link dev.scimkit.server.context.Principal}.
 *
 * @param provisioningDomain the key of the provisioning domain that the caller's {@code externalId}s belong to (RFC
 *     7643 section 3.1)
 * @param ignorePasswordOnCreate the key that, with the value {@code true}, makes the service drop the password of users
 *     that the caller creates, for identity providers such as Okta that invent one
 * @param leniencies the key whose value names the {@link Leniencies#named leniencies} that apply to the caller instead
 *     of the profile's, such as {@code strict} or {@code entra}
 */
public record MetadataKeys(String provisioningDomain, String ignorePasswordOnCreate, String leniencies) {

    private static final MetadataKeys STANDARD =
            new MetadataKeys("provisioningDomain", "ignorePasswordOnCreate", "leniencies");

    public MetadataKeys {
        Objects.requireNonNull(provisioningDomain, "provisioningDomain");
        Objects.requireNonNull(ignorePasswordOnCreate, "ignorePasswordOnCreate");
        Objects.requireNonNull(leniencies, "leniencies");
    }

    /** {@return the keys {@code provisioningDomain}, {@code ignorePasswordOnCreate} and {@code leniencies}} */
    public static MetadataKeys standard() {
        return STANDARD;
    }
}
