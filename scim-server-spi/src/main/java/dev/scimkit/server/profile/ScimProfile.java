package dev.scimkit.server.profile;

import dev.scimkit.core.leniency.Leniencies;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.patch.request.PatchOptions;
import dev.scimkit.server.password.PasswordPolicy;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * How a service provider behaves where the RFCs leave a choice, where clients need leniency, or where it imitates
 * another service provider: one policy for each question.
 *
 * <p>Immutable. {@link #toBuilder()} changes one policy and keeps the others.
 */
public final class ScimProfile {

    private static final ScimProfile STANDARD = new Builder().build();
    private static final ScimProfile INTEROP = STANDARD.toBuilder()
            .leniencies(Leniencies.interop())
            .patch(new InteropPatch(new StandardPatch(PatchOptions.Limits.standard(), Set.of("Group"))))
            .schemas(InteropSchemas::published)
            .errors(InteropErrors.INSTANCE)
            .discovery(new InteropDiscovery(true))
            .build();
    private static final ScimProfile IPSIE_1 = INTEROP.toBuilder()
            .schemas(IpsieSchemas::published)
            .discovery(new InteropDiscovery(false))
            .requires(
                    Requirement.RATE_LIMITER,
                    Requirement.AUDIT,
                    Requirement.SCIM_SCOPE,
                    Requirement.ACCOUNTS,
                    Requirement.DEACTIVATION_HANDLER)
            .build();
    private static final ScimProfile IPSIE_2 =
            IPSIE_1.toBuilder().requires(Requirement.USER_ATTRIBUTES).build();

    private final Builder policies;

    ScimProfile(Builder policies) {
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

    /**
     * The SCIM 2.0 interoperability profile (draft-zollner-scim-interop-profile-02), which is stricter than the RFCs: what is not
     * defined in a schema is refused, every PATCH operation has a path, a filter in a path is followed by a sub-attribute, and
     * {@code replace} replaces complex values whole. Okta and Entra ID do not follow it yet: give their service users the
     * leniencies {@code okta} and {@code entra}, see {@link MetadataKeys#leniencies()}.
     *
     * <p>Its policies are values like others: {@link Leniencies#interop()}, {@link PatchPolicy},
     * {@link ErrorPolicy} and {@link DiscoveryPolicy}. This profile and those that are made from it publish
     * {@code interopProfileConformant}, as true for callers whose leniencies are those of the profile, as long as
     * {@link #followsInterop} holds.
     *
     * @return the profile, always the same
     */
    public static ScimProfile interop() {
        return INTEROP;
    }

    /**
     * The account lifecycle profile of OpenID's IPSIE working group for SCIM (draft 00 of September 2026), on top of
     * {@link #interop()}. The service has no password in any schema; what only the application can do is a
     * {@link Requirement}, and a service that lacks one cannot be built. docs/interop.md says fact by fact what is held.
     *
     * @param level 1 for AL1 or 2 for AL2, which includes AL1; the draft does not define AL3 yet
     * @return the profile, always the same for a level
     * @throws IllegalArgumentException for another level
     */
    public static ScimProfile ipsie(int level) {
        return switch (level) {
            case 1 -> IPSIE_1;
            case 2 -> IPSIE_2;
            default -> throw new IllegalArgumentException("level must be 1 or 2: " + level);
        };
    }

    /** {@return a builder that starts with this profile's policies} */
    public Builder toBuilder() {
        return new Builder(policies);
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
        return policies.schemas.apply(type);
    }

    /**
     * Says whether a service follows the SCIM 2.0 interoperability profile, as far as its profile shows: pages have 100 resources
     * if the client asks for 100 or for nothing (IP-G1), lists whose values have a type declare which there are (IP-S2), and the policies on
     * PATCH, errors and queries are those of {@link #interop()}. Which {@link Leniencies} apply depends on the caller.
     *
     * @param types the types that the service has, as clients see them
     * @return false if it does not follow it
     */
    public boolean followsInterop(Collection<ResourceType> types) {
        return InteropConformance.holds(this, types);
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

    /** {@return which habits of clients are tolerated, unless the metadata of the caller says otherwise} */
    public Leniencies leniencies() {
        return policies.leniencies;
    }

    /** {@return what the application must add to a service with this profile} */
    public Set<Requirement> requirements() {
        return policies.requirements;
    }

    /**
     * Builds a {@link ScimProfile}, policy by policy.
     *
     * <p>Not thread-safe.
     */
    public static final class Builder {

        ScimLimits limits = ScimLimits.standard();
        MediaTypePolicy mediaTypes = MediaTypePolicy.standard();
        UnaryOperator<ResourceType> schemas = UnaryOperator.identity();
        ErrorPolicy errors = ErrorPolicy.standard();
        QueryPolicy queries = QueryPolicy.standard();
        PatchPolicy patch = PatchPolicy.standard(PatchOptions.Limits.standard(), Set.of("Group"));
        BulkPolicy bulk = BulkPolicy.standard();
        VersionPolicy versions = VersionPolicy.ENTITY_TAGS;
        DiscoveryPolicy discovery = DiscoveryPolicy.standard();
        WriteRules writeRules = WriteRules.none();
        ExternalIdPolicy externalIds = ExternalIdPolicy.shared();
        PasswordPolicy passwords = PasswordPolicy.any();
        MetadataKeys metadataKeys = MetadataKeys.standard();
        Leniencies leniencies = Leniencies.standard();
        Set<Requirement> requirements = Set.of();

        Builder() {}

        Builder(Builder start) {
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
            this.leniencies = start.leniencies;
            this.requirements = start.requirements;
        }

        /**
         * Sets the limits.
         *
         * @param value the limits
         * @return this builder
         */
        public Builder limits(ScimLimits value) {
            this.limits = Objects.requireNonNull(value, "limits");
            return this;
        }

        /**
         * Sets the policy on media types.
         *
         * @param value the policy
         * @return this builder
         */
        public Builder mediaTypes(MediaTypePolicy value) {
            this.mediaTypes = Objects.requireNonNull(value, "mediaTypes");
            return this;
        }

        /**
         * Sets the schemas that clients see and must satisfy.
         *
         * @param value returns the type that clients see, with the same name and endpoint, for one that the application
         *     serves
         * @return this builder
         */
        public Builder schemas(UnaryOperator<ResourceType> value) {
            this.schemas = Objects.requireNonNull(value, "schemas");
            return this;
        }

        /**
         * Sets the policy on errors.
         *
         * @param value the policy
         * @return this builder
         */
        public Builder errors(ErrorPolicy value) {
            this.errors = Objects.requireNonNull(value, "errors");
            return this;
        }

        /**
         * Sets the policy on lists and searches.
         *
         * @param value the policy
         * @return this builder
         */
        public Builder queries(QueryPolicy value) {
            this.queries = Objects.requireNonNull(value, "queries");
            return this;
        }

        /**
         * Sets the policy on PATCH.
         *
         * @param value the policy
         * @return this builder
         */
        public Builder patch(PatchPolicy value) {
            this.patch = Objects.requireNonNull(value, "patch");
            return this;
        }

        /**
         * Sets the policy on bulk requests.
         *
         * @param value the policy
         * @return this builder
         */
        public Builder bulk(BulkPolicy value) {
            this.bulk = Objects.requireNonNull(value, "bulk");
            return this;
        }

        /**
         * Sets the policy on versions.
         *
         * @param value the policy
         * @return this builder
         */
        public Builder versions(VersionPolicy value) {
            this.versions = Objects.requireNonNull(value, "versions");
            return this;
        }

        /**
         * Sets the policy on discovery.
         *
         * @param value the policy
         * @return this builder
         */
        public Builder discovery(DiscoveryPolicy value) {
            this.discovery = Objects.requireNonNull(value, "discovery");
            return this;
        }

        /**
         * Sets the rules for resources beyond their schemas.
         *
         * @param value the rules
         * @return this builder
         */
        public Builder writeRules(WriteRules value) {
            this.writeRules = Objects.requireNonNull(value, "writeRules");
            return this;
        }

        /**
         * Sets the policy on {@code externalId}.
         *
         * @param value the policy
         * @return this builder
         */
        public Builder externalIds(ExternalIdPolicy value) {
            this.externalIds = Objects.requireNonNull(value, "externalIds");
            return this;
        }

        /**
         * Sets the password policy.
         *
         * @param value the policy
         * @return this builder
         */
        public Builder passwords(PasswordPolicy value) {
            this.passwords = Objects.requireNonNull(value, "passwords");
            return this;
        }

        /**
         * Sets the keys that the service reads from the metadata of callers.
         *
         * @param value the keys
         * @return this builder
         */
        public Builder metadataKeys(MetadataKeys value) {
            this.metadataKeys = Objects.requireNonNull(value, "metadataKeys");
            return this;
        }

        /**
         * Sets which habits of clients are tolerated, in POST, PUT, PATCH and bulk requests alike. The metadata of a caller can
         * name another set, see {@link MetadataKeys#leniencies()}.
         *
         * @param value what is tolerated
         * @return this builder
         */
        public Builder leniencies(Leniencies value) {
            this.leniencies = Objects.requireNonNull(value, "leniencies");
            return this;
        }

        /**
         * Demands more of the application.
         *
         * @param more what a service with this profile cannot be built without
         * @return this builder
         */
        public Builder requires(Requirement... more) {
            Set<Requirement> all = new LinkedHashSet<>(requirements);
            all.addAll(List.of(more));
            this.requirements = Collections.unmodifiableSet(all);
            return this;
        }

        /** {@return the profile} */
        public ScimProfile build() {
            return new ScimProfile(new Builder(this));
        }
    }

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
}
