package dev.scimkit.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.server.http.RawHttp.Answer;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** An application that leaves its security to Spring Boot: a second filter chain would switch that of Spring Boot off. */
class DefaultSecurityTest {

    @Test
    void pages_besideScim_stayGuardedBySpringBoot() throws IOException {
        try (RunningApplication application = RunningApplication.start(
                RunningApplication.WithUsers.class,
                RunningApplication.PROPERTIES_OF_TOKEN,
                "scimkit.organization=main",
                "management.endpoints.web.exposure.include=*")) {

            assertThat(application.send("GET", "/page").status()).isEqualTo(401);
            assertThat(application.send("GET", "/actuator/env").status()).isEqualTo(401);
            Answer users = application.send("GET", "/scim/v2/Users", RunningApplication.TOKEN);
            assertThat(users.status()).as(users.body()).isEqualTo(200);
        }
    }
}
