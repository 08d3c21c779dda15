package dev.scimkit.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.server.event.RequestObserver.FinishedDeactivation;
import dev.scimkit.server.http.RawHttp.Answer;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.audit.AuditEvent;
import org.springframework.boot.actuate.audit.AuditEventRepository;
import org.springframework.boot.actuate.audit.InMemoryAuditEventRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What Spring Boot's Actuator shows of SCIM. */
class ObservabilityTest {

    private static RunningApplication application;

    @BeforeAll
    static void start() {
        application = RunningApplication.start(
                Application.class,
                RunningApplication.PROPERTIES_OF_TOKEN,
                "scimkit.organization=main",
                "scimkit.service-users.okta.metadata.leniencies=lenient",
                "management.endpoint.health.show-components=always",
                "spring.autoconfigure.exclude=" + WithoutSecurity.EXCLUDED);
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    @Configuration(proxyBeanMethods = false)
    @Import(RunningApplication.WithUsers.class)
    static class Application {

        @Bean
        MeterRegistry meters() {
            return new SimpleMeterRegistry();
        }

        @Bean
        AuditEventRepository audit() {
            return new InMemoryAuditEventRepository();
        }
    }

    @Test
    void request_answered_isATimerWithFewNames() throws IOException {
        application.send("GET", "/scim/v2/Users/unknown-id", RunningApplication.TOKEN);

        assertThat(application
                        .bean(MeterRegistry.class)
                        .get("scim.requests")
                        .tags("operation", "read", "resource.type", "User", "status", "404", "outcome", "CLIENT_ERROR")
                        .timer()
                        .count())
                .isEqualTo(1);
        assertThat(application.bean(MeterRegistry.class).getMeters())
                .filteredOn(meter -> meter.getId().getName().startsWith("scim."))
                .allSatisfy(meter -> assertThat(meter.getId().getTags())
                        .noneMatch(tag -> tag.getValue().contains("unknown-id")));
    }

    @Test
    void caller_notAuthenticated_addsNoNames() throws IOException {
        application.send("GET", "/scim/v2/Users");

        assertThat(application
                        .bean(MeterRegistry.class)
                        .get("scim.requests")
                        .tags("operation", "search", "status", "401")
                        .timer()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void habit_tolerated_isCounted() throws IOException {
        String user =
                "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"],\"userName\":\"eve\",\"active\":\"True\"}";
        assertThat(application
                        .post("/scim/v2/Users", user, RunningApplication.TOKEN)
                        .status())
                .isEqualTo(201);

        assertThat(application
                        .bean(MeterRegistry.class)
                        .get("scim.requests.tolerated.string.booleans")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void deactivation_finished_isATimer() {
        MeterRegistry meters = new SimpleMeterRegistry();
        TimedDeactivations observer = new TimedDeactivations(meters);

        observer.deactivated(new FinishedDeactivation("r1", "main", true, 2_000_000));
        observer.deactivated(new FinishedDeactivation("r2", "main", true, 3_000_000));
        observer.deactivated(new FinishedDeactivation("r3", "main", false, 9_000_000));

        assertThat(meters.get("scim.deactivations")
                        .tag("completed", "true")
                        .timer()
                        .totalTime(TimeUnit.MILLISECONDS))
                .isEqualTo(5);
        assertThat(meters.get("scim.deactivations")
                        .tag("completed", "false")
                        .timer()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void change_committed_isAnAuditEventWithoutPersonalData() throws IOException {
        Answer created = application.post("/scim/v2/Users", RunningApplication.user("ada"), RunningApplication.TOKEN);
        String id = created.body().replaceAll(".*\"id\":\"([^\"]+)\".*", "$1");

        AuditEvent event = application.bean(AuditEventRepository.class).find("okta", null, "SCIM_CREATED").stream()
                .filter(found -> found.getData().containsValue(id))
                .findFirst()
                .orElseThrow();
        assertThat(event.getData())
                .containsEntry("organization", "main")
                .containsEntry("resourceType", "User")
                .containsOnlyKeys("organization", "resourceType", "id", "requestId");
    }

    @Test
    void health_ofTheApplication_hasTheRepositories() throws IOException {
        assertThat(application.send("GET", "/actuator/health/scim").body()).contains("{\"status\":\"UP\"}");
    }
}
