package dev.scimkit.testkit.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimkit.testkit.endpoint.ScimRequest;
import dev.scimkit.testkit.endpoint.ScimResponse;
import dev.scimkit.testkit.language.Transcript;
import dev.scimkit.testkit.report.ConformanceReport;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which requests are judged together. */
class FlowDutiesTest {

    private static final long SECOND = 1_000_000_000L;

    /** A request that was refused for 60 seconds after the first second. */
    private static ReceivedRequest refused(int test, String body) {
        ScimResponse refusal = new ScimResponse(429, Map.of("Retry-After", List.of("60")), new byte[0]);
        return new ReceivedRequest(test, patch(body), refusal, 0, SECOND);
    }

    private static ReceivedRequest answered(int test, String body, long arrived) {
        return new ReceivedRequest(
                test, patch(body), new ScimResponse(200, Map.of(), new byte[0]), arrived, arrived + SECOND);
    }

    private static ScimRequest patch(String body) {
        return new ScimRequest(
                "PATCH", URI.create("https://h/Users/1"), Map.of(), body.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void report_sameRequestTooEarly_isARepetition() {
        assertThat(outcomes(report(refused(1, "a"), answered(1, "a", 2 * SECOND))))
                .contains("AL-P1c Failed");
        assertThat(outcomes(report(refused(1, "a"), answered(1, "a", 61 * SECOND))))
                .contains("AL-P1c Passed");
    }

    @Test
    void report_otherBodyOrOtherTestOrSentBeforeTheRefusal_isNoRepetition() {
        assertThat(outcomes(report(refused(1, "a"), answered(1, "b", 2 * SECOND))))
                .contains("AL-P1c Skipped");
        assertThat(outcomes(report(refused(1, "a"), answered(2, "a", 2 * SECOND))))
                .contains("AL-P1c Skipped");
        assertThat(outcomes(report(refused(1, "a"), answered(1, "a", SECOND / 2))))
                .contains("AL-P1c Skipped");
    }

    @Test
    void report_repetitionAfterOneSentBeforeTheRefusal_isJudged() {
        assertThat(outcomes(report(refused(1, "a"), answered(1, "a", SECOND / 2), answered(1, "a", 3 * SECOND))))
                .contains("AL-P1c Failed");
    }

    @Test
    void report_twoRefusedAtOnce_eachHasItsRepetition() {
        assertThat(outcomes(report(
                        refused(1, "a"),
                        new ReceivedRequest(1, patch("a"), refused(1, "a").response(), 0, 30 * SECOND),
                        answered(1, "a", 62 * SECOND),
                        answered(1, "a", 91 * SECOND))))
                .contains("AL-P1c Passed");
    }

    /** A page of at most three of six users. */
    private static ReceivedRequest page(int test, int startIndex) {
        int size = Math.min(3, 7 - startIndex);
        String users = Stream.generate(() -> "{}").limit(size).collect(Collectors.joining(","));
        String list = "{\"totalResults\":6,\"Resources\":[" + users + "]}";
        return new ReceivedRequest(
                test,
                new ScimRequest(
                        "GET", URI.create("https://h/Users?count=3&startIndex=" + startIndex), Map.of(), new byte[0]),
                new ScimResponse(200, Map.of(), list.getBytes(StandardCharsets.UTF_8)),
                0,
                0);
    }

    @Test
    void report_pagesWithAGap_fails() {
        ConformanceReport gap = report(page(1, 1), page(1, 5));

        assertThat(outcomes(gap)).contains("IP-G1c Failed");
        assertThat(gap.describe()).contains("Got:      a gap after 3");
        assertThat(outcomes(report(page(1, 4)))).contains("IP-G1c Failed");
    }

    @Test
    void report_pagesOutOfOrderOrOverlapping_passes() {
        assertThat(outcomes(report(page(1, 4), page(1, 1)))).contains("IP-G1c Passed");
        assertThat(outcomes(report(page(1, 1), page(1, 3), page(1, 4)))).contains("IP-G1c Passed");
    }

    @Test
    void report_pagesOfDifferentTests_areNotOneList() {
        assertThat(outcomes(report(page(1, 1), page(2, 4)))).contains("IP-G1c Failed");
        assertThat(outcomes(report(page(1, 1), page(1, 4), page(2, 1)))).contains("IP-G1c Failed");
    }

    @Test
    void report_listReadAgain_isReadToItsEndAgain() {
        assertThat(outcomes(report(page(1, 1), page(1, 4), page(1, 1)))).contains("IP-G1c Failed");
    }

    private static ConformanceReport report(ReceivedRequest... requests) {
        return ClientDuties.report(URI.create("https://h"), Instant.EPOCH, List.of(requests), new Transcript());
    }

    private static List<String> outcomes(ConformanceReport report) {
        return report.results().stream()
                .map(result -> result.rule().id() + " " + result.getClass().getSimpleName())
                .toList();
    }
}
