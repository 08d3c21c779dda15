package dev.scimkit.testkit.suite.ipsie;

import dev.scimkit.testkit.rule.Definition;
import dev.scimkit.testkit.rule.RuleSet;
import java.util.List;
import java.util.stream.Stream;

/** The rules of the suites ipsie-al1 and ipsie-al2. */
public final class IpsieRules {

    /** Where the rules come from, with the revision of the draft, as reports name it. */
    static final String SECTION = "IPSIE account lifecycle draft-00";

    private IpsieRules() {}

    /** {@return the rules of the first level, then what the second adds} */
    public static List<Definition> all() {
        return Stream.<RuleSet>of(new IpsieLevel1Rules(), new IpsieLevel2Rules())
                .flatMap(rules -> rules.definitions().stream())
                .toList();
    }
}
