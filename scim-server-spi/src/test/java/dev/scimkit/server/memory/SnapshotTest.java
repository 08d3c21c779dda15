package dev.scimkit.server.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.core.message.SearchRequest;
import dev.scimkit.core.resource.Resource;
import dev.scimkit.core.schema.AttributePath;
import dev.scimkit.core.schema.ResolvedPath.ResolvedAttribute;
import dev.scimkit.core.schema.ResourceType;
import dev.scimkit.core.schema.ResourceTypes;
import dev.scimkit.core.user.User;
import dev.scimkit.filter.Filter;
import dev.scimkit.server.context.Principal;
import dev.scimkit.server.context.RequestContext;
import dev.scimkit.server.repository.Page;
import dev.scimkit.server.repository.SearchQuery;
import dev.scimkit.server.repository.VersionCondition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.StringNode;

/** Readers of the repository in memory block no other thread, and no other thread blocks them. */
@Timeout(60)
class SnapshotTest {

    private static final ResourceType TYPE = ResourceTypes.user();
    private static final RequestContext ORG =
            new RequestContext("1", new Principal("somebody", Map.of(), Map.of()), null, "r");

    private final InMemoryRepository<User> users = new InMemoryRepository<>(TYPE, User::new);

    @ParameterizedTest
    @ValueSource(strings = {"filter", "sort"})
    void search_thatTakesLong_blocksNoRequestAndSeesASnapshot(String slow) throws Exception {
        Gate title = new Gate();
        users.create(user("slow").with("title", title).as(User::new), ORG);
        users.create(user("other"), ORG);
        SearchQuery query = slow.equals("filter")
                ? SearchQuery.page(1, 10).filter(Filter.parse("not (title co \"x\")"), TYPE)
                : SearchQuery.page(1, 10).sort(byTitle());
        title.close();

        CompletableFuture<Page<User>> search = CompletableFuture.supplyAsync(() -> users.search(query, ORG));
        title.awaitReader();
        users.create(user("new"), ORG);
        users.replace(
                user("other").with("nickName", StringNode.valueOf("changed")).as(User::new),
                VersionCondition.any(),
                ORG);
        users.delete("slow", VersionCondition.any(), ORG);

        assertThat(users.findById("new", ORG)).isPresent();
        assertThat(users.findById("slow", ORG)).isEmpty();
        assertThat(search).isNotDone();
        title.open();
        assertThat(ids(search.get(30, TimeUnit.SECONDS))).containsExactlyInAnyOrder("slow", "other");
        assertThat(ids(users.search(SearchQuery.page(1, 10), ORG))).containsExactly("other", "new");
    }

    @Test
    void find_whileAWriterIsBusy_isNotHeldUp() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch released = new CountDownLatch(1);
        InMemoryRepository<User> slow = new InMemoryRepository<>(TYPE, (type, tree) -> {
            if (tree.path("userName").asString("").equals("busy")) {
                begun.countDown();
                await(released);
            }
            return new User(type, tree);
        });
        slow.create(user("there"), ORG);

        CompletableFuture<User> writing = CompletableFuture.supplyAsync(() -> slow.create(user("busy"), ORG));
        await(begun);

        assertThat(slow.findById("there", ORG)).isPresent();
        assertThat(ids(slow.search(SearchQuery.page(1, 10), ORG))).containsExactly("there");
        released.countDown();
        assertThat(writing.get(30, TimeUnit.SECONDS).getId()).isEqualTo("busy");
    }

    @Test
    void search_afterManyWereDeleted_isInOrderOfCreation() {
        for (int i = 0; i < 3_000; i++) {
            users.create(user("u" + i), ORG);
        }
        for (int i = 0; i < 3_000; i++) {
            if (i % 10 != 0) {
                users.delete("u" + i, VersionCondition.any(), ORG);
            }
        }
        users.create(user("last"), ORG);
        users.replace(user("u10").with("title", StringNode.valueOf("x")).as(User::new), VersionCondition.any(), ORG);

        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 3_000; i += 10) {
            expected.add("u" + i);
        }
        expected.add("last");
        Page.Found<User> all = (Page.Found<User>) users.search(SearchQuery.page(1, 1_000), ORG);
        assertThat(ids(all)).isEqualTo(expected);
        assertThat(all.totalResults()).isEqualTo(301);
    }

    private static SearchQuery.SortBy byTitle() {
        ResolvedAttribute title =
                (ResolvedAttribute) TYPE.resolve(AttributePath.of("title")).orElseThrow();
        return new SearchQuery.SortBy(title, SearchRequest.SortOrder.ASCENDING);
    }

    private static User user(String id) {
        return User.builder(id).build().withId(id).as(User::new);
    }

    private static List<String> ids(Page<User> page) {
        return ((Page.Found<User>) page)
                .resources().stream().map(Resource::getId).toList();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** A text that only the thread of the test can read while it is closed. */
    private static final class Gate extends StringNode {

        private static final long serialVersionUID = 1L;

        private final transient CountDownLatch reader = new CountDownLatch(1);
        private final transient CountDownLatch opened = new CountDownLatch(1);
        private final transient Thread test = Thread.currentThread();
        private volatile boolean closed;

        Gate() {
            super("title");
        }

        void close() {
            closed = true;
        }

        void open() {
            opened.countDown();
        }

        void awaitReader() {
            await(reader);
        }

        @Override
        public String stringValue() {
            if (closed && Thread.currentThread() != test) {
                reader.countDown();
                await(opened);
            }
            return super.stringValue();
        }
    }
}
