package dev.scimkit.server.profile;

import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.server.password.PasswordPolicy;

/**
 * How a service provider behaves where the RFCs leave a choice, where clients need leniency, or where it imitates
 * another service provider: one policy for each question.
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
     * The RFCs to the letter where they say MUST, with leniency for the requests that Okta, Entra ID, OneLogin, Ping,
     * JumpCloud and Google document.
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
     * @return the changed profile
     */
    public ScimProfile withLimits(ScimLimits value) {
        return toBuilder().limits(value).build();
    }

    /**
     * Returns the resource type that clients see. Use it for repositories too, so that they enforce its uniqueness.
     *
     * @param type the application's type
     * @return the same type with the schemas of this profile
     */
    public ResourceType published(ResourceType type) {
        return policies.schemas.published(type);
    }

    /** {@return the limits} */
    public ScimLimits limits() {
        return policies.limits;
    }

    /** {@return the policy on media types} */
    public MediaTypePolicy mediaTypes() {
        return policies.mediaTypes;
    }

    /** {@return the policy on errors} */
    public ErrorPolicy errors() {
        return policies.errors;
    }

    /** {@return the policy on lists and searches} */
    public QueryPolicy queries() {
        return policies.queries;
    }

    /** {@return the policy on PATCH} */
    public PatchPolicy patch() {
        return policies.patch;
    }

    /** {@return the policy on bulk requests} */
    public BulkPolicy bulk() {
        return policies.bulk;
    }

    /** {@return the policy on versions} */
    public VersionPolicy versions() {
        return policies.versions;
    }

    /** {@return the policy on discovery} */
    public DiscoveryPolicy discovery() {
        return policies.discovery;
    }

    /** {@return the rules for resources beyond their schemas} */
    public WriteRules writeRules() {
        return policies.writeRules;
    }

    /** {@return the policy on {@code externalId}} */
    public ExternalIdPolicy externalIds() {
        return policies.externalIds;
    }

    /** {@return the password policy} */
    public PasswordPolicy passwords() {
        return policies.passwords;
    }

    /** {@return the keys that the service reads from the metadata of callers} */
    public MetadataKeys metadataKeys() {
        return policies.metadataKeys;
    }
}
