package dev.scimkit.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.core.group.Group;
import dev.scimkit.core.schema.ResourceTypes;
import dev.scimkit.core.user.User;
import dev.scimkit.server.ScimService;
import dev.scimkit.server.access.AccessTokens;
import dev.scimkit.server.context.Principal;
import dev.scimkit.server.context.RequestContext;
import dev.scimkit.server.http.RawHttp.Answer;
import dev.scimkit.server.memory.InMemoryRepository;
import dev.scimkit.server.profile.ScimLimits;
import dev.scimkit.server.repository.ResourceRepository;
import java.io.IOException;
import java.net.SocketException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The common behaviour of all HTTP adapters, over a socket. */
public abstract class AdapterContract {

    private static final String TOKEN = "Authorization: Bearer t";
    private static final int LIMIT = 2_000;
    private static final String LAST_CHUNK = "\r\n0\r\n\r\n";

    private AutoCloseable server;
    private RawHttp http;

    protected AdapterContract() {}

    /** Starts a server on a free port at {@link #base()}, with the settings that the guide recommends. */
    protected abstract AutoCloseable start(ScimService service, TrustedProxies proxies) throws Exception;

    /** The port of the started server. */
    protected abstract int port();

    /** The path below which SCIM is served. */
    protected abstract String base();

    @BeforeEach
    public void startServer() throws Exception {
        serve(builder().build(), TrustedProxies.none());
    }

    private void serve(ScimService service, TrustedProxies proxies) throws Exception {
        server = start(service, proxies);
        http = new RawHttp(port());
    }

    private void serveInstead(ScimService service, TrustedProxies proxies) throws Exception {
        server.close();
        serve(service, proxies);
    }

    @AfterEach
    public void stopServer() throws Exception {
        server.close();
    }

    @Test
    public void user_overASocket_isCreatedReadPatchedFoundAndDeleted() throws IOException {
        Answer created = http.send("POST", base() + "/1/Users", user("Zoë"), TOKEN);
        String location = created.headers().get("Location");
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.headers().get("Content-Type")).isEqualTo("application/scim+json");
        assertThat(location).startsWith("http://localhost:" + port() + base() + "/1/Users/");
        String path = location.substring(location.indexOf(base()));

