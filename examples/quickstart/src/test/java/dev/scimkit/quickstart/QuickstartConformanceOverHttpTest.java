package dev.scimkit.quickstart;

import dev.scimkit.testkit.endpoint.Caller;
import dev.scimkit.testkit.endpoint.ScimEndpoint;
import dev.scimkit.testkit.junit.ScimConformance;
import dev.scimkit.testkit.junit.ScimTarget;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** The running quickstart passes every rule of the suites, over HTTP. */
@ScimConformance(profile = {"standard", "okta", "entra"})
class QuickstartConformanceOverHttpTest implements ScimTarget {

    private static QuickstartProcess process;

    @BeforeAll
    static void start(@TempDir Path folder) {
        process = QuickstartProcess.fromClasses("--port", "0", "--config", TestOrganization.configurationIn(folder));
    }

    @AfterAll
    static void stop() {
        process.close();
    }

    @Override
    public ScimEndpoint endpoint() {
        return ScimEndpoint.at(process.baseUrl())
                .bearer(TestOrganization.TOKEN)
                .credentials(Caller.ENTRA_ID, "Bearer " + TestOrganization.TOKEN_OF_ENTRA_ID);
    }
}
