package dev.scimkit.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.jdbc.testing.EachDatabase;
import dev.scimkit.jdbc.testing.TestDatabase;
import dev.scimkit.server.http.ScimHttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import tools.jackson.databind.JsonNode;

/** Requests at the same moment, over two instances of a service with one database. */
class RacesTest {

    private static final int THREADS = 8;
    private static final int ROUNDS = 20;

    private interface Request {
        ScimHttpResponse send(SqlService service, int thread);
    }

    /** Runs the request on all threads at once, every second one on the other instance. */
    private static List<ScimHttpResponse> atOnce(List<SqlService> instances, Request request)
            throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            CyclicBarrier start = new CyclicBarrier(THREADS);
            List<Callable<ScimHttpResponse>> calls = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                int thread = i;
                calls.add(() -> {
                    start.await();
                    return request.send(instances.get(thread % instances.size()), thread);
                });
            }
            List<ScimHttpResponse> responses = new ArrayList<>();
            for (Future<ScimHttpResponse> response : threads.invokeAll(calls)) {
                responses.add(response.get());
            }
            return responses;
        } finally {
            threads.shutdown();
        }
    }

    @EachDatabase
    void create_sameNameAtOnce_succeedsOnce(TestDatabase database) throws Exception {
        List<SqlService> instances = List.of(SqlService.on(database), SqlService.on(database));
        for (int round = 0; round < ROUNDS; round++) {
            String name = "user" + round;
            List<ScimHttpResponse> responses = atOnce(
                    instances,
                    (service, thread) -> service.send(
                            "POST",
                            "/Users",
                            SqlService.user(thread % 2 == 0 ? name : name.toUpperCase(java.util.Locale.ROOT))));

            assertThat(responses)
                    .extracting(ScimHttpResponse::status)
                    .containsOnlyOnce(201)
                    .allMatch(status -> status == 201 || status == 409);
            assertThat(responses)
                    .filteredOn(response -> response.status() == 409)
                    .allSatisfy(response -> {
                        assertThat(SqlService.json(response).path("scimType").asString(""))
                                .isEqualTo("uniqueness");
                        assertThat(SqlService.json(response).path("detail").asString(""))
                                .contains("userName");
                    });
        }
        assertThat(instances
                        .get(0)
                        .ok("GET", "/Users?count=0", null)
                        .path("totalResults")
                        .intValue())
                .isEqualTo(ROUNDS);
    }

    @EachDatabase
    void user_deletedWhileItJoinsGroups_isInNone(TestDatabase database) throws Exception {
        List<SqlService> instances = List.of(SqlService.on(database), SqlService.on(database));
        SqlService service = instances.get(0);
        List<String> groups = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            groups.add(service.createGroup("group" + i));
        }
        for (int round = 0; round < ROUNDS; round++) {
            String user = service.createUser("user" + round);
            List<ScimHttpResponse> responses = atOnce(
                    instances,
                    (instance, thread) -> thread == 0
                            ? instance.send("DELETE", "/Users/" + user, null)
                            : instance.patchMembers(groups.get(thread), "add", user));

            assertThat(responses.get(0).status()).isEqualTo(204);
            assertThat(responses).extracting(ScimHttpResponse::status).containsOnly(204);
            // The engine looks up members before the unit of work: one that was deleted before that is unknown, and
            // stays.
            for (String group : groups) {
                for (JsonNode member :
                        service.ok("GET", "/Groups/" + group, null).path("members")) {
                    assertThat(member.has("type"))
                            .as("reference to a deleted user")
                            .isFalse();
                }
            }
        }
    }

    @EachDatabase
    void members_addedAtOnce_areAllThere(TestDatabase database) throws Exception {
        List<SqlService> instances = List.of(SqlService.on(database), SqlService.on(database));
        SqlService service = instances.get(0);
        String group = service.createGroup("all");
        List<String> users = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < THREADS; i++) {
                users.add(service.createUser("user" + round + "-" + i));
            }
            int first = round * THREADS;
            List<ScimHttpResponse> responses = atOnce(
                    instances, (instance, thread) -> instance.patchMembers(group, "add", users.get(first + thread)));
            assertThat(responses).extracting(ScimHttpResponse::status).containsOnly(204);
        }
        JsonNode read = service.ok("GET", "/Groups/" + group, null);
        assertThat(SqlService.members(read)).containsExactlyInAnyOrderElementsOf(users);
        assertThat(read.at("/meta/version").asString("")).isEqualTo("W/\"" + (1 + ROUNDS * THREADS) + "\"");
    }
}
