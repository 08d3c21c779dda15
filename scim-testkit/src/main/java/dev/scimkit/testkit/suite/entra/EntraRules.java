package dev.scimkit.testkit.suite.entra;

import dev.scimkit.testkit.rule.Definition;
import dev.scimkit.testkit.rule.RuleSet;
import dev.scimkit.testkit.rule.Suite;
import dev.scimkit.testkit.session.SessionFile;
import java.util.List;
import java.util.stream.Stream;

/** The rules of the entra suite: the sessions in two files, and concurrent requests, which no session can describe. */
public final class EntraRules {

    /** Where the rules come from, as reports name it. */
    static final String SECTION = "Microsoft Entra ID provisioning client";

    private EntraRules() {}

    /** {@return one rule for each session, in the order of the files, then the concurrent ones} */
    public static List<Definition> all() {
        return Stream.of(sessions("entra-users.session"), sessions("entra-groups.session"), new ConcurrentMembers())
                .flatMap(rules -> rules.definitions().stream())
                .toList();
    }

    private static RuleSet sessions(String name) {
        return SessionFile.read(EntraRules.class, name, Suite.ENTRA, SECTION);
    }
}
