package dev.scimkit.testkit.suite.standard;

import dev.scimkit.testkit.language.Definition;
import dev.scimkit.testkit.language.UntestedRules;
import dev.scimkit.testkit.rule.Suite;
import dev.scimkit.testkit.suite.standard.bulk.BulkReferenceRules;
import dev.scimkit.testkit.suite.standard.bulk.BulkRules;
import dev.scimkit.testkit.suite.standard.data.AttributeRules;
import dev.scimkit.testkit.suite.standard.data.CommonAttributeRules;
import dev.scimkit.testkit.suite.standard.data.GroupRules;
import dev.scimkit.testkit.suite.standard.data.LeniencyRules;
import dev.scimkit.testkit.suite.standard.data.ReferenceRules;
import dev.scimkit.testkit.suite.standard.data.SchemasAttributeRules;
import dev.scimkit.testkit.suite.standard.data.UserRules;
import dev.scimkit.testkit.suite.standard.discovery.DiscoveryRules;
import dev.scimkit.testkit.suite.standard.discovery.SchemaRules;
import dev.scimkit.testkit.suite.standard.http.AccessRules;
import dev.scimkit.testkit.suite.standard.http.EndpointRules;
import dev.scimkit.testkit.suite.standard.http.ErrorRules;
import dev.scimkit.testkit.suite.standard.http.MediaTypeRules;
import dev.scimkit.testkit.suite.standard.http.VersionRules;
import dev.scimkit.testkit.suite.standard.patch.PatchAddRules;
import dev.scimkit.testkit.suite.standard.patch.PatchMessageRules;
import dev.scimkit.testkit.suite.standard.patch.PatchRemoveRules;
import dev.scimkit.testkit.suite.standard.patch.PatchReplaceRules;
import dev.scimkit.testkit.suite.standard.patch.PatchShownRules;
import dev.scimkit.testkit.suite.standard.query.CursorRules;
import dev.scimkit.testkit.suite.standard.query.FilterGrammarRules;
import dev.scimkit.testkit.suite.standard.query.FilterRules;
import dev.scimkit.testkit.suite.standard.query.ListRules;
import dev.scimkit.testkit.suite.standard.query.PagingRules;
import dev.scimkit.testkit.suite.standard.query.ProjectionRules;
import dev.scimkit.testkit.suite.standard.query.SearchRules;
import dev.scimkit.testkit.suite.standard.query.ShownFilterRules;
import dev.scimkit.testkit.suite.standard.query.ShownProjectionRules;
import dev.scimkit.testkit.suite.standard.query.SortRules;
import dev.scimkit.testkit.suite.standard.resource.CreateRules;
import dev.scimkit.testkit.suite.standard.resource.DeleteRules;
import dev.scimkit.testkit.suite.standard.resource.PutRules;
import dev.scimkit.testkit.suite.standard.resource.RetrieveRules;
import dev.scimkit.testkit.suite.standard.type.OwnTypeRules;
import java.util.List;
import java.util.stream.Stream;

/** The rules of the standard suite. */
public final class StandardRules {

    private StandardRules() {}

    /** {@return all rules, roughly in the order of the RFCs} */
    public static List<Definition> all() {
        return Stream.of(
                        AttributeRules.all(),
                        SchemasAttributeRules.all(),
                        CommonAttributeRules.all(),
                        UserRules.all(),
                        GroupRules.all(),
                        ReferenceRules.all(),
                        LeniencyRules.all(),
                        DiscoveryRules.all(),
                        SchemaRules.all(),
                        OwnTypeRules.all(),
                        AccessRules.all(),
                        EndpointRules.all(),
                        CreateRules.all(),
                        RetrieveRules.all(),
                        ListRules.all(),
                        FilterRules.all(),
                        FilterGrammarRules.all(),
                        SortRules.all(),
                        ShownFilterRules.all(),
                        PagingRules.all(),
                        ProjectionRules.all(),
                        ShownProjectionRules.all(),
                        SearchRules.all(),
                        PutRules.all(),
                        PatchMessageRules.all(),
                        PatchAddRules.all(),
                        PatchRemoveRules.all(),
                        PatchReplaceRules.all(),
                        PatchShownRules.all(),
                        DeleteRules.all(),
                        BulkRules.all(),
                        BulkReferenceRules.all(),
                        MediaTypeRules.all(),
                        ErrorRules.all(),
                        VersionRules.all(),
                        CursorRules.all(),
                        UntestedRules.read(StandardRules.class, Suite.STANDARD))
                .flatMap(List::stream)
                .toList();
    }
}
