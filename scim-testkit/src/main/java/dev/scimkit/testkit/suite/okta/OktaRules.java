package dev.scimkit.testkit.suite.okta;

import dev.scimkit.testkit.rule.Definition;
import dev.scimkit.testkit.rule.Suite;
import dev.scimkit.testkit.session.SessionFile;
import java.util.List;

/** The rules of the okta suite: the sessions in {@code okta.session}. */
public final class OktaRules {

    private OktaRules() {}

    /** {@return one rule for each session, in the order of the file} */
    public static List<Definition> all() {
        return SessionFile.read(OktaRules.class, "okta.session", Suite.OKTA, "Okta provisioning client")
                .definitions();
    }
}
