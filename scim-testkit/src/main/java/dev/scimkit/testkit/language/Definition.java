package dev.scimkit.testkit.language;

import dev.scimkit.testkit.endpoint.Capability;
import dev.scimkit.testkit.rule.Level;
import dev.scimkit.testkit.rule.Rule;
import dev.scimkit.testkit.rule.Suite;
import java.util.Set;

/**
 * A rule and its test.
 *
 * @param rule the rule
 * @param body its test
 */
public record Definition(Rule rule, RuleTest body) {

    /**
     * Begins a rule that the RFC requires.
     *
     * @param id the requirement's id, with a letter at its end if it has several rules
     * @param section the source of the requirement, such as {@code RFC 7644 §3.3}
     * @param asks what is asked, as a sentence without a full stop
     * @return the draft
     */
    public static Draft required(String id, String section, String asks) {
        return new Draft(id, section, Level.REQUIRED, Suite.STANDARD, asks, Set.of(), "");
    }

    /**
     * Begins a rule on a feature that the RFC makes optional.
     *
     * @param id the requirement's id
     * @param section the source of the requirement
     * @param asks what is asked
     * @return the draft
     */
    public static Draft optional(String id, String section, String asks) {
        return new Draft(id, section, Level.OPTIONAL, Suite.STANDARD, asks, Set.of(), "");
    }

    /**
     * Begins a rule that the RFC or good practice recommends.
     *
     * @param id the requirement's id
     * @param section the source of the requirement
     * @param asks what is asked
     * @return the draft
     */
    public static Draft advisory(String id, String section, String asks) {
        return new Draft(id, section, Level.ADVISORY, Suite.STANDARD, asks, Set.of(), "");
    }

    /**
     * Begins a rule about ZITADEL.
     *
     * @param id the id of the documented behaviour, with a letter at its end if it has several rules
     * @param topic the topic, such as {@code users}
     * @param asks what is asked
     * @return the draft
     */
    public static Draft zitadel(String id, String topic, String asks) {
        return new Draft(id, "ZITADEL " + topic, Level.REQUIRED, Suite.ZITADEL, asks, Set.of(), "");
    }

    /** A rule being built. */
    public static final class Draft {

        private final String id;
        private final String section;
        private final Level level;
        private final Suite suite;
        private final String asks;
        private final Set<Capability> needs;
        private final String check;

        private Draft(
                String id, String section, Level level, Suite suite, String asks, Set<Capability> needs, String check) {
            this.id = id;
            this.section = section;
            this.level = level;
            this.suite = suite;
            this.asks = asks;
            this.needs = needs;
            this.check = check;
        }

        /**
         * Names the capabilities without which the rule is skipped.
         *
         * @param capabilities what it needs
         * @return the draft
         */
        public Draft needs(Capability... capabilities) {
            return new Draft(id, section, level, suite, asks, Set.of(capabilities), check);
        }

        /**
         * Says what to look at when a server fails it.
         *
         * @param advice what follows "If this fails, check", without a full stop
         * @return the draft
         */
        public Draft check(String advice) {
            return new Draft(id, section, level, suite, asks, needs, advice);
        }

        /**
         * Finishes the rule.
         *
         * @param body its test
         * @return the rule
         */
        public Definition test(RuleTest body) {
            return new Definition(new Rule(id, section, level, suite, asks, needs, check), body);
        }
    }
}
