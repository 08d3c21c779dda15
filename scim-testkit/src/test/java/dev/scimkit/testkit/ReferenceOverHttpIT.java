package dev.scimkit.testkit;

import dev.scimkit.server.http.jdk.JdkScimServer;
import dev.scimkit.testkit.endpoint.ScimEndpoint;
import dev.scimkit.testkit.junit.ScimConformance;
import dev.scimkit.testkit.junit.ScimTarget;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** scimkit's own server passes every rule over HTTP. */
@ScimConformance(profile = {"standard", "okta", "entra"})
class ReferenceOverHttpIT implements ScimTarget {

    private static JdkScimServer server;

    @BeforeAll
    static void start() throws IOException {
        server = JdkScimServer.builder(ReferenceServer.service())
                .port(0)
                .basePath("/scim/v2")
                .start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Override
    public ScimEndpoint endpoint() {
        return ReferenceServer.overHttp("http://127.0.0.1:" + server.port() + "/scim/v2");
    }
}
