package dev.scimkit.testkit.report;

import dev.scimkit.testkit.ScimTestkit;
import dev.scimkit.testkit.Scripted;
import dev.scimkit.testkit.endpoint.ScimResponse;
import dev.scimkit.testkit.rule.Suite;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reports to test with: real runs of a few rules, at a fixed time. */
final class Reports {

    /** What a hostile server might send. */
    static final String HOSTILE = "</pre></script><script>document.title='owned'</script>"
            + "<img src=x onerror=\"document.title='owned'\"> & ]]> \u0000\u001b[31m";

    private static final String REPEATS_SECRETS =
            "{'id':'7','userName':'a','password':'t1meMa$heen','nickName':'s3cret'}";

    private Reports() {}

    /** P-3.3-05 passes, P-3.3-06 fails, P-3.4.2.3-02 and S-4.1-17 are skipped. */
    static ConformanceReport mixed() {
        Scripted server = new Scripted()
                .on("GET", "/ServiceProviderConfig", 200, "{'filter':{'supported':true}}")
                .on("POST", "/Users", 201, REPEATS_SECRETS);
        return of(server, "P-3.3-05", "P-3.3-06", "P-3.4.2.3-02", "S-4.1-17");
    }

    /** Every rule fails, each with a hostile response. */
    static ConformanceReport hostile() {
        ScimResponse harm = Scripted.response(418, HOSTILE);
        Scripted server = new Scripted()
                .on("GET", "/ServiceProviderConfig", request -> harm)
                .on(
                        "POST",
                        "/Users",
                        request -> new ScimResponse(
                                200,
                                Map.of("ETag", List.of("\"><script>document.title='owned'</script>")),
                                harm.body()));
        return of(server, "P-3.3-05", "P-3.3-06", "P-3.3-08a");
    }

    private static ConformanceReport of(Scripted server, String... ids) {
        ConformanceReport report = ScimTestkit.of(Suite.STANDARD)
                .only(rule -> Set.of(ids).contains(rule.id()))
                .run(server.endpoint());
        return new ConformanceReport(
                report.server(),
                Instant.parse("2026-11-24T13:31:42Z"),
                Duration.ofMillis(3210),
                report.results(),
                ExpectedFailures.none());
    }
}
