package dev.scimkit.server.profile;

import dev.scimkit.patch.request.PatchOptions;
import dev.scimkit.server.password.PasswordPolicy;
import java.util.Objects;
import java.util.Set;

/**
 * Builds a {@link ScimProfile}, policy by policy.
 *
 * <p>Not thread-safe.
 */
public final class ScimProfileBuilder {

    ScimLimits limits = ScimLimits.standard();
    MediaTypePolicy mediaTypes = MediaTypePolicy.standard();
    SchemaPolicy schemas = SchemaPolicy.standard();
    ErrorPolicy errors = ErrorPolicy.standard();
    QueryPolicy queries = QueryPolicy.standard();
    PatchPolicy patch = PatchPolicy.standard(PatchOptions.standard(), Set.of("Group"));
    BulkPolicy bulk = BulkPolicy.standard();
    VersionPolicy versions = VersionPolicy.ENTITY_TAGS;
    DiscoveryPolicy discovery = DiscoveryPolicy.standard();
    WriteRules writeRules = WriteRules.none();
    ExternalIdPolicy externalIds = ExternalIdPolicy.shared();
    PasswordPolicy passwords = PasswordPolicy.any();
    MetadataKeys metadataKeys = MetadataKeys.standard();

    ScimProfileBuilder() {}

    ScimProfileBuilder(ScimProfileBuilder start) {
        this.limits = start.limits;
        this.mediaTypes = start.mediaTypes;
        this.schemas = start.schemas;
        this.errors = start.errors;
        this.queries = start.queries;
        this.patch = start.patch;
        this.bulk = start.bulk;
        this.versions = start.versions;
        this.discovery = start.discovery;
        this.writeRules = start.writeRules;
        this.externalIds = start.externalIds;
        this.passwords = start.passwords;
        this.metadataKeys = start.metadataKeys;
    }

    /**
     * Sets the limits.
     *
     * @param value the limits
     * @return this builder
     */
    public ScimProfileBuilder limits(ScimLimits value) {
        this.limits = Objects.requireNonNull(value, "limits");
        return this;
    }

    /**
     * Sets the policy on media types.
     *
     * @param value the policy
     * @return this builder
     */
    public ScimProfileBuilder mediaTypes(MediaTypePolicy value) {
        this.mediaTypes = Objects.requireNonNull(value, "mediaTypes");
        return this;
    }

    /**
     * Sets the schemas that clients see and must satisfy.
     *
     * @param value the policy
     * @return this builder
     */
    public ScimProfileBuilder schemas(SchemaPolicy value) {
        this.schemas = Objects.requireNonNull(value, "schemas");
        return this;
    }

    /**
     * Sets the policy on errors.
     *
     * @param value the policy
     * @return this builder
     */
    public ScimProfileBuilder errors(ErrorPolicy value) {
        this.errors = Objects.requireNonNull(value, "errors");
        return this;
    }

    /**
     * Sets the policy on lists and searches.
     *
     * @param value the policy
     * @return this builder
     */
    public ScimProfileBuilder queries(QueryPolicy value) {
        this.queries = Objects.requireNonNull(value, "queries");
        return this;
    }

    /**
     * Sets the policy on PATCH.
     *
     * @param value the policy
     * @return this builder
     */
    public ScimProfileBuilder patch(PatchPolicy value) {
        this.patch = Objects.requireNonNull(value, "patch");
        return this;
    }

    /**
     * Sets the policy on bulk requests.
     *
     * @param value the policy
     * @return this builder
     */
    public ScimProfileBuilder bulk(BulkPolicy value) {
        this.bulk = Objects.requireNonNull(value, "bulk");
        return this;
    }

    /**
     * Sets the policy on versions.
     *
     * @param value the policy
     * @return this builder
     */
    public ScimProfileBuilder versions(VersionPolicy value) {
        this.versions = Objects.requireNonNull(value, "versions");
        return this;
    }

    /**
     * Sets the policy on discovery.
     *
     * @param value the policy
     * @return this builder
     */
    public ScimProfileBuilder discovery(DiscoveryPolicy value) {
        this.discovery = Objects.requireNonNull(value, "discovery");
        return this;
    }

    /**
     * Sets the rules for resources beyond their schemas.
     *
     * @param value the rules
     * @return this builder
     */
    public ScimProfileBuilder writeRules(WriteRules value) {
        this.writeRules = Objects.requireNonNull(value, "writeRules");
        return this;
    }

    /**
     * Sets the policy on {@code externalId}.
     *
     * @param value the policy
     * @return this builder
     */
    public ScimProfileBuilder externalIds(ExternalIdPolicy value) {
        this.externalIds = Objects.requireNonNull(value, "externalIds");
        return this;
    }

    /**
     * Sets the password policy.
     *
     * @param value the policy
     * @return this builder
     */
    public ScimProfileBuilder passwords(PasswordPolicy value) {
        this.passwords = Objects.requireNonNull(value, "passwords");
        return this;
    }

    /**
     * Sets the keys that the service reads from the metadata of callers.
     *
     * @param value the keys
     * @return this builder
     */
    public ScimProfileBuilder metadataKeys(MetadataKeys value) {
        this.metadataKeys = Objects.requireNonNull(value, "metadataKeys");
        return this;
    }

    /** {@return the profile} */
    public ScimProfile build() {
        return new ScimProfile(new ScimProfileBuilder(this));
    }
}
