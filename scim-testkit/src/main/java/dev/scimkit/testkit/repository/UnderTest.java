package dev.scimkit.testkit.repository;

import dev.scimkit.core.resource.Meta;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.AttributeDefinition;
import dev.scimkit.core.schema.AttributeType;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.core.schema.Uniqueness;
import dev.scimkit.server.context.RequestContext;
import dev.scimkit.server.repository.Page;
import dev.scimkit.server.repository.ResourceRepository;
import dev.scimkit.server.repository.SearchQuery;
import dev.scimkit.server.repository.TransactionAware;
import dev.scimkit.server.repository.VersionCondition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.opentest4j.AssertionFailedError;
import tools.jackson.databind.JsonNode;

/** Calls the repository under test as the engine does, and says what went wrong in the terms of its contract. */
abstract class UnderTest<R extends Resource> {

    static final int ALL = 10_000;
    static final Instant CREATED = Instant.parse("2026-01-02T03:04:05.678Z");
    static final Instant CHANGED = Instant.parse("2026-01-02T03:05:00.123Z");

    private final ConcurrentLinkedQueue<Made> made = new ConcurrentLinkedQueue<>();
    private final String tag = "scimkit-" + UUID.randomUUID().toString().substring(0, 8);

    ResourceType type;
    ResourceRepository<R> repository;
    RequestContext here;

    private record Made(String id, RequestContext context) {}

    // what the implementor says, see RepositoryContract

    abstract ResourceType type();

    abstract Resource.Factory<R> view();

    abstract ResourceRepository<R> repository();

    abstract String organization();

    abstract Optional<String> otherOrganization();

    abstract RequestContext context(String organization);

    abstract R resource(int number);

    abstract Set<String> setByRepository();

    abstract String newMember(RequestContext context);

    @BeforeEach
    void openRepository() {
        type = type();
        repository = repository();
        here = context(organization());
    }

    /** Leaves the database as it was. The implementor may have closed it already, so this must not fail. */
    @AfterEach
    void deleteWhatWasMade() {
        for (Made each : made) {
            CallOutcome.of(() ->
                    unit(each.context(), () -> repository.delete(each.id(), VersionCondition.any(), each.context())));
        }
    }

    R sample(int number) {
        return new Resource(type, new SampleResources(type, tag).tree(number)).as(view());
    }

    /** Another organization, or a skipped rule. */
    RequestContext elsewhere() {
        Optional<String> other = otherOrganization();
        need(other.isPresent(), "the application has one organization");
        return context(other.orElseThrow());
    }

    void need(boolean condition, String otherwise) {
        Assumptions.assumeTrue(condition, "Skipped: " + otherwise);
    }

    <T> T ability(Class<T> ability) {
        need(ability.isInstance(repository), "the repository is not " + ability.getSimpleName());
        return ability.cast(repository);
    }

    // what the engine does

    /** Runs work in a unit if the repository has them. */
    <T extends @Nullable Object> T unit(RequestContext context, Supplier<T> work) {
        return repository instanceof TransactionAware units ? units.inTransaction(context, work) : work.get();
    }

    /** A resource as the engine passes it to {@code create}. */
    R complete(R resource) {
        return with(resource.withId(UUID.randomUUID().toString()), CREATED, CREATED);
    }

    /** A resource as the engine passes it to {@code replace}. */
    R changed(R stored, Resource wanted) {
        return with(wanted.withId(id(stored)), stored.getMeta().created(), CHANGED);
    }

    private R with(Resource resource, @Nullable Instant created, Instant lastModified) {
        return resource.withMeta(new Meta(type.name(), created, lastModified, null, null))
                .withConsistentSchemas()
                .as(view());
    }

    R create(int number) {
        return create(resource(number), here);
    }

    R create(R resource, RequestContext context) {
        R stored = unit(context, () -> repository.create(complete(resource), context));
        if (stored == null) {
            throw broken(
                    Duty.STORED, "create returns the resource as stored", "null", "return the resource from create");
        }
        made.add(new Made(id(stored), context));
        return stored;
    }

    CallOutcome<R> tryCreate(R resource) {
        return tryCreate(resource, here);
    }

    CallOutcome<R> tryCreate(R resource, RequestContext context) {
        return CallOutcome.of(() -> create(resource, context));
    }

    R replace(R stored, Resource wanted, VersionCondition condition) {
        return unit(here, () -> repository.replace(changed(stored, wanted), condition, here));
    }

    CallOutcome<R> tryReplace(R stored, Resource wanted, VersionCondition condition) {
        return CallOutcome.of(() -> replace(stored, wanted, condition));
    }

    CallOutcome<Boolean> tryDelete(String id, VersionCondition condition, RequestContext context) {
        return CallOutcome.of(() -> unit(context, () -> repository.delete(id, condition, context)));
    }

    Optional<R> find(String id) {
        return find(id, here);
    }

    Optional<R> find(String id, RequestContext context) {
        return unit(context, () -> repository.findById(id, context));
    }

