package dev.scimkit.testkit.suite.zitadel;

import dev.scimkit.testkit.language.UntestedRules;
import dev.scimkit.testkit.rule.Definition;
import dev.scimkit.testkit.rule.Suite;
import java.util.List;
import java.util.stream.Stream;

/** The rules of the zitadel suite: how ZITADEL's SCIM interface answers. */
public final class ZitadelRules {

    private ZitadelRules() {}

    /** {@return all rules, by topic} */
    public static List<Definition> all() {
        return Stream.of(
                        new ZitadelUrlRules(),
                        new ZitadelAccessRules(),
                        new ZitadelMessageRules(),
                        new ZitadelLimitRules(),
                        new ZitadelUserRules(),
                        new ZitadelAccountRules(),
                        new ZitadelAttributeRules(),
                        new ZitadelDomainRules(),
                        new ZitadelListRules(),
                        new ZitadelFilterRules(),
                        new ZitadelPatchRules(),
                        new ZitadelPatchResultRules(),
                        new ZitadelGroupRules(),
                        new ZitadelBulkRules(),
                        new ZitadelAnswerRules(),
                        new ZitadelDiscoveryRules(),
                        new ZitadelDocumentRules(),
                        new ZitadelErrorRules(),
                        new ZitadelIdRules(),
                        new UntestedRules(ZitadelRules.class, Suite.ZITADEL))
                .flatMap(rules -> rules.definitions().stream())
                .toList();
    }
}
