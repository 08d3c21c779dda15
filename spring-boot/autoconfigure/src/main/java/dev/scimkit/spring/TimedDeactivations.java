package dev.scimkit.spring;

import dev.scimkit.server.event.RequestObserver;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.TimeUnit;

/** A timer, {@code scim.deactivations}: from the request that deactivates a user until the application has ended all access. */
final class TimedDeactivations implements RequestObserver {

    private final MeterRegistry registry;

    TimedDeactivations(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void deactivated(FinishedDeactivation deactivation) {
        registry.timer("scim.deactivations", "completed", Boolean.toString(deactivation.completed()))
                .record(deactivation.nanos(), TimeUnit.NANOSECONDS);
    }

    @Override
    public void stopped(AnsweredRequest request) {}
}
