package dev.scimkit.quickstart;

import static dev.scimkit.quickstart.ZitadelServer.COMMON;
import static dev.scimkit.quickstart.ZitadelServer.ENTRA;
import static dev.scimkit.quickstart.ZitadelServer.IGNORES_PASSWORDS;
import static dev.scimkit.quickstart.ZitadelServer.OKTA;
import static dev.scimkit.quickstart.ZitadelServer.UNCLEAR;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Provisioning domains of the zitadel profile. */
class ZitadelDomainsTest {

    @RegisterExtension
    static final ZitadelServer ZITADEL = new ZitadelServer();

    @Test
    void externalId_written_isVisibleInItsDomainOnly_Z_DOM_1() {
        Answer user = ZITADEL.createUser("\"externalId\":\"of-okta\"");

        assertThat(user.text("externalId")).isEqualTo("of-okta");
        assertThat(externalId(OKTA, user)).isEqualTo("of-okta");
        assertThat(externalId(ENTRA, user)).isEmpty();
        assertThat(externalId(COMMON, user)).isEmpty();
        assertThat(ZITADEL.send(ENTRA, "GET", user.path(), null).text("schemas"))
                .isEqualTo(user.text("schemas"));
    }

    @Test
    void externalId_withoutDomain_isShared_Z_DOM_1() {
        Answer user = ZITADEL.send(COMMON, "POST", "/Users", ZITADEL.user(ZITADEL.name(), "\"externalId\":\"common\""))
                .expect(201);

        assertThat(externalId(COMMON, user)).isEqualTo("common");
        assertThat(externalId(OKTA, user)).isEmpty();
    }

    @Test
    void externalId_writtenByOneDomain_leavesTheOthers_Z_DOM_2() {
        Answer user = ZITADEL.createUser("\"externalId\":\"of-okta\"");
        String patch = ZitadelServer.patchOf("{\"op\":\"add\",\"path\":\"externalId\",\"value\":\"of-entra\"}");
        ZITADEL.send(ENTRA, "PATCH", user.path(), patch).expect(204);
        String body = ZITADEL.user(user.text("userName"), "\"externalId\":\"common\"");
        ZITADEL.send(COMMON, "PUT", user.path(), body).expect(200);

        assertThat(externalId(OKTA, user)).isEqualTo("of-okta");
        assertThat(externalId(ENTRA, user)).isEqualTo("of-entra");
        assertThat(externalId(COMMON, user)).isEqualTo("common");

        ZITADEL.send(ENTRA, "PUT", user.path(), ZITADEL.user(user.text("userName")))
                .expect(200);

        assertThat(externalId(OKTA, user)).isEqualTo("of-okta");
        assertThat(externalId(ENTRA, user)).isEmpty();
        assertThat(externalId(COMMON, user)).isEqualTo("common");
    }

    @Test
    void filter_onExternalId_searchesTheCallersDomain_Z_DOM_2() {
        Answer user = ZITADEL.createUser("\"externalId\":\"filtered-okta\"");
        String patch = ZitadelServer.patchOf("{\"op\":\"add\",\"value\":{\"externalId\":\"filtered-entra\"}}");
        ZITADEL.send(ENTRA, "PATCH", user.path(), patch).expect(204);

        assertThat(found(OKTA, "externalId eq \"filtered-okta\"")).isEqualTo(1);
        assertThat(found(OKTA, "externalId eq \"filtered-entra\"")).isZero();
        assertThat(found(ENTRA, "externalId eq \"filtered-entra\"")).isEqualTo(1);
        assertThat(found(COMMON, "externalId eq \"filtered-okta\"")).isZero();
        String all = "userName eq \"" + user.text("userName") + "\"";
        assertThat(found(ENTRA, all + " and externalId ne \"filtered-okta\"")).isEqualTo(1);
        assertThat(found(ENTRA, all + " and externalId ne \"filtered-entra\"")).isZero();
    }

    @Test
    void password_onCreate_isDroppedForCallersThatInventIt_Z_DOM_3() {
        String weak = "\"password\":\"weak\"";
        Answer user = ZITADEL.send(IGNORES_PASSWORDS, "POST", "/Users", ZITADEL.user(ZITADEL.name(), weak))
                .expect(201);

        ZITADEL.send(IGNORES_PASSWORDS, "PUT", user.path(), ZITADEL.user(user.text("userName"), weak))
                .expectError(400, "invalidValue");
        ZITADEL.send(
                        IGNORES_PASSWORDS,
                        "PATCH",
                        user.path(),
                        ZitadelServer.patchOf("{\"op\":\"add\",\"value\":{" + weak + "}}"))
                .expectError(400, "invalidValue");
        ZITADEL.send(OKTA, "POST", "/Users", ZITADEL.user(ZITADEL.name(), weak)).expectError(400, "invalidValue");
    }

    @Test
    void flag_notABoolean_isInvalidValue_Z_DOM_3() {
        ZITADEL.send(UNCLEAR, "POST", "/Users", ZITADEL.user(ZITADEL.name())).expectError(400, "invalidValue");
    }

    private static String externalId(String token, Answer user) {
        return ZITADEL.send(token, "GET", user.path(), null).expect(200).text("externalId");
    }

    private static int found(String token, String filter) {
        return ZITADEL.send(token, "GET", "/Users?filter=" + filter, null)
                .expect(200)
                .at("totalResults")
                .intValue();
    }
}
