package dev.scimkit.testkit.suite.zitadel;

import dev.scimkit.testkit.rule.RuleSet;
import dev.scimkit.testkit.rule.Suite;

/** Rules of the zitadel suite. */
abstract class ZitadelRuleSet extends RuleSet {

    ZitadelRuleSet() {
        super(Suite.ZITADEL);
    }

    /**
     * Begins a rule about ZITADEL.
     *
     * @param id the id of the documented behaviour, with a letter at its end if it has several rules
     * @param topic the topic, such as {@code users}
     * @param asks what is asked
     */
    final Draft zitadel(String id, String topic, String asks) {
        return required(id, "ZITADEL " + topic, asks);
    }
}
