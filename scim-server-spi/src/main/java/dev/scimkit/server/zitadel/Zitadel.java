package dev.scimkit.server.zitadel;

import dev.scimkit.core.error.ScimError;
import dev.scimkit.core.error.ScimType;
import dev.scimkit.filter.FilterOptions;
import dev.scimkit.server.access.Authorizer;
import dev.scimkit.server.context.Permission;
import dev.scimkit.server.password.PasswordPolicy;
import dev.scimkit.server.profile.BulkPolicy;
import dev.scimkit.server.profile.DiscoveryPolicy;
import dev.scimkit.server.profile.ExternalIdPolicy;
import dev.scimkit.server.profile.MediaTypePolicy;
import dev.scimkit.server.profile.ScimLimits;
import dev.scimkit.server.profile.ScimProfile;
import dev.scimkit.server.profile.VersionPolicy;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The profile with which a service answers as ZITADEL's SCIM interface does, so that clients configured for ZITADEL
 * need no change. {@code docs/zitadel.md} lists the behaviour fact by fact.
 */
public final class Zitadel {

    /** The region of phone numbers without a country code, unless the application names another (Z-USR-8). */
    private static final String PHONE_REGION = "CH";

    /** The metadata key of the provisioning domain that a service user's {@code externalId}s belong to. */
    public static final String PROVISIONING_DOMAIN = UserMetadata.PREFIX + "provisioningDomain";

    /** The metadata key that, with the value {@code true}, makes the service drop the password of new users. */
    public static final String IGNORE_PASSWORD_ON_CREATE = UserMetadata.PREFIX + "ignorePasswordOnCreate";

    /** The metadata key whose value names the leniencies for a service user, such as {@code strict}. */
    public static final String LENIENCIES = UserMetadata.PREFIX + "leniencies";

    /** The role that may read, write and delete the users and groups of an organization (Z-AUTH-2). */
    public static final String ORG_USER_MANAGER = "ORG_USER_MANAGER";

    /**
     * The claim in which ZITADEL's access tokens list, for each role, the organizations in which the account has it.
     */
    public static final String ROLES_CLAIM = "urn:zitadel:iam:org:project:roles";

    private static final int PAGE_SIZE = 100;
    private static final int FILTER_LENGTH = 1_000;

    private static final Set<String> MEDIA_TYPES =
            Set.of("application/scim+json", "application/json", "application/*", "*/*");

    private static final ScimProfile PROFILE = profile(PHONE_REGION);

    private Zitadel() {}

    /**
     * The profile, with Switzerland as the region of national phone numbers.
     *
     * @return the profile, always the same
     */
    public static ScimProfile profile() {
        return PROFILE;
    }

    /**
     * The profile, with another region of national phone numbers.
     *
     * @param phoneRegion the region, as in ISO 3166, such as {@code US}
     * @return the profile
     * @throws IllegalArgumentException if libphonenumber does not know the region
     */
    public static ScimProfile profile(String phoneRegion) {
        return ScimProfile.standard().toBuilder()
                .limits(limits())
                .mediaTypes(mediaTypes())
                .schemas(ZitadelSchemas::published)
                .errors(new ZitadelErrors())
                .queries(new ZitadelQueries())
                .patch(new ZitadelPatch())
                .bulk(bulk())
                .versions(VersionPolicy.CHANGE_NUMBERS)
                .discovery(new ZitadelDiscovery())
                .writeRules(new ZitadelWriteRules(AccountPhone.in(phoneRegion)))
                .externalIds(ExternalIdPolicy.perProvisioningDomain())
                .passwords(PasswordPolicy.standard())
                .metadataKeys(new ScimProfile.MetadataKeys(PROVISIONING_DOMAIN, IGNORE_PASSWORD_ON_CREATE, LENIENCIES))
                .build();
    }

    /**
     * ZITADEL's discovery documents with an application's own pages of documentation (Z-SPC-6), to be set in {@link
     * ScimProfile.Builder#discovery}; the profile names those of ZITADEL.
     *
     * @param documentationUri the page about the service
     * @param tokenDocumentationUri the page about its access tokens
     * @return the policy
     */
    public static DiscoveryPolicy discovery(String documentationUri, String tokenDocumentationUri) {
        return new ZitadelDiscovery(
                Objects.requireNonNull(documentationUri, "documentationUri"),
                Objects.requireNonNull(tokenDocumentationUri, "tokenDocumentationUri"));
    }

    /**
     * The authorizer for service users with ZITADEL's role.
     *
     * @return an authorizer that knows one role, {@value #ORG_USER_MANAGER}, with all permissions
     */
    public static Authorizer authorizer() {
        return Authorizer.of(Map.of(ORG_USER_MANAGER, Set.of(Permission.values())));
    }

    /** Z-LIM-1 to Z-LIM-4. */
    private static ScimLimits limits() {
        return ScimLimits.standard()
                .withCounts(PAGE_SIZE, PAGE_SIZE)
                .withFilter(FilterOptions.Limits.standard().withMaxLength(FILTER_LENGTH));
    }

    /** Z-MT-1, Z-MT-2. */
    private static MediaTypePolicy mediaTypes() {
        return new MediaTypePolicy(
                MEDIA_TYPES,
                MEDIA_TYPES,
                true,
                true,
                true,
                ScimError.of(ScimType.INVALID_VALUE, "The Content-Type must be application/scim+json in utf-8")
                        .withCode("SMCM-12x4"),
                ScimError.of(ScimType.INVALID_VALUE, "The Accept header must allow application/scim+json in utf-8")
                        .withCode("SMCM-12x5"));
    }

    /** Z-LIM-2, Z-B-1 to Z-B-3. */
    private static BulkPolicy bulk() {
        return new BulkPolicy(true, true, false, ScimType.INVALID_VALUE, ScimType.INVALID_VALUE.status(), true);
    }
}
