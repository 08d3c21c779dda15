package dev.scimkit.peers;

import dev.scimkit.testkit.report.RuleResult;
import dev.scimkit.testkit.rule.Level;
import dev.scimkit.testkit.rule.Rule;
import dev.scimkit.testkit.rule.Suite;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes the results of the servers. */
final class PeersPage {

    private static final String MEASURED = "30 November 2026";
    private static final String ARGUABLE = "arguable: ";

    private final Map<Peer, List<RuleResult>> results;

    PeersPage(Map<Peer, List<RuleResult>> results) {
        this.results = results;
    }

    /** The scores side by side: a table for the guide. */
    String scores() {
        StringBuilder text = new StringBuilder("Measured on " + MEASURED + """
                . In brackets: failures of rules that are required, without those that are arguable.

                | suite | server | passed | failed | skipped |
                |---|---|--:|--:|--:|
                """);
        for (Suite suite : Peer.SUITES) {
            results.forEach((peer, all) -> text.append(row(peer, suite, all)));
        }
        return text.toString();
    }

    private static String row(Peer peer, Suite suite, List<RuleResult> all) {
        PeerFailures failures = PeerFailures.read(peer.failures());
        List<RuleResult> own = all.stream()
                .filter(result ->
                        result.rule().suite() == suite && result.rule().level() != Level.UNTESTED)
                .toList();
        long failed = count(own, RuleResult.Failed.class);
        long demanded = own.stream()
                .filter(RuleResult.Failed.class::isInstance)
                .map(RuleResult::rule)
                .filter(rule -> rule.level() == Level.REQUIRED && !isArguable(failures, rule))
                .count();
        return "| `" + suite.label() + "` | " + peer.name() + " | " + count(own, RuleResult.Passed.class) + " | "
                + failed + (failed == 0 ? "" : " (" + demanded + ")") + " | " + count(own, RuleResult.Skipped.class)
                + " |\n";
    }

    private static long count(List<RuleResult> results, Class<? extends RuleResult> kind) {
        return results.stream().filter(kind::isInstance).count();
    }

    private static boolean isArguable(PeerFailures failures, Rule rule) {
        return failures.expected().reason(rule).orElse("").startsWith(ARGUABLE);
    }

    /** Every failure of every server, for a page of its own. */
    String page() {
        StringBuilder text = new StringBuilder("""
                # Other servers under the conformance suite

                Written by `PeersTest`; do not edit by hand. Each failure was checked: the request, the response and the text
                of the RFC. *Arguable* marks what the RFC can be read to allow. How the servers are set up:
                [Testing a service provider](../testkit.md#other-servers).

                Two more libraries are not judged. UnboundID SCIM 2 SDK 6.0.0 has the parts of a server and leaves the
                endpoints, status codes, preconditions, bulk and discovery to the application: a server made of it
                would be ours in most of what the rules ask. The server of scim2-sdk-jvm, by Marcos Barbero
                (`com.marcosbarbero:scim2-sdk-core`), was not found on Maven Central on 30 November 2026; its README
                asks for Java 25. The suites `interop`, `ipsie-al1`, `ipsie-al2` and `zitadel` are left out: they judge
                profiles that these servers do not claim to follow.

                """);
        text.append(scores());
        results.forEach((peer, all) -> text.append(failures(peer, all)));
        return text.toString();
    }

    private static String failures(Peer peer, List<RuleResult> all) {
        PeerFailures failures = PeerFailures.read(peer.failures());
        Map<String, Rule> rules =
                all.stream().map(RuleResult::rule).collect(Collectors.toMap(Rule::id, Function.identity()));
        StringBuilder text = new StringBuilder();
        failures.causes().forEach((cause, ids) -> {
            text.append(text.isEmpty() ? "\n## " + peer.name() + "\n" : "");
            text.append("\n### ")
                    .append(cause)
                    .append("\n\n| rule | level | what it asks | what the server does |\n|---|---|---|---|\n");
            ids.forEach(id -> text.append(line(rules.get(id), failures)));
        });
        return text.toString();
    }

    private static String line(Rule rule, PeerFailures failures) {
        String reason = failures.expected().reason(rule).orElseThrow();
        String shown = reason.startsWith(ARGUABLE) ? "*arguable:* " + reason.substring(ARGUABLE.length()) : reason;
        return "| " + rule.id() + " | " + rule.level().label() + " | " + cell(rule.asks()) + " | " + cell(shown)
                + " |\n";
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replaceAll("If-(None-)?Match: \\*", "`$0`");
    }
}
