package dev.scimkit.quickstart;

import static dev.scimkit.quickstart.ZitadelServer.ORG;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.quickstart.configuration.ConfigurationReader;
import dev.scimkit.server.access.serviceuser.FileServiceUserStore;
import dev.scimkit.server.access.serviceuser.ServiceUser;
import dev.scimkit.server.zitadel.Zitadel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Service users from a file: their tokens, roles and metadata in the zitadel profile. */
class ZitadelServiceUsersTest {

    private static final Instant NEVER = Instant.MAX;
    private static final ServiceUser OKTA = ServiceUser.of("1", "okta", ORG, Set.of("ORG_USER_MANAGER"));

    @TempDir
    private Path folder;

    private FileServiceUserStore store;
    private ZitadelServer zitadel;

    @BeforeEach
    void start() throws IOException {
        store = FileServiceUserStore.create(folder.resolve("users.json"));
        store.put(OKTA);
        Path config = Files.writeString(
                folder.resolve("config.json"),
                "{\"organizations\":[\"" + ORG + "\"],\"serviceUsersFile\":\"users.json\"}");
        zitadel = new ZitadelServer(ConfigurationReader.read(config));
        zitadel.start();
    }

    @AfterEach
    void stop() {
        zitadel.stop();
    }

    @Test
    void tokens_ofOneServiceUser_areValidUntilExpiredOrRemoved_Z_AUTH_1() {
        String first = store.newToken("1", NEVER);
        String second = store.newToken("1", Instant.parse("2100-01-01T00:00:00Z"));
        String expired = store.newToken("1", Instant.parse("2020-01-01T00:00:00Z"));

        assertThat(status(first)).isEqualTo(200);
        assertThat(status(second)).isEqualTo(200);
        assertThat(status(expired)).isEqualTo(401);

        store.removeToken(ServiceUser.TokenHash.of(first).sha256());

        assertThat(status(first)).isEqualTo(401);
        assertThat(status(second)).isEqualTo(200);
    }

    @Test
    void hash_inTheFile_isNotAToken_Z_AUTH_1() {
        String token = store.newToken("1", NEVER);

        assertThat(status(ServiceUser.TokenHash.of(token).sha256())).isEqualTo(401);
    }

    @Test
    void role_thatPermitsNothing_is404_Z_AUTH_2_Z_AUTH_3() {
        store.put(ServiceUser.of("2", "reader", ORG, Set.of("ORG_OWNER_OF_SOMETHING")));
        String token = store.newToken("2", NEVER);

        zitadel.send(token, "GET", "/Users", null).expectError(404, "");

        store.put(store.findById("2").orElseThrow().withRoles(Set.of("ORG_USER_MANAGER")));

        zitadel.send(token, "GET", "/Users", null).expect(200);
    }

    @Test
    void metadata_ofTheServiceUser_decidesDomainAndPasswords_Z_DOM_1_Z_DOM_3() {
        String token = store.newToken("1", NEVER);
        String weak = zitadel.user(zitadel.name(), "\"password\":\"x\"", "\"externalId\":\"e-1\"");
        zitadel.send(token, "POST", "/Users", weak).expectError(400, "invalidValue");

        store.put(store.findById("1")
                .orElseThrow()
                .withMetadata(Zitadel.IGNORE_PASSWORD_ON_CREATE, "true")
                .withMetadata(Zitadel.PROVISIONING_DOMAIN, "okta"));
        Answer user = zitadel.send(token, "POST", "/Users", weak).expect(201);
        store.put(ServiceUser.of("2", "other", ORG, Set.of("ORG_USER_MANAGER")));

        assertThat(user.text("externalId")).isEqualTo("e-1");
        assertThat(zitadel.send(store.newToken("2", NEVER), "GET", user.path(), null)
                        .expect(200)
                        .body()
                        .has("externalId"))
                .isFalse();
    }

    private int status(String token) {
        return zitadel.send(token, "GET", "/Users", null).status();
    }
}
