package dev.scimkit.testkit.suite.standard;

import dev.scimkit.testkit.language.UntestedRules;
import dev.scimkit.testkit.rule.Definition;
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
                        new AttributeRules(),
                        new SchemasAttributeRules(),
                        new CommonAttributeRules(),
                        new UserRules(),
                        new GroupRules(),
                        new ReferenceRules(),
                        new LeniencyRules(),
                        new DiscoveryRules(),
                        new SchemaRules(),
                        new OwnTypeRules(),
                        new AccessRules(),
                        new EndpointRules(),
                        new CreateRules(),
                        new RetrieveRules(),
                        new ListRules(),
                        new FilterRules(),
                        new FilterGrammarRules(),
                        new SortRules(),
                        new ShownFilterRules(),
                        new PagingRules(),
                        new ProjectionRules(),
                        new ShownProjectionRules(),
                        new SearchRules(),
                        new PutRules(),
                        new PatchMessageRules(),
                        new PatchAddRules(),
                        new PatchRemoveRules(),
                        new PatchReplaceRules(),
                        new PatchShownRules(),
                        new DeleteRules(),
                        new BulkRules(),
                        new BulkReferenceRules(),
                        new MediaTypeRules(),
                        new ErrorRules(),
                        new VersionRules(),
                        new CursorRules(),
                        new UntestedRules(StandardRules.class, Suite.STANDARD))
                .flatMap(rules -> rules.definitions().stream())
                .toList();
    }
}
