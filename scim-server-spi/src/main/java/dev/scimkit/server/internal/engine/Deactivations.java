package dev.scimkit.server.internal.engine;

import dev.scimkit.core.resource.Attributes;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.core.schema.Schemas;
import dev.scimkit.server.context.RequestContext;
import dev.scimkit.server.event.RequestObserver;
import dev.scimkit.server.event.ScimEvent;
import dev.scimkit.server.event.ScimEvents;
import dev.scimkit.server.internal.Answers;
import dev.scimkit.server.lifecycle.DeactivationHandler;
import dev.scimkit.server.lifecycle.DeactivationHandler.Deactivation;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Calls the application's handler for users who are deactivated or deleted, and observes how long it takes. */
public final class Deactivations implements ScimEvents, RequestObserver {

    private static final Logger LOG = LoggerFactory.getLogger("dev.scimkit.server");

    /** When the request that this thread serves began. */
    private static final ThreadLocal<Long> BEGINS = ThreadLocal.withInitial(System::nanoTime);

    private final DeactivationHandler handler;
    private final Duration limit;
    private final RequestObservers observers;
    private final Clock clock;

    /**
     * Prepares calls.
     *
     * @param handler ends sessions and credentials
     * @param limit the time from the request until they must have ended
     * @param observers learn how long it took
     * @param clock gives the deadline
     */
    public Deactivations(DeactivationHandler handler, Duration limit, List<RequestObserver> observers, Clock clock) {
        this.handler = handler;
        this.limit = limit;
        this.observers = new RequestObservers(observers);
        this.clock = clock;
    }

    @Override
    public void started(String requestId) {
        BEGINS.set(System.nanoTime());
    }

    @Override
    public void stopped(AnsweredRequest request) {
        BEGINS.remove();
    }

    @Override
    public void committed(ScimEvent event) {
        Resource before = event.before();
        Resource after = event.after();
        if (before == null) {
            return;
        }
        if (after == null) {
            deactivate(before, true, event.context());
        } else if (isActive(before) && !isActive(after)) {
            deactivate(after, false, event.context());
        }
    }

    @Override
    public boolean concerns(ResourceType type) {
        return type.schema().isNamedBy(Schemas.user().id());
    }

    /** RFC 7643 section 4.1.1 leaves open what a missing value means; only false deactivates. */
    private static boolean isActive(Resource user) {
        return !Boolean.FALSE.equals(Attributes.bool(user.tree(), "active"));
    }

    private void deactivate(Resource user, boolean deleted, RequestContext context) {
        long begin = BEGINS.get();
        long left = Math.max(1, limit.toNanos() - (System.nanoTime() - begin));
        CompletableFuture<?> unused = call(new Deactivation(
                        user, deleted, clock.instant().plusNanos(left), context))
                .orTimeout(left, TimeUnit.NANOSECONDS)
                .whenComplete((done, failure) -> finished(context, System.nanoTime() - begin, failure));
    }

    /** Not every stage can be converted to a future, and the handler's own one must not time out. */
    private CompletableFuture<Boolean> call(Deactivation deactivation) {
        CompletableFuture<Boolean> ended = new CompletableFuture<>();
        try {
            CompletionStage<?> work =
                    Answers.required(handler.deactivate(deactivation), handler, "deactivate", "a CompletionStage");
            CompletionStage<?> unused = work.whenComplete((done, failure) -> {
                if (failure == null) {
                    ended.complete(true);
                } else {
                    ended.completeExceptionally(failure);
                }
            });
        } catch (RuntimeException broken) {
            ended.completeExceptionally(broken);
        }
        return ended;
    }

    private void finished(RequestContext context, long nanos, @Nullable Throwable failure) {
        if (failure != null) {
            LOG.error(
                    "Request {}: sessions and credentials of a deactivated user may still work after {} ms",
                    context.requestId(),
                    TimeUnit.NANOSECONDS.toMillis(nanos),
                    failure);
        }
        observers.deactivated(new RequestObserver.FinishedDeactivation(
                context.requestId(), context.organization(), failure == null, nanos));
    }
}
