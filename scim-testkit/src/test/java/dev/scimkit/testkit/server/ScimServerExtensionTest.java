package dev.scimkit.testkit.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.scimkit.testkit.ScimTestkit;
import dev.scimkit.testkit.endpoint.ScimRequest;
import dev.scimkit.testkit.fixture.ScimFixtures;
import dev.scimkit.testkit.rule.Suite;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ScimServerExtensionTest {

    @RegisterExtension
    static final ScimServerExtension scim = ScimServerExtension.create();

    private final HttpClient client = HttpClient.newHttpClient();

    private HttpRequest.Builder request(String path, String token) {
        return HttpRequest.newBuilder(URI.create(scim.baseUrl() + path)).header("Authorization", "Bearer " + token);
    }

    private HttpRequest create(String userName) {
        String body =
                "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"],\"userName\":\"" + userName + "\"}";
        return request("/Users", scim.token())
                .header("Content-Type", "application/scim+json")
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, BodyHandlers.ofString());
    }

    @Test
    void request_createsAUser_isRecordedAndStored() throws IOException, InterruptedException {
        HttpResponse<String> created = send(create("alice"));

        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(created.headers().firstValue("Location").orElseThrow()).startsWith(scim.baseUrl() + "/Users/");
        ScimRequest recorded = scim.requests().get(0);
        assertThat(recorded).hasToString("POST /scim/v2/test/Users");
        assertThat(recorded.text()).contains("\"userName\":\"alice\"");
        assertThat(recorded.headers()).containsEntry("content-type", "application/scim+json");
        assertThat(scim.resources("/Users"))
                .singleElement()
                .satisfies(user -> assertThat(user.path("userName").asString()).isEqualTo("alice"));
    }

    @Test
    void server_eachTest_isEmpty() {
        assertThat(scim.requests()).isEmpty();
        assertThat(scim.resources("/Users")).isEmpty();
    }

    @Test
    void create_beforeTheClientsRequest_isFound() throws IOException, InterruptedException {
        String id =
                scim.create("/Users", ScimFixtures.seeded(1).user()).path("id").asString();

        HttpResponse<String> read =
                send(request("/Users/" + id, scim.readOnlyToken()).build());

        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(scim.requests()).hasSize(1);
    }

    @Test
    void readOnlyToken_writes_isRefused() throws IOException, InterruptedException {
        HttpRequest delete = request("/Users/1", scim.readOnlyToken()).DELETE().build();

        assertThat(send(delete).statusCode()).isEqualTo(403);
    }

    @Test
    void tooManyRequests_once_saysWhenToRetry() throws IOException, InterruptedException {
        scim.next(Fault.tooManyRequests(Duration.ofMillis(1500)));

        HttpResponse<String> refused = send(create("alice"));

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).contains("2");
        assertThat(JsonMapper.shared().readTree(refused.body()))
                .isEqualTo(JsonMapper.shared().readTree("""
                        {"schemas":["urn:ietf:params:scim:api:messages:2.0:Error"],"status":"429",
                         "detail":"Too many requests"}"""));
        assertThat(scim.resources("/Users")).isEmpty();
        assertThat(send(create("alice")).statusCode()).isEqualTo(201);
    }

    @Test
    void serverError_twice_failsTheNextTwoRequests() throws IOException, InterruptedException {
        scim.next(Fault.serverError(), Fault.serverError());

        assertThat(send(create("alice")).statusCode()).isEqualTo(500);
        assertThat(send(create("alice")).statusCode()).isEqualTo(500);
        assertThat(send(create("alice")).statusCode()).isEqualTo(201);
        assertThat(scim.requests()).hasSize(3);
    }

    @Test
    void droppedConnection_once_performsTheRequestWithoutAResponse() {
        scim.next(Fault.droppedConnection());

        assertThatExceptionOfType(IOException.class).isThrownBy(() -> send(create("alice")));

        assertThat(scim.resources("/Users")).hasSize(1);
    }

    @Test
    void delay_longerThanTheClientsTimeout_timesOut() {
        scim.next(Fault.delay(Duration.ofMinutes(10)));
        HttpRequest impatient =
                request("/Users", scim.token()).timeout(Duration.ofMillis(200)).build();

        assertThatExceptionOfType(HttpTimeoutException.class).isThrownBy(() -> send(impatient));
    }

    @Test
    void create_refused_hasTheServersResponse() {
        ObjectNode nameless = ScimFixtures.seeded(1).user();
        nameless.remove("userName");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> scim.create("/Users", nameless))
                .withMessageStartingWith("The server refused the resource: {")
                .withMessageContaining("userName");
    }

    @Test
    void extension_notRegistered_saysHowTo() {
        assertThatIllegalStateException()
                .isThrownBy(() -> ScimServerExtension.create().baseUrl())
                .withMessageContaining("@RegisterExtension");
    }

    @Test
    void server_zitadelProfile_passesEveryRule() {
        assertThat(ScimTestkit.of(Suite.OKTA).run(scim.endpoint()).failed()).isEmpty();
    }
}
