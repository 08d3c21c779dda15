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
    private static final String USER = "\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"]";
    private static final String GROUP = "\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:Group\"]";
    private static final String PATCH =
            "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"],\"Operations\":[";
    private static final int ROUNDS = 5;
    private static final int EMAILS = 20_000;

    /** Letters that cannot be compared one by one: each has an accent of its own. */
    private static final String ACCENTS = "g\u0303";

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

    private record Answer(int status, long nanos, long octets) {}

    /**
     * Prints the table.
     *
     * @param args parts of the names of the kinds to measure; without any, all are measured
     */
    public static void main(String[] args) {
        System.out.println("| Request | largest accepted | CPU | one more |");
        System.out.println("|---|---|---|---|");
        Set<String> wanted = Set.of(args);
        for (Kind kind : Kind.values()) {
            if (wanted.isEmpty() || wanted.contains(kind.name())) {
                kind.run(new MostExpensiveRequests());
            }
        }
    }

    /** The kinds of requests. */
    private enum Kind {
        TERMS_ON_ONE_USER("search: terms on one user with 900 kB of e-mails", 500) {
            @Override
            IntFunction<ScimHttpRequest> prepare(MostExpensiveRequests requests) {
                requests.create(
                        "/Users",
                        "{" + USER + ",\"userName\":\"long\",\"emails\":["
                                + join(6, i -> "{\"value\":\"" + i + ACCENTS.repeat(24_990) + "\"}") + "]}");
                return terms -> search("/Users", terms(terms, "emails co \"" + ACCENTS + "x\""));
            }
        },
        TERMS_ON_MANY_USERS("search: terms on 100,000 users with non-Latin titles", 700) {
            @Override
            IntFunction<ScimHttpRequest> prepare(MostExpensiveRequests requests) {
                requests.createUsers(100_000, ",\"title\":\"" + ACCENTS.repeat(10) + "\"");
                return terms -> search("/Users", terms(terms, "title co \"" + ACCENTS + "x\""));
            }
        },
        SORT("search: sorted by titles of 1,000 non-Latin letters, users", 6_000) {
            @Override
            IntFunction<ScimHttpRequest> prepare(MostExpensiveRequests requests) {
                requests.createUsers(6_000, ",\"title\":\"" + ACCENTS.repeat(500) + "\"");
                return users -> request("GET", "/Users?count=10&sortBy=title&filter=" + encoded("userName pr"), "");
            }
        },
        PATCH_TERMS("PATCH: operations with 50 terms each on 900 kB of e-mails", 1_000) {
            @Override
            IntFunction<ScimHttpRequest> prepare(MostExpensiveRequests requests) {
                String url = requests.create(
                        "/Users",
                        "{" + USER + ",\"userName\":\"long\",\"emails\":["
                                + join(6, i -> "{\"value\":\"" + i + ACCENTS.repeat(24_990) + "\"}") + "]}");
                String path = "emails[" + terms(50, "value co \\\"" + ACCENTS + "x\\\"") + "]";
                return operations -> patch(url, join(operations, i -> "{\"op\":\"remove\",\"path\":\"" + path + "\"}"));
            }
        },
        PATCH_NAMES("PATCH: names with filters in two operations without a path, 20,000 e-mails", 2_000) {
            @Override
            IntFunction<ScimHttpRequest> prepare(MostExpensiveRequests requests) {
                String url = requests.createMailed();
                return names -> {
                    String value = join(
                            names, i -> "\"emails[value eq \\\"e" + i + "@example.org\\\"].display\":\"" + i + "\"");
                    return patch(
                            url,
                            "{\"op\":\"add\",\"value\":{" + value + "}},{\"op\":\"add\",\"value\":{" + value + "}}");
                };
            }
        },
        PATCH_PRIMARY("PATCH: operations that move primary, 20,000 e-mails", 1_000) {
            @Override
            IntFunction<ScimHttpRequest> prepare(MostExpensiveRequests requests) {
                String url = requests.createMailed();
                return operations -> patch(
                        url,
                        join(
                                operations,
                                i -> "{\"op\":\"replace\",\"path\":\"emails[value eq \\\"e" + i
                                        + "@example.org\\\"].primary\",\"value\":true}"));
            }
        },
        PATCH_ADD("PATCH: operations that add one e-mail to 20,000", 1_000) {
            @Override
            IntFunction<ScimHttpRequest> prepare(MostExpensiveRequests requests) {
                String url = requests.createMailed();
                return operations -> patch(
                        url,
                        join(
                                operations,
                                i -> "{\"op\":\"add\",\"path\":\"emails\",\"value\":[{\"value\":\"new" + i
                                        + "@example.org\"}]}"));
            }
        },
        PATCH_MEMBERS("PATCH: operations that add a member to 100,000 and rename the group, in turns", 1_000) {
            @Override
            IntFunction<ScimHttpRequest> prepare(MostExpensiveRequests requests) {
                String url = requests.create("/Groups", "{" + GROUP + ",\"displayName\":\"large\"}");
                for (int from = 0; from < 100_000; from += 20_000) {
                    int start = from;
                    requests.expect(
                            requests.send(patch(
                                    url,
                                    "{\"op\":\"add\",\"path\":\"members\",\"value\":["
                                            + join(20_000, i -> "{\"value\":\"m" + (start + i) + "\"}") + "]}")),
                            204);
                }
                return operations -> patch(
                        url,
                        join(
                                operations,
                                i -> i % 2 == 0
                                        ? "{\"op\":\"add\",\"path\":\"members\",\"value\":[{\"value\":\"new" + i
                                                + "\"}]}"
                                        : "{\"op\":\"replace\",\"path\":\"displayName\",\"value\":\"large" + i
                                                + "\"}"));
            }
        },
        BULK_PASSWORDS("bulk: users with passwords", 100) {
            @Override
            IntFunction<ScimHttpRequest> prepare(MostExpensiveRequests requests) {
                return operations -> request(
                        "POST",
                        "/Bulk",
                        "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:BulkRequest\"],\"Operations\":["
                                + join(
                                        operations,
                                        i -> "{\"method\":\"POST\",\"path\":\"/Users\",\"bulkId\":\"b" + i
                                                + "\",\"data\":{" + USER + ",\"userName\":\"p" + i + System.nanoTime()
                                                + "\",\"password\":\"correct horse 7 Battery!\"}}")
                                + "]}");
            }
        },
        BULK_PATCHES("bulk: PATCHes that each change one of 20,000 e-mails ten times", 100) {
            @Override
            IntFunction<ScimHttpRequest> prepare(MostExpensiveRequests requests) {
                String url = requests.createMailed();
                String changes = PATCH
                        + join(
                                10,
                                i -> "{\"op\":\"replace\",\"path\":\"emails[value eq \\\"e" + i
                                        + "@example.org\\\"].display\",\"value\":\"" + i + "\"}")
                        + "]}";
                return operations -> request(
                        "POST",
                        "/Bulk",
                        "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:BulkRequest\"],\"Operations\":["
                                + join(
                                        operations,
                                        i -> "{\"method\":\"PATCH\",\"path\":\"" + url + "\",\"data\":" + changes + "}")
                                + "]}");
            }
        },
        LIST("list: users asked for, each in 1,000 groups with names of 1,000 letters; the page ends at 8 MB", 200) {
            @Override
            IntFunction<ScimHttpRequest> prepare(MostExpensiveRequests requests) {
                requests.createMembers(200, 1_000);
                return count -> request("GET", "/Users?count=" + count, "");
            }
        },
        GROUPS_FILTER("search: terms on the groups of 200 users, each in 1,000 with names of 1,000 letters", 700) {
            @Override
            IntFunction<ScimHttpRequest> prepare(MostExpensiveRequests requests) {
                requests.createMembers(200, 1_000);
                return terms -> search("/Users", terms(terms, "groups.display co \"x\""));
            }
        },
        CREATE("POST: e-mails in one user", 40_000) {
            @Override
            IntFunction<ScimHttpRequest> prepare(MostExpensiveRequests requests) {
                return count -> request(
                        "POST",
                        "/Users",
                        "{" + USER + ",\"userName\":\"u" + System.nanoTime() + "\",\"emails\":["
                                + join(count, i -> "{\"value\":\"e" + i + "\"}") + "]}");
            }
        };

        private final String title;
        private final int most;

        Kind(String title, int most) {
            this.title = title;
            this.most = most;
        }

        /** Makes a service's data, and gives requests of any size. */
        abstract IntFunction<ScimHttpRequest> prepare(MostExpensiveRequests requests);

        void run(MostExpensiveRequests requests) {
            IntFunction<ScimHttpRequest> ofSize = prepare(requests);
            int accepted = 0;
            int refused = most + 1;
            if (requests.send(ofSize.apply(most)).status() < 300) {
                accepted = most;
            }
            while (accepted < most && refused - accepted > 1) {
                int middle = (accepted + refused) / 2;
                if (requests.send(ofSize.apply(middle)).status() < 300) {
                    accepted = middle;
                } else {
                    refused = middle;
                }
            }
            Answer best = requests.fastest(ofSize, accepted);
            Answer beyond = refused > most ? null : requests.fastest(ofSize, refused);
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %,d | %,d ms | %s |%n",
                    title,
                    accepted,
                    best.nanos() / 1_000_000,
                    beyond == null
                            ? "the limit is another"
                            : beyond.status() + " after " + beyond.nanos() / 1_000_000 + " ms");
        }
    }

    private Answer fastest(IntFunction<ScimHttpRequest> ofSize, int size) {
        Answer best = send(ofSize.apply(size));
        for (int round = 1; round < ROUNDS; round++) {
            Answer answer = send(ofSize.apply(size));
            best = answer.nanos() < best.nanos() ? answer : best;
        }
        return best;
    }

    private Answer send(ScimHttpRequest request) {
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

    private String create(String endpoint, String body) {
        ScimHttpResponse response = service.handle(request("POST", endpoint, body));
        if (response.status() != 201) {
            throw new IllegalStateException(response.status() + " " + response.text());
        }
        String location = response.headers().first("Location").orElseThrow();
        return location.substring(location.indexOf(endpoint));
    }

    private void createUsers(int count, String more) {
        for (int i = 0; i < count; i++) {
            create("/Users", "{" + USER + ",\"userName\":\"user" + i + "\"" + more + "}");
        }
    }

    private String createMailed() {
        return create(
                "/Users",
                "{" + USER + ",\"userName\":\"mailed\",\"emails\":["
                        + join(EMAILS, i -> "{\"value\":\"e" + i + "@example.org\"}") + "]}");
    }

    private void createMembers(int users, int groups) {
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

    private void expect(Answer answer, int status) {
        if (answer.status() != status) {
            throw new IllegalStateException("expected " + status + ", not " + answer);
        }
    }

    private static String terms(int count, String term) {
        return String.join(" or ", Collections.nCopies(count, term));
    }

    private static String join(int count, IntFunction<String> part) {
        return IntStream.range(0, count).mapToObj(part).collect(Collectors.joining(","));
    }

    private static ScimHttpRequest patch(String url, String operations) {
        return request("PATCH", url, PATCH + operations + "]}");
    }

    private static ScimHttpRequest search(String endpoint, String filter) {
        return request("GET", endpoint + "?count=10&filter=" + encoded(filter), "");
    }

    private static String encoded(String filter) {
        return URLEncoder.encode(filter, StandardCharsets.UTF_8);
    }

    private static ScimHttpRequest request(String method, String path, String body) {
        ScimHttpRequest request =
                ScimHttpRequest.of(method, "https://app.example/scim/v2", path).header("Authorization", "Bearer token");
        return body.isEmpty()
                ? request
                : request.header("Content-Type", "application/scim+json").body(body);
    }
}
