package com.example.accounts;

import dev.scimkit.testkit.endpoint.ScimEndpoint;
import dev.scimkit.testkit.junit.ScimConformance;
import dev.scimkit.testkit.junit.ScimTarget;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** The running application passes every rule of the suites standard and okta. */
@Tag("once")
@Import(FastPasswords.class)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = ConformanceTest.TOKEN_HASH)
@ScimConformance(profile = {"standard", "okta"})
class ConformanceTest implements ScimTarget {

    static final String TOKEN = "secret-of-this-test";
    static final String TOKEN_HASH =
            "SCIM_TOKEN_SHA256=b05db83c10f57f133850faf16c565d0b7efb2eaa6563be47bce08ed221889997";

    @LocalServerPort
    private int port;

    @Override
    public ScimEndpoint endpoint() {
        return ScimEndpoint.at("http://127.0.0.1:" + port + "/scim/v2").bearer(TOKEN);
    }
}
