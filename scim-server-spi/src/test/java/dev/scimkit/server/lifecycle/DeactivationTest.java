package dev.scimkit.server.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.server.TestService;
import dev.scimkit.server.event.RequestObserver;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What the application does when an account ends, with a deadline, and observed. */
class DeactivationTest {

    private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");

    private final List<DeactivationHandler.Deactivation> calls = new CopyOnWriteArrayList<>();
    private final List<RequestObserver.FinishedDeactivation> finished = new CopyOnWriteArrayList<>();

    private TestService service(CompletionStage<?> outcome, Duration limit) {
        return TestService.of(TestService.builder()
                .clock(Clock.fixed(NOW, ZoneOffset.UTC))
                .deactivation(
                        deactivation -> {
                            calls.add(deactivation);
                            return outcome;
                        },
                        limit)
                .observer(new RequestObserver() {
                    @Override
                    public void stopped(AnsweredRequest request) {}

                    @Override
                    public void deactivated(FinishedDeactivation deactivation) {
                        finished.add(deactivation);
                    }
                }));
    }

    private static int activate(TestService service, String id, boolean active) {
        return service.send(
                        "PATCH",
                        "/Users/" + id,
                        "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"],\"Operations\":"
                                + "[{\"op\":\"replace\",\"path\":\"active\",\"value\":" + active + "}]}")
                .status();
    }

    @Test
    void user_deactivated_isPassedOnWithADeadline() {
        TestService service = service(CompletableFuture.completedFuture(null), Duration.ofMinutes(5));
        String id = service.createUser("ada");

        assertThat(activate(service, id, false)).isEqualTo(200);

        assertThat(calls).singleElement().satisfies(call -> {
            assertThat(call.user().getId()).isEqualTo(id);
            assertThat(call.deleted()).isFalse();
            assertThat(call.deadline()).isAfter(NOW).isBeforeOrEqualTo(NOW.plus(Duration.ofMinutes(5)));
            assertThat(call.context().organization()).isEqualTo(TestService.ORG);
        });
        assertThat(finished).singleElement().satisfies(observed -> {
            assertThat(observed.completed()).isTrue();
            assertThat(observed.nanos()).isPositive();
            assertThat(observed.requestId()).isNotEmpty();
        });
    }

    @Test
    void user_whoStaysInactiveOrIsReactivated_isNotPassedOn() {
        TestService service = service(CompletableFuture.completedFuture(null), Duration.ofMinutes(5));
        String id = service.createUser("ada");

        activate(service, id, true);
        activate(service, id, false);
        activate(service, id, false);
        activate(service, id, true);

        assertThat(calls).hasSize(1);
    }

    @Test
    void user_deleted_isPassedOn() {
        TestService service = service(CompletableFuture.completedFuture(null), Duration.ofMinutes(5));
        String id = service.createUser("ada");

        service.send("DELETE", "/Users/" + id, null);

        assertThat(calls)
                .singleElement()
                .satisfies(call -> assertThat(call.deleted()).isTrue());
    }

    @Test
    void handler_thatFails_isObservedAndDoesNotFailTheRequest() {
        TestService service =
                service(CompletableFuture.failedFuture(new IllegalStateException("no")), Duration.ofMinutes(5));

        assertThat(activate(service, service.createUser("ada"), false)).isEqualTo(200);

        assertThat(finished)
                .singleElement()
                .satisfies(observed -> assertThat(observed.completed()).isFalse());
    }

    @Test
    void handler_whoseStageIsNoFuture_isObserved() {
        CompletionStage<?> strict = (CompletionStage<?>) Proxy.newProxyInstance(
                CompletionStage.class.getClassLoader(),
                new Class<?>[] {CompletionStage.class},
                (proxy, method, args) -> {
                    if (method.getName().equals("toCompletableFuture")) {
                        throw new UnsupportedOperationException();
                    }
                    return method.invoke(CompletableFuture.completedFuture(null), args);
                });
        TestService service = service(strict, Duration.ofMinutes(5));

        activate(service, service.createUser("ada"), false);

        assertThat(finished)
                .singleElement()
                .satisfies(observed -> assertThat(observed.completed()).isTrue());
    }

    @Test
    void handler_thatIsNotReadyInTime_isObserved() throws Exception {
        CompletableFuture<Void> never = new CompletableFuture<>();
        CompletableFuture<RequestObserver.FinishedDeactivation> observed = new CompletableFuture<>();
        TestService service = TestService.of(TestService.builder()
                .deactivation(deactivation -> never, Duration.ofNanos(1))
                .observer(new RequestObserver() {
                    @Override
                    public void stopped(AnsweredRequest request) {}

                    @Override
                    public void deactivated(FinishedDeactivation deactivation) {
                        observed.complete(deactivation);
                    }
                }));

        activate(service, service.createUser("ada"), false);

        assertThat(observed.get(30, TimeUnit.SECONDS).completed()).isFalse();
        assertThat(never).isNotDone();
    }
}
