package dev.scimkit.testkit.rules;

import dev.scimkit.testkit.internal.Definition;
import java.util.List;
import java.util.stream.Stream;

/** The rules of the standard suite. */
public final class StandardRules {

    private StandardRules() {}

    /** {@return all rules, in the order of the RFCs: data, discovery, protocol, pages, versions, access} */
    public static List<Definition> all() {
        return Stream.of(
                        AttributeRules.all(),
                        SchemasAttributeRules.all(),
                        CommonAttributeRules.all(),
                        UserRules.all(),
                        GroupRules.all(),
                        DiscoveryRules.all(),
                        SchemaRules.all(),
                        AccessRules.all(),
                        EndpointRules.all(),
                        CreateRules.all(),
                        RetrieveRules.all(),
                        ListRules.all(),
                        FilterRules.all(),
                        FilterGrammarRules.all(),
                        SortRules.all(),
                        PagingRules.all(),
                        ProjectionRules.all(),
                        SearchRules.all(),
                        PutRules.all(),
                        PatchMessageRules.all(),
                        PatchAddRules.all(),
                        PatchRemoveRules.all(),
                        PatchReplaceRules.all(),
                        DeleteRules.all(),
                        BulkRules.all(),
                        BulkReferenceRules.all(),
                        MediaTypeRules.all(),
                        ErrorRules.all(),
                        VersionRules.all(),
                        CursorRules.all(),
                        UntestedRules.standard())
                .flatMap(List::stream)
                .toList();
    }
}
