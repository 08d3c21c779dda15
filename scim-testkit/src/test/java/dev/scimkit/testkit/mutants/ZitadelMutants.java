package dev.scimkit.testkit.mutants;

import java.util.List;
import java.util.stream.Stream;

/** Servers that answer almost like ZITADEL. */
final class ZitadelMutants {

    private ZitadelMutants() {}

    static List<Mutant> all() {
        return Stream.of(
                        ZitadelAccessMutants.addresses(),
                        ZitadelAccessMutants.permissions(),
                        ZitadelAccessMutants.domains(),
                        ZitadelAccessMutants.mediaTypes(),
                        ZitadelUserMutants.required(),
                        ZitadelUserMutants.accounts(),
                        ZitadelUserMutants.attributes(),
                        ZitadelQueryMutants.limits(),
                        ZitadelQueryMutants.lists(),
                        ZitadelQueryMutants.filters(),
                        ZitadelPatchMutants.operationsThemselves(),
                        ZitadelPatchMutants.paths(),
                        ZitadelPatchMutants.results(),
                        ZitadelBulkMutants.bulkRequests(),
                        ZitadelBulkMutants.groups(),
                        ZitadelDiscoveryMutants.discovery(),
                        ZitadelDiscoveryMutants.errors(),
                        ZitadelDocumentMutants.documents(),
                        ZitadelDocumentMutants.ids(),
                        ZitadelDocumentMutants.answers())
                .flatMap(List::stream)
                .toList();
    }
}
