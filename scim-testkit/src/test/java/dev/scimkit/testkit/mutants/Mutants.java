package dev.scimkit.testkit.mutants;

import java.util.List;
import java.util.stream.Stream;

/** All broken servers. */
final class Mutants {

    private Mutants() {}

    static List<Mutant> all() {
        return Stream.of(
                        ResponseMutants.statuses(),
                        ResponseMutants.errors(),
                        ResponseMutants.headers(),
                        ResponseMutants.resourcesThemselves(),
                        ResponseMutants.lists(),
                        RequestMutants.queries(),
                        RequestMutants.headers(),
                        RequestMutants.bodies(),
                        RequestMutants.patches(),
                        DiscoveryMutants.configurations(),
                        DiscoveryMutants.types(),
                        DiscoveryMutants.schemas(),
                        DiscoveryMutants.routes(),
                        OwnTypeMutants.all(),
                        StateMutants.representations(),
                        StateMutants.writes(),
                        StateMutants.cursors(),
                        ShownMutants.filters(),
                        ShownMutants.projections(),
                        ShownMutants.changes(),
                        ShownMutants.references(),
                        LenientMutants.all(),
                        RefusingMutants.all())
                .flatMap(List::stream)
                .toList();
    }
}
