package dev.scimkit.peers;

import dev.scimkit.testkit.ScimTestkit;
import dev.scimkit.testkit.report.RuleResult;
import dev.scimkit.testkit.rule.Suite;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A library whose server is tested.
 *
 * @param name its name and version
 * @param failures the file with the rules that it is expected to fail
 * @param server makes a server without resources, set up for a suite
 */
record Peer(String name, String failures, Function<Suite, PeerServer> server) {

    /** The suites that every server runs. */
    static final List<Suite> SUITES = List.of(Suite.STANDARD, Suite.OKTA, Suite.ENTRA);

    static List<Peer> all() {
        return List.of(
                new Peer("scimkit", "scimkit.txt", suite -> new ScimkitServer()),
                new Peer("SCIM-SDK 1.30.0", "scim-sdk.txt", suite -> new ScimSdkServer(suite == Suite.ENTRA)),
                new Peer("Apache SCIMple 1.0.0-M1", "scimple.txt", suite -> new ScimpleServer()));
    }

    /** Applies the rules of every suite. */
    List<RuleResult> test() {
        List<RuleResult> results = new ArrayList<>();
        for (Suite suite : SUITES) {
            try (PeerServer running = server.apply(suite)) {
                results.addAll(ScimTestkit.of(suite).run(running.endpoint()).results());
            }
        }
        return results;
    }

    @Override
    public String toString() {
        return name;
    }
}
