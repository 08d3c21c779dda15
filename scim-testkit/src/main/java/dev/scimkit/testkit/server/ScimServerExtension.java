package dev.scimkit.testkit.server;

import dev.scimkit.core.group.Group;
import dev.scimkit.core.schema.ResourceTypes;
import dev.scimkit.core.user.User;
import dev.scimkit.server.ScimService;
import dev.scimkit.server.access.AccessTokens;
import dev.scimkit.server.access.Authorizer;
import dev.scimkit.server.context.Permission;
import dev.scimkit.server.context.Principal;
import dev.scimkit.server.memory.InMemoryRepository;
import dev.scimkit.testkit.client.ClientDuties;
import dev.scimkit.testkit.endpoint.ScimEndpoint;
import dev.scimkit.testkit.endpoint.ScimRequest;
import dev.scimkit.testkit.endpoint.ScimResponse;
import dev.scimkit.testkit.language.Transcript;
import dev.scimkit.testkit.report.ConformanceReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * An in-memory SCIM server on a free port of the loopback address, to test clients against. It needs {@code
 * scim-server-spi} on the path.
 *
 * <pre>{@code
 * @RegisterExtension
 * static final ScimServerExtension scim = ScimServerExtension.create();
 *
 * @Test
 * void client_isTurnedAway_triesAgain() {
 *     scim.next(Fault.tooManyRequests(Duration.ofSeconds(1)));
 *
 *     new MyClient(scim.baseUrl(), scim.token()).createUser("alice");
 *
 *     assertThat(scim.requests()).hasSize(2);
 *     assertThat(scim.resources("/Users")).hasSize(1);
 * }
 * }</pre>
 *
 * <p>Every test starts with an empty server, without faults or recorded requests. A static field keeps the port for all
 * tests of a class. Tests must not run in parallel.
 */
public final class ScimServerExtension
        implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback {

    private static final String ORGANIZATION = "test";
    private static final String BASE_PATH = "/scim/v2";
    private static final String TOKEN = "scim-test-token";
    private static final String READ_ONLY_TOKEN = "scim-read-only-token";

    private @Nullable RecordingServer server;
    private volatile ScimService service = service();
    private boolean forAllTests;

    private ScimServerExtension() {}

    /** {@return an extension to register with {@code @RegisterExtension}} */
    public static ScimServerExtension create() {
        return new ScimServerExtension();
    }

    private static ScimService service() {
        return ScimService.builder()
                .resource(ResourceTypes.user(), User::new, new InMemoryRepository<>(ResourceTypes.user(), User::new))
                .resource(
                        ResourceTypes.group(), Group::new, new InMemoryRepository<>(ResourceTypes.group(), Group::new))
                .authenticator(AccessTokens.none()
                        .with(TOKEN, principal("client", "WRITER"))
                        .with(READ_ONLY_TOKEN, principal("reader", "READER")))
                .authorizer(
                        Authorizer.of(Map.of("WRITER", Set.of(Permission.values()), "READER", Set.of(Permission.READ))))
                .build();
    }

    private static Principal principal(String name, String role) {
        return new Principal(name, Map.of(ORGANIZATION, Set.of(role)), Map.of());
    }

    /** {@return the URL below which {@code /Users} is found} */
    public String baseUrl() {
        return running().origin() + BASE_PATH + "/" + ORGANIZATION;
    }

    /** {@return a bearer token that may do everything} */
    public String token() {
        return TOKEN;
    }

    /** {@return a bearer token that may read only} */
    public String readOnlyToken() {
        return READ_ONLY_TOKEN;
    }

    /** {@return the server as an endpoint for the rules of the testkit} */
    public ScimEndpoint endpoint() {
        return ScimEndpoint.at(baseUrl()).bearer(TOKEN).readOnly("Bearer " + READ_ONLY_TOKEN);
    }

    /**
     * Injects faults into the next requests, one each. Later requests are answered normally.
     *
     * <p>A client may repeat requests on its own: the JDK's client repeats a GET whose connection was dropped.
     *
     * @param faults the faults, in order
     */
    public void next(Fault... faults) {
        running().faults.addAll(Arrays.asList(faults));
    }

    /** {@return the requests of this test so far, including those with a fault} */
    public List<ScimRequest> requests() {
        return List.copyOf(running().requests);
    }

    /**
     * Compares what the client sent with what clients owe: the facts of the SCIM interoperability profile that bind
     * clients, {@code Retry-After} (RFC 9110 section 10.2.3) and paging (RFC 7644 section 3.4.2.4). What the client gave no
     * occasion to see is skipped. Each test is judged for itself. Delays are measured from the answer to the next
     * arrival of the same request.
     *
     * @return the report on all requests since the server started: those of a test, or of the whole class if the field is
     *     static, to write in {@code @AfterAll}
     */
    public ConformanceReport clientReport() {
        RecordingServer recording = running();
        return ClientDuties.report(
                URI.create(baseUrl()),
                recording.started,
                List.copyOf(recording.received),
                new Transcript("Bearer " + TOKEN, "Bearer " + READ_ONLY_TOKEN));
    }

    /**
     * Creates a resource without a recorded request.
     *
     * @param path the path of its endpoint, such as {@code /Users}
     * @param body the resource, for example from {@link dev.scimkit.testkit.fixture.ScimFixtures}
     * @return the stored resource, with its id
     * @throws IllegalArgumentException if the server refuses it; the message contains the response
     */
    public ObjectNode create(String path, JsonNode body) {
        ScimResponse response = ask("POST", path, body.toString());
        if (response.status() != 201) {
            throw new IllegalArgumentException("The server refused the resource: " + response.text());
        }
        return (ObjectNode) JsonMapper.shared().readTree(response.body());
    }

    /**
     * Returns what the server holds, without a recorded request.
     *
     * @param path the path of an endpoint, such as {@code /Users}
     * @return its resources, at most one page
     */
    public List<JsonNode> resources(String path) {
        JsonNode list = JsonMapper.shared().readTree(ask("GET", path, "").body());
        return List.copyOf(list.path("Resources").values());
    }

    private ScimResponse ask(String method, String path, String body) {
        Map<String, String> headers =
                Map.of("Authorization", "Bearer " + TOKEN, "Content-Type", "application/scim+json");
        URI uri = URI.create(baseUrl() + path);
        return answer(new ScimRequest(method, uri, headers, body.getBytes(StandardCharsets.UTF_8)));
    }

    private ScimResponse answer(ScimRequest request) {
        return InProcess.answer(service, running().origin() + BASE_PATH, request);
    }

    private RecordingServer running() {
        if (server == null) {
            throw new IllegalStateException("The server runs during tests only: annotate the field of type "
                    + "ScimServerExtension with @RegisterExtension");
        }
        return server;
    }

    private void start() {
        try {
            server = RecordingServer.start(this::answer);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    private void stop() {
        running().close();
        server = null;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        forAllTests = true;
        start();
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        if (!forAllTests) {
            start();
        }
        service = service();
        running().beginTest();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        if (!forAllTests) {
            stop();
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        stop();
        forAllTests = false;
    }
}
