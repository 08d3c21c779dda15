package dev.scimkit.testkit.suite.interop;

import dev.scimkit.testkit.rule.Definition;
import dev.scimkit.testkit.rule.RuleSet;
import java.util.List;
import java.util.stream.Stream;

/** The rules of the interop suite. */
public final class InteropRules {

    /** Where the rules come from, with the revision of the draft, as reports name it. */
    static final String SECTION = "Interop profile draft-02";

    private InteropRules() {}

    /** {@return the rules, by subject} */
    public static List<Definition> all() {
        return Stream.<RuleSet>of(new InteropDiscoveryRules(), new InteropResourceRules(), new InteropPatchRules())
                .flatMap(rules -> rules.definitions().stream())
                .toList();
    }
}
