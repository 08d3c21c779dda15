package dev.scimkit.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** Sixteen concurrent clients lose no change and break no rule. */
@ParameterizedClass
@EnumSource(TestService.Groups.class)
class ConcurrencyTest {

    private static final int CLIENTS = 16;
    private static final int CHANGES = 25;

    private final TestService service;

    ConcurrencyTest(TestService.Groups groups) {
        service = TestService.of(groups.builder());
    }

    @Test
    void members_addedByManyAtOnce_areAllThere() throws Exception {
        String group = createGroup();
        List<Integer> statuses = together(client -> IntStream.range(0, CHANGES)
                .map(change -> patch(
                        "/Groups/" + group, "add", "members", "[{\"value\":\"m-" + client + "-" + change + "\"}]"))
                .boxed()
                .toList());
        assertThat(statuses).hasSize(CLIENTS * CHANGES).containsOnly(204);
        assertThat(read("/Groups/" + group)
                        .get("members")
                        .valueStream()
                        .map(member -> member.get("value").asString()))
                .hasSize(CLIENTS * CHANGES)
                .doesNotHaveDuplicates();
    }

    @Test
    void emails_addedByManyAtOnce_areAllThereWithOnePrimary() throws Exception {
        String user = service.createUser("alice");
        together(client -> List.of(patch(
                "/Users/" + user, "add", "emails", "[{\"value\":\"" + client + "@example.com\",\"primary\":true}]")));
        JsonNode emails = read("/Users/" + user).get("emails");
        assertThat(emails.size()).isEqualTo(CLIENTS);
        assertThat(emails.valueStream().filter(email -> email.path("primary").asBoolean(false)))
                .as("P-3.5.2-16")
                .hasSize(1);
    }

    @Test
    void userName_wantedByManyAtOnce_isGivenOnce() throws Exception {
        List<Integer> statuses = together(client -> List.of(service.send(
                        "POST",
                        "/Users",
                        "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"],\"userName\":\"alice\"}")
                .status()));
        assertThat(statuses).filteredOn(status -> status == 201).hasSize(1);
        assertThat(statuses).filteredOn(status -> status == 409).hasSize(CLIENTS - 1);
    }

    @Test
    void version_changedByManyAtOnce_isChangedOnce_P_3_14_07() throws Exception {
        String user = service.createUser("alice");
        String version = read("/Users/" + user).at("/meta/version").asString();
        List<Integer> statuses = together(client -> List.of(service.send(TestService.request(
                                "PATCH",
                                "/" + TestService.ORG + "/Users/" + user,
                                "token-1",
                                operation("replace", "title", "\"" + client + "\""))
                        .header("If-Match", version))
                .status()));
        assertThat(statuses).filteredOn(status -> status == 200).hasSize(1);
        assertThat(statuses).filteredOn(status -> status == 412).hasSize(CLIENTS - 1);
    }

    private interface Client {
        List<Integer> run(int number);
    }

    private static List<Integer> together(Client client) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<Callable<List<Integer>>> calls = new ArrayList<>();
            for (int number = 0; number < CLIENTS; number++) {
                int own = number;
                calls.add(() -> client.run(own));
            }
            List<Integer> statuses = new ArrayList<>();
            for (Future<List<Integer>> answered : threads.invokeAll(calls)) {
                statuses.addAll(answered.get());
            }
            return statuses;
        } finally {
            threads.shutdownNow();
        }
    }

    private String createGroup() {
        return TestService.json(service.send(
                        "POST",
                        "/Groups",
                        "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:Group\"],\"displayName\":\"Guides\"}"))
                .get("id")
                .asString();
    }

    private int patch(String resource, String op, String path, String value) {
        return service.send("PATCH", resource, operation(op, path, value)).status();
    }

    private static String operation(String op, String path, String value) {
        return "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"],\"Operations\":[{\"op\":\"" + op
                + "\",\"path\":\"" + path + "\",\"value\":" + value + "}]}";
    }

    private JsonNode read(String path) {
        return TestService.json(service.send("GET", path, null));
    }
}
