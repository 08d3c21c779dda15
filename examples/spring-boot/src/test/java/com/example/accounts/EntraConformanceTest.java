package com.example.accounts;

import dev.scimkit.testkit.endpoint.ScimEndpoint;
import dev.scimkit.testkit.junit.ScimConformance;
import dev.scimkit.testkit.junit.ScimTarget;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** The running application passes every rule of the suite entra, with the profile that Entra ID needs. */
@Import(FastPasswords.class)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {ConformanceTest.TOKEN_HASH, "scimkit.profile=entra"})
@ScimConformance(profile = "entra")
class EntraConformanceTest implements ScimTarget {

    @LocalServerPort
    private int port;

    @Override
    public ScimEndpoint endpoint() {
        return ScimEndpoint.at("http://127.0.0.1:" + port + "/scim/v2").bearer(ConformanceTest.TOKEN);
    }
}
