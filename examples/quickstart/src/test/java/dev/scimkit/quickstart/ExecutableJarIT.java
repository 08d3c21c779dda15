package dev.scimkit.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged jar runs on its own. */
class ExecutableJarIT {

    @TempDir
    private Path folder;

    @Test
    void jar_started_servesAndEndsOnSigterm() {
        String config = TestOrganization.configurationIn(folder);
        try (QuickstartProcess quickstart = QuickstartProcess.fromJar("--port", "0", "--config", config)) {
            ScimClient client = new ScimClient(quickstart.baseUrl(), TestOrganization.TOKEN);
            String user = "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"],\"userName\":\"ada\"}";

            assertThat(client.send("POST", "/Users", user).statusCode()).isEqualTo(201);
            assertThat(client.get("/Users?filter=userName%20sw%20%22A%22").body())
                    .contains("\"totalResults\":1");
            assertThat(client.get("/Schemas").statusCode()).isEqualTo(200);

            quickstart.terminate();
            assertThat(quickstart.awaitExit()).isEqualTo(128 + 15);
            quickstart.assertNothingFailed();
        }
    }
}
