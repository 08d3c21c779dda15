package dev.scimkit.testkit.mutants;

import dev.scimkit.testkit.ReferenceServer;
import dev.scimkit.testkit.ScimTestkit;
import dev.scimkit.testkit.ZitadelReferenceServer;
import dev.scimkit.testkit.endpoint.ScimEndpoint;
import dev.scimkit.testkit.rule.Suite;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A correct server, and the suites it passes. */
enum Reference {
    /** The server that follows the RFCs. */
    STANDARD(ReferenceServer::inProcess, Suite.STANDARD, Suite.OKTA, Suite.ENTRA),
    /** The server that answers like ZITADEL. */
    ZITADEL(ZitadelReferenceServer::inProcess, Suite.ZITADEL);

    private final Supplier<ScimEndpoint> server;
    private final ScimTestkit testkit;

    Reference(Supplier<ScimEndpoint> server, Suite... suites) {
        this.server = server;
        this.testkit = ScimTestkit.of(suites);
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
        return this == STANDARD
                ? Stream.of(Mutants.all(), StateMutants.ids())
                        .flatMap(List::stream)
                        .toList()
                : Stream.of(Mutants.all(), ZitadelMutants.all())
                        .flatMap(List::stream)
                        .toList();
    }
}
