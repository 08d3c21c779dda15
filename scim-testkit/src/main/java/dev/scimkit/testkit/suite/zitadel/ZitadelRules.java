package dev.scimkit.testkit.suite.zitadel;

import dev.scimkit.testkit.language.Definition;
import dev.scimkit.testkit.language.UntestedRules;
import dev.scimkit.testkit.rule.Suite;
import java.util.List;
import java.util.stream.Stream;

/** The rules of the zitadel suite: how ZITADEL's SCIM interface answers. */
public final class ZitadelRules {

    private ZitadelRules() {}

    /** {@return all rules, by topic} */
    public static List<Definition> all() {
        return Stream.of(
                        ZitadelUrlRules.all(),
                        ZitadelAccessRules.all(),
                        ZitadelMessageRules.all(),
                        ZitadelLimitRules.all(),
                        ZitadelUserRules.all(),
                        ZitadelAccountRules.all(),
                        ZitadelAttributeRules.all(),
                        ZitadelDomainRules.all(),
                        ZitadelListRules.all(),
                        ZitadelFilterRules.all(),
                        ZitadelPatchRules.all(),
                        ZitadelPatchResultRules.all(),
                        ZitadelGroupRules.all(),
                        ZitadelBulkRules.all(),
                        ZitadelDiscoveryRules.all(),
                        ZitadelErrorRules.all(),
                        UntestedRules.read(ZitadelRules.class, Suite.ZITADEL))
                .flatMap(List::stream)
                .toList();
    }
}
