package dev.scimkit.quickstart;

import dev.scimkit.quickstart.configuration.ConfigurationReader;
import dev.scimkit.server.ScimService;
import dev.scimkit.server.profile.ScimProfile;
import dev.scimkit.testkit.endpoint.Caller;
import dev.scimkit.testkit.endpoint.ScimEndpoint;
import dev.scimkit.testkit.junit.ScimConformance;
import dev.scimkit.testkit.junit.ScimTarget;
import dev.scimkit.testkit.server.InProcess;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** The quickstart's service passes every rule of the suites, without a socket. */
@ScimConformance(profile = {"standard", "okta", "entra"})
class QuickstartConformanceInProcessTest implements ScimTarget {

    private static ScimService service;

    @BeforeAll
    static void build(@TempDir Path folder) {
        service = QuickstartServer.service(
                ConfigurationReader.read(Path.of(TestOrganization.configurationIn(folder))), ScimProfile.standard());
    }

    @Override
    public ScimEndpoint endpoint() {
        return InProcess.endpoint(service, TestOrganization.ID)
                .bearer(TestOrganization.TOKEN)
                .credentials(Caller.ENTRA_ID, "Bearer " + TestOrganization.TOKEN_OF_ENTRA_ID);
    }
}
