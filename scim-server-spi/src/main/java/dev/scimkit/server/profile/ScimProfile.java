package dev.scimkit.server.profile;

import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.server.password.PasswordPolicy;

/**
 * How a service provider behaves where the RFCs leave a choice, clients need leniency, or another service provider's
 * behaviour is wanted: one policy for each question.
 *
 * <p>Immutable. {@link #toBuilder()} changes one policy and keeps the others.
 */
public final class ScimProfile {

    private static final ScimProfile STANDARD = new ScimProfileBuilder().build();

    private final ScimProfileBuilder policies;

    ScimProfile(ScimProfileBuilder policies) {
        this.policies = policies;
    }

    /**
     * The RFCs to the letter where they say MUST, with what Okta, Entra ID, OneLogin, Ping, JumpCloud and Google send.
     *
     * @return the profile
     */
    public static ScimProfile standard() {
        return STANDARD;
    }

    /** {@return a builder that starts with this profile's policies} */
    public ScimProfileBuilder toBuilder() {
        return new ScimProfileBuilder(policies);
    }

    /**
     * Changes the limits.
     *
     * @param value the limits
     * @return a profile with those
     */
    public ScimProfile withLimits(ScimLimits value) {
        return toBuilder().limits(value).build();
    }

    /**
     * Gives the resource type that clients see; repositories made with it hold its uniqueness.
     *
     * @param type the application's type
     * @return the same type with the schemas of this profile
     */
    public ResourceType published(ResourceType type) {
        return policies.schemas.published(type);
    }

    /** {@return what is refused for its size} */
    public ScimLimits limits() {
        return policies.limits;
    }

    /** {@return which media types requests may have} */
    public MediaTypePolicy mediaTypes() {
        return policies.mediaTypes;
    }

    /** {@return what errors look like} */
    public ErrorPolicy errors() {
        return policies.errors;
    }

    /** {@return what lists and searches may ask for} */
    public QueryPolicy queries() {
        return policies.queries;
    }

    /** {@return what PATCH requests may say} */
    public PatchPolicy patch() {
        return policies.patch;
    }

    /** {@return how bulk requests are run} */
    public BulkPolicy bulk() {
        return policies.bulk;
    }

    /** {@return what versions look like} */
    public VersionPolicy versions() {
        return policies.versions;
    }

    /** {@return what the discovery endpoints tell} */
    public DiscoveryPolicy discovery() {
        return policies.discovery;
    }

    /** {@return what holds for resources beyond their schemas} */
    public WriteRules writeRules() {
        return policies.writeRules;
    }

    /** {@return whose {@code externalId} a client sees} */
    public ExternalIdPolicy externalIds() {
        return policies.externalIds;
    }

    /** {@return which passwords are good enough} */
    public PasswordPolicy passwords() {
        return policies.passwords;
    }

    /** {@return the keys that the service reads from the metadata of callers} */
    public MetadataKeys metadataKeys() {
        return policies.metadataKeys;
    }
}
