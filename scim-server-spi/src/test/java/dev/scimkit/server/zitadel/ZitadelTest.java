package dev.scimkit.server.zitadel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.core.error.ScimType;
import dev.scimkit.server.profile.ExternalIdPolicy;
import dev.scimkit.server.profile.ScimLimits;
import dev.scimkit.server.profile.ScimProfile;
import dev.scimkit.server.profile.VersionPolicy;
import org.junit.jupiter.api.Test;

/** The values of the zitadel profile that are data. */
class ZitadelTest {

    private final ScimProfile profile = Zitadel.profile();

    @Test
    void limits_ofTheProfile_areThoseOfTheFacts() {
        // Z-LIM-1 to Z-LIM-4
        ScimLimits limits = profile.limits();

        assertThat(limits.maxBodySize()).isEqualTo(1_000_000);
        assertThat(limits.maxOperations()).isEqualTo(100);
        assertThat(limits.filter().maxLength()).isEqualTo(1_000);
        assertThat(limits.defaultCount()).isEqualTo(100);
        assertThat(limits.maxCount()).isEqualTo(100);
    }

    @Test
    void mediaTypes_wrong_are400InvalidValue() {
        // Z-MT-2
        assertThat(profile.mediaTypes().wrongBody().status()).isEqualTo(400);
        assertThat(profile.mediaTypes().wrongBody().scimType()).isEqualTo(ScimType.INVALID_VALUE);
        assertThat(profile.mediaTypes().notAcceptable().scimType()).isEqualTo(ScimType.INVALID_VALUE);
    }

    @Test
    void versionsAndExternalIds_ofTheProfile_areThoseOfZitadel() {
        assertThat(profile.versions()).isEqualTo(VersionPolicy.CHANGE_NUMBERS);
        assertThat(profile.externalIds()).isSameAs(ExternalIdPolicy.perProvisioningDomain());
    }

    @Test
    void policy_changed_keepsTheOthers() {
        ScimProfile changed =
                profile.toBuilder().versions(VersionPolicy.ENTITY_TAGS).build();

        assertThat(changed.versions()).isEqualTo(VersionPolicy.ENTITY_TAGS);
        assertThat(changed.queries()).isSameAs(profile.queries());
        assertThat(profile.versions()).isEqualTo(VersionPolicy.CHANGE_NUMBERS);
    }
}
