package dev.scimkit.server.zitadel;

import dev.scimkit.core.error.ScimError;
import dev.scimkit.core.error.ScimType;
import dev.scimkit.filter.FilterLimits;
import dev.scimkit.server.ScimLimits;
import dev.scimkit.server.ScimProfile;
import dev.scimkit.server.password.PasswordComplexity;
import dev.scimkit.server.policy.BulkPolicy;
import dev.scimkit.server.policy.ExternalIdPolicy;
import dev.scimkit.server.policy.MediaTypePolicy;
import dev.scimkit.server.policy.VersionPolicy;
import java.util.Set;

/** The profile that answers as ZITADEL does, put together. */
public final class ZitadelProfile {

    /** The region of national phone numbers where nobody names another. */
    public static final String PHONE_REGION = "CH";

    private static final int PAGE_SIZE = 100;
    private static final int FILTER_LENGTH = 1_000;

    private static final Set<String> MEDIA_TYPES =
            Set.of("application/scim+json", "application/json", "application/*", "*/*");

    /** The profile with the default region (Z-USR-8). */
    public static final ScimProfile PROFILE = in(PHONE_REGION);

    private ZitadelProfile() {}

    /**
     * Makes the profile.
     *
     * @param phoneRegion the region of national phone numbers, as in ISO 3166
     * @return the profile
     */
    public static ScimProfile in(String phoneRegion) {
        return ScimProfile.standard().toBuilder()
                .limits(limits())
                .mediaTypes(mediaTypes())
                .schemas(new ZitadelSchemas())
                .errors(new ZitadelErrors())
                .queries(new ZitadelQueries())
                .patch(new ZitadelPatch())
                .bulk(bulk())
                .versions(VersionPolicy.CHANGE_NUMBERS)
                .discovery(new ZitadelDiscovery())
                .writeRules(new ZitadelRules(AccountPhone.in(phoneRegion)))
                .externalIds(ExternalIdPolicy.perProvisioningDomain())
                .passwords(PasswordComplexity.standard())
                .build();
    }

    /** Z-LIM-1 to Z-LIM-4. */
    private static ScimLimits limits() {
        return ScimLimits.standard()
                .withCounts(PAGE_SIZE, PAGE_SIZE)
                .withFilter(FilterLimits.DEFAULT.withMaxLength(FILTER_LENGTH));
    }

    /** Z-MT-1, Z-MT-2. */
    private static MediaTypePolicy mediaTypes() {
        return new MediaTypePolicy(
                MEDIA_TYPES,
                MEDIA_TYPES,
                true,
                true,
                ScimError.of(ScimType.INVALID_VALUE, "The Content-Type must be application/scim+json in utf-8"),
                ScimError.of(ScimType.INVALID_VALUE, "The Accept header must allow application/scim+json in utf-8"));
    }

    /** Z-LIM-2, Z-B-1 to Z-B-3. */
    private static BulkPolicy bulk() {
        return new BulkPolicy(true, true, false, ScimType.INVALID_VALUE, ScimType.INVALID_VALUE.status());
    }
}
