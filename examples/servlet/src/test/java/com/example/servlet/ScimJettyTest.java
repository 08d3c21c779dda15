package com.example.servlet;

import dev.scimkit.testkit.endpoint.ScimEndpoint;
import dev.scimkit.testkit.junit.ScimConformance;
import dev.scimkit.testkit.junit.ScimTarget;
import org.eclipse.jetty.server.Server;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The running server passes every rule of the suite standard. */
@ScimConformance(profile = "standard")
class ScimJettyTest implements ScimTarget {

    private static final String TOKEN = "secret-of-this-test";

    private static Server jetty;

    @BeforeAll
    static void start() throws Exception {
        jetty = ScimJetty.start(0, TOKEN);
    }

    @AfterAll
    static void stop() throws Exception {
        jetty.stop();
    }

    @Override
    public ScimEndpoint endpoint() {
        return ScimEndpoint.at(jetty.getURI().resolve("/scim/v2").toString()).bearer(TOKEN);
    }
}