        Answer read = http.send("GET", path, null, TOKEN);
        assertThat(read.body()).isEqualTo(created.body()).contains("\"userName\":\"Zoë\"");
        Answer patched = http.send("PATCH", path, """
            {"schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
             "Operations":[{"op":"replace","path":"title","value":"Guide"}]}\
            """, TOKEN);
        assertThat(json(patched).get("title").asString()).isEqualTo("Guide");
        Answer found = http.send("POST", base() + "/1/Users/.search", """
            {"schemas":["urn:ietf:params:scim:api:messages:2.0:SearchRequest"],"filter":"title eq \\"guide\\""}\
            """, TOKEN);
        assertThat(json(found).get("totalResults").intValue()).isEqualTo(1);
        assertThat(http.send("DELETE", path, null, TOKEN).status()).isEqualTo(204);
        assertThat(http.send("GET", path, null, TOKEN).status()).isEqualTo(404);
    }

    @Test
    public void query_sent_arrivesUnchanged() throws IOException {
        http.send("POST", base() + "/1/Users", user("a+b&c=d%20é"), TOKEN);
        String filter = "userName+eq+%22a%2Bb%26c%3Dd%2520%C3%A9%22";
        assertThat(json(http.send("GET", base() + "/1/Users?filter=" + filter, null, TOKEN))
                        .get("totalResults")
                        .intValue())
                .isEqualTo(1);
    }

    @Test
    public void path_encoded_isDecodedSegmentBySegment() throws IOException {
        String schema = "urn%3Aietf%3Aparams%3Ascim%3Aschemas%3Acore%3A2.0%3AUser";
        assertThat(http.send("GET", base() + "/1/Schemas/" + schema, null).status())
                .isEqualTo(200);
        assertThat(http.send("GET", base() + "/1/%55sers", null, TOKEN).status())
                .isEqualTo(200);
    }

    /** An administrator entered the base URL with a slash at its end, and the client appends /Users. */
    @ParameterizedTest
    @ValueSource(strings = {"/1//Users", "//1/Users", "/1/Users//", "//1//Users"})
    public void path_withEmptySegments_isServedAsIfWithoutThem(String path) throws IOException {
        Answer created = http.send("POST", base() + path, user("slashes"), TOKEN);

        assertThat(created.status()).as(created.body()).isEqualTo(201);
        assertThat(created.headers().get("Location")).startsWith("http://localhost:" + port() + base() + "/1/Users/");
        assertThat(http.send("GET", base() + path + "?count=1", null, TOKEN).status())
                .isEqualTo(200);
    }

    @Test
    public void id_withEncodedCharacters_isDecodedAndEncodedAgain() throws IOException {
        Answer read = http.send("GET", base() + "/1/Groups/a%2Fb%20c%3Bd%25e%C3%A9", null, TOKEN);
        assertThat(read.status()).as(read.body()).isEqualTo(200);
        assertThat(json(read).get("id").asString()).isEqualTo("a/b c;d%eé");
        assertThat(json(read).at("/meta/location").asString()).endsWith("/1/Groups/a%2Fb%20c%3Bd%25e%C3%A9");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/1/Groups/%zz", "/1/Groups/%", "/1/Groups/%C3", "/1/Users?filter=%zz"})
    public void percentEncoding_malformed_is400(String target) throws IOException {
        assertThat(http.send("GET", base() + target, null, TOKEN).status()).isEqualTo(400);
    }

    @Test
    public void head_answered_isLikeGetWithoutABody_H_1_19() throws IOException {
        Answer get = http.send("GET", base() + "/1/Users", null, TOKEN);
        Answer head = http.send("HEAD", base() + "/1/Users", null, TOKEN);
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.headers().get("Content-Type")).isEqualTo("application/scim+json");
        assertThat(head.body()).isEmpty();
        assertThat(get.headers())
                .containsEntry("Content-Length", Integer.toString(get.body().length()));
    }

    @Test
    public void method_wrongOrOptions_isAnsweredWithThoseSupported_H_1_20() throws IOException {
        Answer options = http.send("OPTIONS", base() + "/1/Users", null, TOKEN);
        assertThat(options.status()).isEqualTo(204);
        assertThat(options.headers().get("Allow")).isEqualTo("GET, HEAD, POST");
        for (String method : new String[] {"DELETE", "TRACE", "PROPFIND"}) {
            Answer refused = http.send(method, base() + "/1/Users", null, TOKEN);
            assertError(refused, 405);
            assertThat(refused.headers().get("Allow")).isEqualTo("GET, HEAD, POST");
        }
    }

    @Test
    public void body_inChunks_isRead() throws IOException {
        Answer created = http.sendChunked("POST", base() + "/1/Users", user("chunky"), TOKEN);
        assertThat(created.status()).isEqualTo(201);
        assertError(http.sendChunked("POST", base() + "/1/Users", user("x".repeat(LIMIT)), TOKEN), 413);
    }

    @Test
    public void body_overTheLimit_is413() throws IOException {
        assertError(http.send("POST", base() + "/1/Users", user("x".repeat(LIMIT)), TOKEN), 413);
    }

    @Test
    public void answer_uncompressed_leavesCompressionToTheContainer() throws IOException {
        Answer plain = http.send("GET", base() + "/1/Users", null, TOKEN, "Accept-Encoding: gzip");
        assertThat(plain.headers()).doesNotContainKey("Content-Encoding");
        assertThat(json(plain).get("totalResults").intValue()).isZero();
        assertError(http.send("POST", base() + "/1/Users", user("packed"), TOKEN, "Content-Encoding: gzip"), 415);
    }

    @Test
    public void list_long_isSentInChunksWhileItIsMade() throws Exception {
        serveInstead(withManyUsers(new GroupsOfNobody(Integer.MAX_VALUE)), TrustedProxies.none());

        Answer list = http.send("GET", base() + "/1/Users?count=1000", null, TOKEN);
        Answer head = http.send("HEAD", base() + "/1/Users?count=1000", null, TOKEN);

        assertThat(list.status()).isEqualTo(200);
        assertThat(list.headers()).doesNotContainKey("Content-Length");
        assertThat(JsonMapper.shared().readTree(unchunked(list)).get("Resources"))
                .hasSize(1_000);
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
    }

    @Test
    public void list_thatCannotBeMadeToItsEnd_isBrokenOff() throws Exception {
        serveInstead(withManyUsers(new GroupsOfNobody(5)), TrustedProxies.none());

        String sent;
        try {
            sent = http.send("GET", base() + "/1/Users?count=1000", null, TOKEN).body();
        } catch (SocketException reset) {
            sent = "";
        }

        assertThat(sent).doesNotEndWith(LAST_CHUNK).doesNotContain("itemsPerPage");
    }

    private static ScimService withManyUsers(GroupsOfNobody groups) {
        InMemoryRepository<User> users = new InMemoryRepository<>(ResourceTypes.user(), User::new);
        RequestContext context = new RequestContext("1", new Principal("t", Map.of(), Map.of()), null, "r");
        for (int i = 0; i < 1_000; i++) {
            User user = User.builder("user" + i).title("t".repeat(900)).build();
            users.create(user.withId("id" + i).as(User::new), context);
        }
        return builder(users, groups).build();
    }

    /** Some containers do not send chunks to a client that asks them to close the connection. */
    private static String unchunked(Answer answer) {
        return answer.headers().containsKey("Transfer-Encoding") ? unchunked(answer.body()) : answer.body();
    }

    private static String unchunked(String body) {
        StringBuilder text = new StringBuilder();
        int at = 0;
        while (true) {
            int line = body.indexOf("\r\n", at);
            int size = Integer.parseInt(body.substring(at, line), 16);
            if (size == 0) {
                return text.toString();
            }
            text.append(body, line + 2, line + 2 + size);
            at = line + 2 + size + 2;
        }
    }

    @Test
    public void organization_single_isNotInThePath() throws Exception {
        serveInstead(builder().organization("1").build(), TrustedProxies.none());
        Answer created = http.send("POST", base() + "/Users", user("single"), TOKEN);
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.headers().get("Location")).startsWith("http://localhost:" + port() + base() + "/Users/");
        assertError(http.send("GET", base() + "/1/Users", null, TOKEN), 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "/1/Nothing", "/1/Users/none", "/1/Users/none/deeper", "/Users"})
    public void path_unknown_isAScimErrorAndNoPageOfTheContainer_P_3_12_01(String path) throws IOException {
        assertError(http.send("GET", base() + path, null, TOKEN), 404);
    }

    @Test
    public void refusal_ofAnyKind_isAScimError_P_3_12_01() throws IOException {
        Answer unauthorized = http.send("GET", base() + "/1/Users", null);
        assertError(unauthorized, 401);
        assertThat(unauthorized.headers().get("WWW-Authenticate")).isEqualTo("Bearer realm=\"scim\"");
        assertError(http.send("GET", base() + "/2/Users", null, TOKEN), 403);
        assertError(http.send("POST", base() + "/1/Users", "{", TOKEN), 400);
        assertError(http.send("GET", base() + "/1/Users", null, TOKEN, "Accept: text/html"), 406);
    }

    @Test
    public void proxy_trusted_isBelievedAndOthersAreNot() throws Exception {
        assertThat(locationByProxy("X-Forwarded-Proto: https", "X-Forwarded-Host: app.example.com"))
                .startsWith("http://localhost:" + port() + base() + "/1/Users/");
        serveInstead(builder().build(), TrustedProxies.of("127.0.0.1"));
        assertThat(locationByProxy("X-Forwarded-Proto: https", "X-Forwarded-Host: app.example.com"))
                .startsWith("https://app.example.com" + base() + "/1/Users/");
        assertThat(locationByProxy("Forwarded: for=192.0.2.1;proto=https;host=scim.example.com"))
                .startsWith("https://scim.example.com" + base() + "/1/Users/");
    }

    private @Nullable String locationByProxy(String... fields) throws IOException {
        String[] all = Stream.concat(Stream.of(TOKEN), Stream.of(fields)).toArray(String[]::new);
        return http.send("POST", base() + "/1/Users", user(UUID.randomUUID().toString()), all)
                .headers()
                .get("Location");
    }

    @Test
    public void host_ofTheRequest_isTheHostInUrls() throws IOException {
        Answer created = http.send("POST", base() + "/1/Users", user("named"), TOKEN, "Host: scim.example.com:8443");
        assertThat(created.headers().get("Location")).startsWith("http://scim.example.com:8443" + base() + "/1/Users/");
    }

    /** A proxy and the service could otherwise take the same request for two different ones. */
    @Test
    public void credentialsOrHost_sentTwice_are400() throws IOException {
        assertError(http.send("GET", base() + "/1/Users", null, TOKEN, TOKEN), 400);
        Answer twoHosts = http.send("GET", base() + "/1/Users", null, TOKEN, "Host: a.example", "Host: b.example");
        assertThat(twoHosts.status()).isEqualTo(400); // by the service or by the container
    }

    @Test
    public void answer_ofAnyKind_hasTheRequestId() throws IOException {
        for (String path : new String[] {"/1/Users", "/1/Nothing", ""}) {
            Answer answer = http.send("GET", base() + path, null, TOKEN, "X-Request-Id: from-the-client");
            assertThat(answer.headers()).containsEntry("X-Request-Id", "from-the-client");
        }
    }

    @Test
    public void authenticator_asked_seesMethodPathAndAddress() throws Exception {
        AtomicReference<ScimHttpRequest> seen = new AtomicReference<>();
        serveInstead(builder().authenticator(request -> see(request, seen)).build(), TrustedProxies.none());

        Answer refused = http.send("DELETE", base() + "/1/Users/a%20b", null);

        assertError(refused, 401);
        assertThat(seen.get()).hasToString("DELETE /1/Users/a%20b");
        assertThat(seen.get().sender()).isEqualTo(Sender.at("127.0.0.1"));
    }

    private static Optional<Principal> see(ScimHttpRequest request, AtomicReference<ScimHttpRequest> seen) {
        seen.set(request);
        return Optional.empty();
    }

    /** Checks that the container answered and not the service, as the guide says. */
    protected final void assertAnsweredByTheContainer(String method, String path, int status) throws IOException {
        Answer answer = http.send(method, base() + path, null, TOKEN);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.headers().get("Content-Type")).startsWith("text/html");
    }

    private static void assertError(Answer answer, int status) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().get("Content-Type")).isEqualTo("application/scim+json");
        assertThat(json(answer).at("/schemas/0").asString()).isEqualTo("urn:ietf:params:scim:api:messages:2.0:Error");
        assertThat(json(answer).get("status").asString()).isEqualTo(Integer.toString(status));
    }

    private static JsonNode json(Answer answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private static String user(String userName) {
        return "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"],\"userName\":\"" + userName + "\"}";
    }

    private static ScimService.Builder builder() {
        return builder(new InMemoryRepository<>(ResourceTypes.user(), User::new), new GroupsOfAnyId());
    }

    private static ScimService.Builder builder(ResourceRepository<User> users, ResourceRepository<Group> groups) {
        return ScimService.builder()
                .resource(ResourceTypes.user(), User::new, users)
                .resource(ResourceTypes.group(), Group::new, groups)
                .limits(ScimLimits.standard().withMaxBodySize(LIMIT))
                .authenticator(AccessTokens.none()
                        .with("t", new Principal("t", Map.of("1", Set.of("SCIM_MANAGER")), Map.of())));
    }
}
