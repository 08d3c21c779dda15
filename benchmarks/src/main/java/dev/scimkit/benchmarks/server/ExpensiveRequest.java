package dev.scimkit.benchmarks.server;

import static dev.scimkit.benchmarks.server.MostExpensiveRequests.ACCENTS;
import static dev.scimkit.benchmarks.server.MostExpensiveRequests.GROUP;
import static dev.scimkit.benchmarks.server.MostExpensiveRequests.PATCH;
import static dev.scimkit.benchmarks.server.MostExpensiveRequests.USER;
import static dev.scimkit.benchmarks.server.MostExpensiveRequests.encoded;
import static dev.scimkit.benchmarks.server.MostExpensiveRequests.join;
import static dev.scimkit.benchmarks.server.MostExpensiveRequests.patch;
import static dev.scimkit.benchmarks.server.MostExpensiveRequests.request;
import static dev.scimkit.benchmarks.server.MostExpensiveRequests.search;
import static dev.scimkit.benchmarks.server.MostExpensiveRequests.terms;

import dev.scimkit.server.http.ScimHttpRequest;
import java.util.function.IntFunction;

/** The kinds of requests that {@link MostExpensiveRequests} measures, each of any size. */
enum ExpensiveRequest {
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
                String value =
                        join(names, i -> "\"emails[value eq \\\"e" + i + "@example.org\\\"].display\":\"" + i + "\"");
                return patch(
                        url, "{\"op\":\"add\",\"value\":{" + value + "}},{\"op\":\"add\",\"value\":{" + value + "}}");
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
                                    ? "{\"op\":\"add\",\"path\":\"members\",\"value\":[{\"value\":\"new" + i + "\"}]}"
                                    : "{\"op\":\"replace\",\"path\":\"displayName\",\"value\":\"large" + i + "\"}"));
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

    /** What the table calls it. */
    final String title;

    /** The largest size to try. */
    final int most;

    ExpensiveRequest(String title, int most) {
        this.title = title;
        this.most = most;
    }

    /** Makes a service's data, and gives requests of any size. */
    abstract IntFunction<ScimHttpRequest> prepare(MostExpensiveRequests requests);
}
