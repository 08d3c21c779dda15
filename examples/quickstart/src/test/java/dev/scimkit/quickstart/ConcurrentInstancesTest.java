package dev.scimkit.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.jdbc.testing.EachDatabase;
import dev.scimkit.jdbc.testing.TestDatabase;
import dev.scimkit.quickstart.configuration.Configuration;
import dev.scimkit.quickstart.configuration.ConfigurationReader;
import dev.scimkit.server.ScimService;
import dev.scimkit.server.http.ScimHttpRequest;
import dev.scimkit.server.http.ScimHttpResponse;
import dev.scimkit.server.profile.ScimProfile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Two instances over one database, with sixteen clients. */
class ConcurrentInstancesTest {

    private static final int CLIENTS = 16;
    private static final int EACH = 4;

    @TempDir
    private Path folder;

    /** What one client does with the instance that it is connected to. */
    private interface Client {
        void run(ScimService instance, int number) throws Exception;
    }

    private void withTwoInstances(TestDatabase database, Work work) throws Exception {
        Configuration configuration = ConfigurationReader.read(Path.of(TestOrganization.configurationIn(folder)));
        try (Storage first = TestStorage.open(database, ScimProfile.standard());
                Storage second = TestStorage.open(database, ScimProfile.standard())) {
            work.run(List.of(instance(first, configuration), instance(second, configuration)));
        }
    }

    private interface Work {
        void run(List<ScimService> instances) throws Exception;
    }

    @EachDatabase
    void group_patchedByAll_hasTheMembersOfAll(TestDatabase database) throws Exception {
        withTwoInstances(database, instances -> {
            ScimService any = instances.get(0);
            String group = create(any, "/Groups", "\"displayName\":\"G\"");
            List<String> users = new ArrayList<>();
            for (int i = 0; i < CLIENTS * EACH; i++) {
                users.add(create(any, "/Users", "\"userName\":\"member-" + i + "\""));
            }
            inParallel(instances, (instance, number) -> {
                for (int i = 0; i < EACH; i++) {
                    String user = "{\"value\":\"" + users.get(number * EACH + i) + "\"}";
                    expect(204, patch(instance, "/Groups/" + group, "add", "members", "[" + user + "]"));
                }
                String gone = "members[value eq \\\"" + users.get(number * EACH) + "\\\"]";
                expect(204, patch(instance, "/Groups/" + group, "remove", gone, "null"));
            });
            Set<String> expected = new TreeSet<>(users);
            for (int number = 0; number < CLIENTS; number++) {
                expected.remove(users.get(number * EACH));
            }
            Set<String> members = new TreeSet<>();
            json(send(any, "GET", "/Groups/" + group, null))
                    .get("members")
                    .forEach(
                            member -> assertThat(members.add(member.get("value").stringValue()))
                                    .isTrue());
            assertThat(members).isEqualTo(expected);
        });
    }

    @EachDatabase
    void user_patchedByAll_hasTheValuesOfAll(TestDatabase database) throws Exception {
        withTwoInstances(database, instances -> {
            String user = create(instances.get(0), "/Users", "\"userName\":\"ada\"");
            inParallel(instances, (instance, number) -> {
                for (int i = 0; i < EACH; i++) {
                    String email = "[{\"value\":\"" + number + "-" + i + "@example.com\"}]";
                    expect(200, patch(instance, "/Users/" + user, "add", "emails", email));
                }
            });
            JsonNode stored = json(send(instances.get(1), "GET", "/Users/" + user, null));
            Set<String> emails = new TreeSet<>();
            stored.get("emails").forEach(email -> emails.add(email.get("value").stringValue()));
            assertThat(stored.get("emails")).hasSize(CLIENTS * EACH);
            assertThat(emails).hasSize(CLIENTS * EACH);
        });
    }

    @EachDatabase
    void user_changedIfTheVersionIsTheSame_countsEachChangeOnce(TestDatabase database) throws Exception {
        withTwoInstances(database, instances -> {
            String path = "/Users/" + create(instances.get(0), "/Users", "\"userName\":\"ada\",\"title\":\"0\"");
            AtomicInteger accepted = new AtomicInteger();
            inParallel(instances, (instance, number) -> {
                for (int i = 0; i < EACH; i++) {
                    JsonNode user = json(send(instance, "GET", path, null));
                    int next = Integer.parseInt(user.get("title").stringValue()) + 1;
                    ScimHttpResponse response =
                            instance.handle(request("PATCH", path, patchBody("replace", "title", "\"" + next + "\""))
                                    .header("If-Match", user.at("/meta/version").stringValue()));
                    assertThat(response.status()).isIn(200, 412);
                    if (response.status() == 200) {
                        accepted.incrementAndGet();
                    }
                }
            });
            assertThat(json(send(instances.get(0), "GET", path, null))
                            .get("title")
                            .stringValue())
                    .isEqualTo(Integer.toString(accepted.get()));
            assertThat(accepted.get()).isPositive();
        });
    }

