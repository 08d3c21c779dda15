package dev.scimkit.testkit.mutants;

import dev.scimkit.testkit.InteropReferenceServer;
import dev.scimkit.testkit.IpsieReferenceServer;
import dev.scimkit.testkit.ReferenceServer;
import dev.scimkit.testkit.ScimTestkit;
import dev.scimkit.testkit.ZitadelReferenceServer;
import dev.scimkit.testkit.endpoint.ScimEndpoint;
import dev.scimkit.testkit.rule.Rule;
import dev.scimkit.testkit.rule.Suite;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A correct server, and the suites it passes. */
enum Reference {
    /** The server that follows the RFCs. */
    STANDARD(ReferenceServer::inProcess, rule -> !isOnEntitlements(rule), Suite.STANDARD, Suite.OKTA, Suite.ENTRA),
    /** The server that answers like ZITADEL. */
    ZITADEL(ZitadelReferenceServer::inProcess, rule -> true, Suite.ZITADEL),
    /** The server in the interoperability profile, with a catalogue of entitlements. */
    INTEROP(
            InteropReferenceServer::inProcess,
            rule -> rule.suite() == Suite.INTEROP || isOnEntitlements(rule),
            Suite.INTEROP,
            Suite.OKTA),
    /** The server in the account lifecycle profile. */
    IPSIE(IpsieReferenceServer::inProcess, rule -> true, Suite.IPSIE_AL1, Suite.IPSIE_AL2);

    private final Supplier<ScimEndpoint> server;
    private final ScimTestkit testkit;

    Reference(Supplier<ScimEndpoint> server, Predicate<Rule> rules, Suite... suites) {
        this.server = server;
        this.testkit = ScimTestkit.of(suites).only(rules);
    }

    /** Whether a rule needs a catalogue of entitlements. */
    private static boolean isOnEntitlements(Rule rule) {
        return rule.id().startsWith("OE-");
    }

    /** A new, empty server. */
    ScimEndpoint server() {
        return server.get();
    }

    /** The rules that it passes. */
    ScimTestkit testkit() {
        return testkit;
    }

    /** The names of all defects, in the order of the servers that have them. */
    static List<String> mutantNames() {
        return Arrays.stream(values())
                .flatMap(reference -> reference.mutants().stream())
                .map(Mutant::name)
                .distinct()
                .toList();
    }

    /** Its possible defects: those any server may have, and its own. */
    List<Mutant> mutants() {
        Stream<List<Mutant>> mutants = switch (this) {
            case STANDARD -> Stream.of(Mutants.all(), StateMutants.ids());
            case ZITADEL -> Stream.of(Mutants.all(), ZitadelMutants.all());
            case INTEROP -> Stream.of(InteropMutants.all(), EntitlementMutants.all());
            case IPSIE -> Stream.of(IpsieMutants.all());
        };
        return mutants.flatMap(List::stream).toList();
    }
}
