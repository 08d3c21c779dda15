package dev.scimkit.server.profile;

import dev.scimkit.patch.request.PatchOptions;
import dev.scimkit.server.password.PasswordPolicy;
import java.util.Objects;
import java.util.Set;

/**
 * Puts a {@link ScimProfile} together, policy by policy.
 *
 * <p>Not for use by several threads.
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
     * Says what is refused for its size.
     *
     * @param value the limits
     * @return this builder
     */
    public ScimProfileBuilder limits(ScimLimits value) {
        this.limits = Objects.requireNonNull(value, "limits");
        return this;
    }

    /**
     * Says which media types requests may have.
     *
     * @param value the policy
     * @return this builder
     */
    public ScimProfileBuilder mediaTypes(MediaTypePolicy value) {
        this.mediaTypes = Objects.requireNonNull(value, "mediaTypes");
        return this;
    }

    /**
     * Says which schemas clients see and are held to.
     *
     * @param value the policy
     * @return this builder
     */
    public ScimProfileBuilder schemas(SchemaPolicy value) {
        this.schemas = Objects.requireNonNull(value, "schemas");
        return this;
    }

    /**
     * Says what errors look like.
     *
     * @param value the policy
     * @return this builder
     */
    public ScimProfileBuilder errors(ErrorPolicy value) {
        this.errors = Objects.requireNonNull(value, "errors");
        return this;
    }

    /**
     * Says what lists and searches may ask for.
     *
     * @param value the policy
     * @return this builder
     */
    public ScimProfileBuilder queries(QueryPolicy value) {
        this.queries = Objects.requireNonNull(value, "queries");
        return this;
    }

    /**
     * Says what PATCH requests may say.
     *
     * @param value the policy
     * @return this builder
     */
    public ScimProfileBuilder patch(PatchPolicy value) {
        this.patch = Objects.requireNonNull(value, "patch");
        return this;
    }

    /**
     * Says how bulk requests are run.
     *
     * @param value the policy
     * @return this builder
     */
    public ScimProfileBuilder bulk(BulkPolicy value) {
        this.bulk = Objects.requireNonNull(value, "bulk");
        return this;
    }

    /**
     * Says what versions look like.
     *
     * @param value the policy
     * @return this builder
     */
    public ScimProfileBuilder versions(VersionPolicy value) {
        this.versions = Objects.requireNonNull(value, "versions");
        return this;
    }

    /**
     * Says what the discovery endpoints tell.
     *
     * @param value the policy
     * @return this builder
     */
    public ScimProfileBuilder discovery(DiscoveryPolicy value) {
        this.discovery = Objects.requireNonNull(value, "discovery");
        return this;
    }

    /**
     * Says what holds for resources beyond their schemas.
     *
     * @param value the rules
     * @return this builder
     */
    public ScimProfileBuilder writeRules(WriteRules value) {
        this.writeRules = Objects.requireNonNull(value, "writeRules");
        return this;
    }

    /**
     * Says whose {@code externalId} a client sees.
     *
     * @param value the policy
     * @return this builder
     */
    public ScimProfileBuilder externalIds(ExternalIdPolicy value) {
        this.externalIds = Objects.requireNonNull(value, "externalIds");
        return this;
    }

    /**
     * Says which passwords are good enough.
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