    @EachDatabase
    void users_ofTheSameNameCreatedAtOnce_areOne(TestDatabase database) throws Exception {
        withTwoInstances(database, instances -> {
            for (int round = 0; round < EACH; round++) {
                String body = body("User", "\"userName\":\"racer-" + round + "\"");
                AtomicInteger created = new AtomicInteger();
                inParallel(instances, (instance, number) -> {
                    ScimHttpResponse response = send(instance, "POST", "/Users", body);
                    assertThat(response.status()).isIn(201, 409);
                    if (response.status() == 201) {
                        created.incrementAndGet();
                    } else {
                        assertThat(json(response).get("scimType").stringValue()).isEqualTo("uniqueness");
                    }
                });
                assertThat(created).hasValue(1);
            }
            assertThat(json(send(instances.get(0), "GET", "/Users", null))
                            .get("totalResults")
                            .intValue())
                    .isEqualTo(EACH);
        });
    }

    @EachDatabase
    void users_deletedWhileTheyJoinAGroup_areNotReferredToAsUsers(TestDatabase database) throws Exception {
        withTwoInstances(database, instances -> {
            ScimService any = instances.get(0);
            String group = create(any, "/Groups", "\"displayName\":\"G\"");
            List<String> users = new ArrayList<>();
            for (int i = 0; i < CLIENTS / 2; i++) {
                users.add(create(any, "/Users", "\"userName\":\"leaver-" + i + "\""));
            }
            inParallel(instances, (instance, number) -> {
                String user = users.get(number / 2);
                if (number % 2 == 0) {
                    expect(204, send(instance, "DELETE", "/Users/" + user, null));
                } else {
                    String member = "[{\"value\":\"" + user + "\"}]";
                    assertThat(patch(instance, "/Groups/" + group, "add", "members", member)
                                    .status())
                            .isIn(204, 400);
                }
            });
            // a client may add the id of a user who does not exist (yet); it then has no type
            assertThat(json(send(any, "GET", "/Groups/" + group, null)).path("members"))
                    .noneMatch(member -> member.has("type") || member.has("$ref"));
        });
    }

    private static ScimService instance(Storage storage, Configuration configuration) {
        return QuickstartServer.service(
                storage,
                configuration.serviceUsers(),
                ScimProfile.standard(),
                credentials -> Optional.empty(),
                QuickstartServer.Extras.NONE);
    }

    /** All clients begin at the same time, half of them with each instance. */
    private static void inParallel(List<ScimService> instances, Client client) throws Exception {
        CyclicBarrier together = new CyclicBarrier(CLIENTS);
        ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                int number = i;
                running.add(threads.submit(() -> {
                    together.await();
                    client.run(instances.get(number / 2 % instances.size()), number);
                    return null;
                }));
            }
            for (Future<?> each : running) {
                each.get();
            }
        } finally {
            threads.shutdown();
        }
    }

    private static String create(ScimService instance, String path, String members) {
        String type = path.substring(1, path.length() - 1);
        ScimHttpResponse response = send(instance, "POST", path, body(type, members));
        expect(201, response);
        return json(response).get("id").stringValue();
    }

    private static String body(String type, String members) {
        return "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:" + type + "\"]," + members + "}";
    }

    private static ScimHttpResponse patch(
            ScimService instance, String path, String op, String attribute, String value) {
        return send(instance, "PATCH", path, patchBody(op, attribute, value));
    }

    private static String patchBody(String op, String attribute, String value) {
        String more = value.equals("null") ? "" : ",\"value\":" + value;
        return ZitadelServer.patchOf("{\"op\":\"" + op + "\",\"path\":\"" + attribute + "\"" + more + "}");
    }

    private static ScimHttpResponse send(ScimService instance, String method, String path, String body) {
        return instance.handle(request(method, path, body));
    }

    private static ScimHttpRequest request(String method, String path, String body) {
        ScimHttpRequest request = ScimHttpRequest.of(
                        method, "http://127.0.0.1/scim/v2", "/" + TestOrganization.ID + path)
                .header("Authorization", "Bearer " + TestOrganization.TOKEN);
        return body == null
                ? request
                : request.header("Content-Type", "application/scim+json").body(body);
    }

    private static void expect(int status, ScimHttpResponse response) {
        assertThat(response.status()).as(response.text()).isEqualTo(status);
    }

    private static JsonNode json(ScimHttpResponse response) {
        return JsonMapper.shared().readTree(response.text());
    }
}
