package dev.scimkit.testkit.suite.okta;

import dev.scimkit.testkit.rule.Definition;
import dev.scimkit.testkit.rule.Suite;
import dev.scimkit.testkit.session.SessionFile;
import java.util.List;
import java.util.stream.Stream;

/** The rules of the okta suite: the sessions in {@code okta.session}, and the discovery of entitlements. */
public final class OktaRules {

    private OktaRules() {}

    /** {@return one rule for each session, in the order of the file, then those on entitlements} */
    public static List<Definition> all() {
        return Stream.of(
                        SessionFile.read(OktaRules.class, "okta.session", Suite.OKTA, "Okta provisioning client"),
                        new OktaEntitlements())
                .flatMap(rules -> rules.definitions().stream())
                .toList();
    }
}
