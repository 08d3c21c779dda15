package dev.scimkit.testkit.mutants;

import dev.scimkit.testkit.ConformanceRun;
import dev.scimkit.testkit.ScimTestkit;
import dev.scimkit.testkit.endpoint.Capability;
import dev.scimkit.testkit.endpoint.ScimEndpoint;
import dev.scimkit.testkit.endpoint.ScimRequest;
import dev.scimkit.testkit.endpoint.ScimResponse;
import dev.scimkit.testkit.endpoint.ScimTransport;
import dev.scimkit.testkit.language.Declaration;
import dev.scimkit.testkit.language.ServerConversation;
import dev.scimkit.testkit.rule.Rule;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The requests that each rule sends to the correct server, and the responses.
 *
 * <p>A defect that changes none of them cannot make the rule fail, so the rule need not run against that mutant. This
 * makes a run over all mutants several times faster without changing its outcome.
 */
final class Recording {

    private record Exchange(ScimRequest request, ScimResponse response) {}

    private final Set<Capability> capabilities;
    private final Declaration declaration;
    private final Map<Rule, List<Exchange>> ofRules = new LinkedHashMap<>();

    /** Runs all rules once. */
    Recording(Reference reference) {
        ScimTestkit testkit = reference.testkit();
        List<Exchange> exchanges = Collections.synchronizedList(new ArrayList<>());
        ScimEndpoint endpoint = reference.server();
        ScimEndpoint other = endpoint.otherOrganization().orElseThrow();
        ConformanceRun run = testkit.against(endpoint.via(tap(endpoint.transport(), exchanges))
                .otherOrganization(other.via(tap(other.transport(), exchanges))));
        capabilities = run.capabilities();
        declaration = declaration(endpoint);
        for (Rule rule : testkit.rules()) {
            exchanges.clear();
            run.apply(rule);
            ofRules.put(rule, List.copyOf(exchanges));
        }
    }

    /** What a server declares in its schemas, to which rules adapt their requests. */
    static Declaration declaration(ScimEndpoint endpoint) {
        return Declaration.read(new ServerConversation(endpoint, Set.of(), "declaration"));
    }

    private static ScimTransport tap(ScimTransport server, List<Exchange> exchanges) {
        return request -> {
            ScimResponse response = server.send(request);
            exchanges.add(new Exchange(request, response));
            return response;
        };
    }

    /** Whether a mutant answers the rule differently from the correct server, or declares something else. */
    boolean isAffected(Rule rule, Mutant mutant, Set<Capability> offered, Declaration declared) {
        return !offered.equals(capabilities)
                || !declared.equals(declaration)
                || ofRules.get(rule).stream().anyMatch(exchange -> differs(exchange, mutant));
    }

    private static boolean differs(Exchange exchange, Mutant mutant) {
        boolean[] sentAnother = new boolean[1];
        try {
            ScimResponse answer = mutant.defect().answer(exchange.request(), request -> {
                sentAnother[0] |= !equal(request, exchange.request());
                return exchange.response();
            });
            return sentAnother[0] || !equal(answer, exchange.response());
        } catch (IOException | InterruptedException | RuntimeException broken) {
            return true;
        }
    }

    private static boolean equal(ScimRequest one, ScimRequest other) {
        return one.method().equals(other.method())
                && one.uri().equals(other.uri())
                && one.headers().equals(other.headers())
                && Arrays.equals(one.body(), other.body());
    }

    private static boolean equal(ScimResponse one, ScimResponse other) {
        return one.status() == other.status()
                && one.headers().equals(other.headers())
                && Arrays.equals(one.body(), other.body());
    }
}
