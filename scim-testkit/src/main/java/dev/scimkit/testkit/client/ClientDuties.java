package dev.scimkit.testkit.client;

import dev.scimkit.testkit.client.ClientDuty.Occasion;
import dev.scimkit.testkit.endpoint.ScimResponse;
import dev.scimkit.testkit.language.Transcript;
import dev.scimkit.testkit.report.ConformanceReport;
import dev.scimkit.testkit.report.ExpectedFailures;
import dev.scimkit.testkit.report.Failure;
import dev.scimkit.testkit.report.RuleResult;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Compares what a client sent with what clients owe. */
public final class ClientDuties {

    private ClientDuties() {}

    /**
     * Reports on a client.
     *
     * @param server the base URL that the client used
     * @param started when the server began to listen
     * @param requests what the client sent, in order
     * @param transcript writes requests without secrets
     * @return a result for each duty; skipped if the client gave no occasion
     */
    public static ConformanceReport report(
            URI server, Instant started, List<ReceivedRequest> requests, Transcript transcript) {
        List<RuleResult> results = Stream.concat(MessageDuties.all().stream(), FlowDuties.all().stream())
                .map(duty -> result(duty, requests, transcript))
                .toList();
        return new ConformanceReport(
                server, started, Duration.between(started, Instant.now()), results, ExpectedFailures.none());
    }

    private static RuleResult result(ClientDuty duty, List<ReceivedRequest> requests, Transcript transcript) {
        List<Occasion> occasions = duty.occasions().apply(requests).toList();
        if (occasions.isEmpty()) {
            return new RuleResult.Skipped(duty.rule(), "The client sent no " + duty.occasion());
        }
        Optional<Occasion> broken =
                occasions.stream().filter(occasion -> !occasion.kept()).findFirst();
        ReceivedRequest about =
                broken.orElse(occasions.get(occasions.size() - 1)).received();
        String request = transcript.request(about.request());
        String response = response(about.response(), transcript);
        return broken.<RuleResult>map(occasion -> new RuleResult.Failed(
                        duty.rule(),
                        new Failure(
                                transcript.hide(occasion.expected()),
                                transcript.hide(occasion.got()),
                                request,
                                response)))
                .orElseGet(() -> new RuleResult.Passed(duty.rule(), request, response));
    }

    private static String response(ScimResponse response, Transcript transcript) {
        return response.status() == 0 ? "none" : transcript.response(response);
    }
}