    R mustFind(R stored) {
        return find(id(stored))
                .orElseThrow(() -> broken(
                        Duty.STORED,
                        "findById finds the resource that create returned, id '" + id(stored) + "'",
                        "nothing",
                        "store the resource under the id that create returns, and compare ids exactly"));
    }

    Page.Found<R> search(SearchQuery query, RequestContext context) {
        return unit(context, () -> query.complete(repository.search(query, context)));
    }

    List<R> everything(RequestContext context) {
        return search(SearchQuery.page(1, ALL), context).resources();
    }

    /** A version that no resource has. */
    static VersionCondition stale() {
        return VersionCondition.oneOf(List.of("W/\"scimkit-stale\""));
    }

    /** The version that the repository gave the resource, or "null". */
    static String version(Resource state) {
        return String.valueOf(state.getMeta().version());
    }

    static String id(Resource resource) {
        return String.valueOf(resource.getId());
    }

    static List<String> ids(List<? extends Resource> resources) {
        return resources.stream().map(UnderTest::id).toList();
    }

    // values

    /** The attributes of a type's own schema that are texts and must be unique. */
    List<AttributeDefinition> uniqueAttributes() {
        List<AttributeDefinition> unique = new ArrayList<>();
        for (AttributeDefinition attribute : type.schema().attributes()) {
            if (attribute.uniqueness() != Uniqueness.NONE
                    && attribute.type() == AttributeType.STRING
                    && !attribute.multiValued()
                    && resource(1).tree().has(attribute.name())) {
                unique.add(attribute);
            }
        }
        need(!unique.isEmpty(), "no text of " + type.name() + " has to be unique");
        return unique;
    }

    R with(R resource, String attribute, JsonNode value) {
        return resource.with(attribute, value).as(view());
    }

    JsonNode value(Resource resource, AttributeDefinition attribute) {
        return resource.tree().path(attribute.name());
    }

    /** What the two resources have in common apart from secrets and versions, or how they differ. */
    Optional<String> difference(Resource expected, Resource got, boolean inOrder) {
        JsonNode left = comparable(expected);
        JsonNode right = comparable(got);
        return inOrder ? TreeDifference.inOrder(left, right) : TreeDifference.inAnyOrder(left, right);
    }

    private static JsonNode comparable(Resource resource) {
        Meta meta = resource.getMeta();
        Resource rest =
                resource.withMeta(new Meta(meta.resourceType(), meta.created(), meta.lastModified(), null, null));
        for (AttributeDefinition attribute : resource.resourceType().attributes()) {
            if (attribute.isSecret()) {
                rest = rest.with(attribute.name(), null);
            }
        }
        return rest.tree();
    }

    // many threads

    /** Runs tasks at the same time, and returns what each came to. */
    <T> List<CallOutcome<T>> together(List<Supplier<T>> tasks) {
        ExecutorService threads = Executors.newFixedThreadPool(tasks.size());
        CountDownLatch ready = new CountDownLatch(tasks.size());
        try {
            List<Future<CallOutcome<T>>> running = new ArrayList<>();
            for (Supplier<T> task : tasks) {
                running.add(threads.submit(() -> {
                    ready.countDown();
                    ready.await();
                    return CallOutcome.of(task);
                }));
            }
            List<CallOutcome<T>> outcomes = new ArrayList<>();
            for (Future<CallOutcome<T>> each : running) {
                outcomes.add(each.get());
            }
            return outcomes;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    // failures

    <T extends @Nullable Object> void expectThrown(
            Duty duty, Class<? extends RuntimeException> expected, CallOutcome<T> outcome, String call, String advice) {
        if (!outcome.isFailure(expected)) {
            throw broken(duty, call + " throws " + expected.getSimpleName(), outcome, advice);
        }
    }

    void expect(Duty duty, boolean kept, String expected, @Nullable Object got, String advice) {
        if (!kept) {
            throw broken(duty, expected, got, advice);
        }
    }

    void expectSame(Duty duty, Resource expected, Resource got, boolean inOrder, String what, String advice) {
        difference(expected, got, inOrder).ifPresent(difference -> {
            throw broken(duty, what, difference, advice);
        });
    }

    /** The resource must be as it was before a call that was refused. */
    void expectUnchanged(Duty duty, R before, String call) {
        Optional<R> after = find(id(before));
        expect(
                duty,
                after.isPresent() && difference(before, after.get(), false).isEmpty(),
                "the resource is as it was before " + call,
                after.flatMap(now -> difference(before, now, false)).orElse("no resource"),
                "check before you write, or undo what was written when you throw");
    }

    AssertionFailedError broken(Duty duty, String expected, @Nullable Object got, String advice) {
        String message =
                "The repository " + repository.getClass().getName() + " breaks " + duty.owner() + ": " + duty.sentence()
                        + "\nExpected:   " + expected + "\nGot:        " + got + "\nWhat to do: " + advice + ".";
        AssertionFailedError failure = new AssertionFailedError(message);
        if (got instanceof CallOutcome<?> outcome && outcome.failure() != null) {
            failure.initCause(outcome.failure());
        }
        return failure;
    }
}
