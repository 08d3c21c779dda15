package dev.scimkit.benchmarks.server;

import dev.scimkit.core.group.Group;
import dev.scimkit.core.schema.ResourceTypes;
import dev.scimkit.core.user.User;
import dev.scimkit.server.ScimService;
import dev.scimkit.server.access.AccessTokens;
import dev.scimkit.server.context.Principal;
import dev.scimkit.server.http.ScimHttpRequest;
import dev.scimkit.server.http.ScimHttpResponse;
import dev.scimkit.server.memory.InMemoryRepository;
import dev.scimkit.server.password.Pbkdf2;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Finds the most expensive request of each kind that a service with the standard limits accepts, and prints how much
 * processor time it takes: {@code java -Xmx3g -cp benchmarks.jar dev.scimkit.benchmarks.server.MostExpensiveRequests}. Other
 * load on the machine matters little, since the time is that of the one thread which serves the request.
 */
public final class MostExpensiveRequests {

    private static final String ORGANIZATION = "322355063156684166";
    static final String USER = "\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"]";
    static final String GROUP = "\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:Group\"]";
    static final String PATCH = "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"],\"Operations\":[";
    private static final int ROUNDS = 5;
    private static final int EMAILS = 20_000;

    /** Letters that cannot be compared one by one: each has an accent of its own. */
    static final String ACCENTS = "g\u0303";

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final ScimService service = ScimService.builder()
            .organization(ORGANIZATION)
            .resource(ResourceTypes.user(), User::new, new InMemoryRepository<>(ResourceTypes.user(), User::new))
            .resource(ResourceTypes.group(), Group::new, new InMemoryRepository<>(ResourceTypes.group(), Group::new))
            .authenticator(AccessTokens.none()
                    .with("token", new Principal("client", Map.of(ORGANIZATION, Set.of("SCIM_MANAGER")), Map.of())))
            .passwordHasher(Pbkdf2.standard())
            .build();

    private MostExpensiveRequests() {}

    record Answer(int status, long nanos, long octets) {}

    /**
     * Prints the table.
     *
     * @param args parts of the names of the kinds to measure; without any, all are measured
     */
    public static void main(String[] args) {
        System.out.println("| Request | largest accepted | CPU | one more |");
        System.out.println("|---|---|---|---|");
        Set<String> wanted = Set.of(args);
        for (ExpensiveRequest kind : ExpensiveRequest.values()) {
            if (wanted.isEmpty() || wanted.contains(kind.name())) {
                new MostExpensiveRequests().measure(kind);
            }
        }
    }

    private void measure(ExpensiveRequest kind) {
        IntFunction<ScimHttpRequest> ofSize = kind.prepare(this);
        int accepted = 0;
        int refused = kind.most + 1;
        if (send(ofSize.apply(kind.most)).status() < 300) {
            accepted = kind.most;
        }
        while (accepted < kind.most && refused - accepted > 1) {
            int middle = (accepted + refused) / 2;
            if (send(ofSize.apply(middle)).status() < 300) {
                accepted = middle;
            } else {
                refused = middle;
            }
        }
        Answer best = fastest(ofSize, accepted);
        Answer beyond = refused > kind.most ? null : fastest(ofSize, refused);
        System.out.printf(
                Locale.ROOT,
                "| %s | %,d | %,d ms | %s |%n",
                kind.title,
                accepted,
                best.nanos() / 1_000_000,
                beyond == null
                        ? "the limit is another"
                        : beyond.status() + " after " + beyond.nanos() / 1_000_000 + " ms");
    }

    private Answer fastest(IntFunction<ScimHttpRequest> ofSize, int size) {
        Answer best = send(ofSize.apply(size));
        for (int round = 1; round < ROUNDS; round++) {
            Answer answer = send(ofSize.apply(size));
            best = answer.nanos() < best.nanos() ? answer : best;
        }
        return best;
    }

    Answer send(ScimHttpRequest request) {
        long begin = THREADS.getCurrentThreadCpuTime();
        ScimHttpResponse response = service.handle(request);
        long octets = octets(response);
        return new Answer(status(request, response), THREADS.getCurrentThreadCpuTime() - begin, octets);
    }

    /** Writes the answer to nowhere. */
    private static long octets(ScimHttpResponse response) {
        long[] octets = {0};
        try {
            response.writeTo(new OutputStream() {
                @Override
                public void write(int octet) {
                    octets[0]++;
                }

                @Override
                public void write(byte[] written, int from, int length) {
                    octets[0] += length;
                }
            });
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return octets[0];
    }

    /** A bulk request is refused as a whole, or for the first operation that is. */
    private static int status(ScimHttpRequest request, ScimHttpResponse response) {
        return request.path().equals("/Bulk") && response.text().contains("\"status\":\"413\"")
                ? 413
                : response.status();
    }

    String create(String endpoint, String body) {
        ScimHttpResponse response = service.handle(request("POST", endpoint, body));
        if (response.status() != 201) {
            throw new IllegalStateException(response.status() + " " + response.text());
        }
        String location = response.headers().first("Location").orElseThrow();
        return location.substring(location.indexOf(endpoint));
    }

    void createUsers(int count, String more) {
        for (int i = 0; i < count; i++) {
            create("/Users", "{" + USER + ",\"userName\":\"user" + i + "\"" + more + "}");
        }
    }

    String createMailed() {
        return create(
                "/Users",
                "{" + USER + ",\"userName\":\"mailed\",\"emails\":["
                        + join(EMAILS, i -> "{\"value\":\"e" + i + "@example.org\"}") + "]}");
    }

    void createMembers(int users, int groups) {
        List<String> ids = IntStream.range(0, users)
                .mapToObj(i -> create("/Users", "{" + USER + ",\"userName\":\"member" + i + "\"}"))
                .map(path -> path.substring("/Users/".length()))
                .toList();
        String members = ids.stream().map(id -> "{\"value\":\"" + id + "\"}").collect(Collectors.joining(","));
        for (int i = 0; i < groups; i++) {
            create(
                    "/Groups",
                    "{" + GROUP + ",\"displayName\":\"" + i + "g".repeat(990) + "\",\"members\":[" + members + "]}");
        }
    }

    void expect(Answer answer, int status) {
        if (answer.status() != status) {
            throw new IllegalStateException("expected " + status + ", not " + answer);
        }
    }

    static String terms(int count, String term) {
        return String.join(" or ", Collections.nCopies(count, term));
    }

    static String join(int count, IntFunction<String> part) {
        return IntStream.range(0, count).mapToObj(part).collect(Collectors.joining(","));
    }

    static ScimHttpRequest patch(String url, String operations) {
        return request("PATCH", url, PATCH + operations + "]}");
    }

    static ScimHttpRequest search(String endpoint, String filter) {
        return request("GET", endpoint + "?count=10&filter=" + encoded(filter), "");
    }

    static String encoded(String filter) {
        return URLEncoder.encode(filter, StandardCharsets.UTF_8);
    }

    static ScimHttpRequest request(String method, String path, String body) {
        ScimHttpRequest request =
                ScimHttpRequest.of(method, "https://app.example/scim/v2", path).header("Authorization", "Bearer token");
        return body.isEmpty()
                ? request
                : request.header("Content-Type", "application/scim+json").body(body);
    }
}
