package dev.scimkit.testkit.internal;

import dev.scimkit.testkit.Capability;
import dev.scimkit.testkit.Level;
import dev.scimkit.testkit.Rule;
import dev.scimkit.testkit.Suite;
import java.util.Set;

/**
 * A rule and how it is tested.
 *
 * @param rule the rule
 * @param body its test
 */
public record Definition(Rule rule, RuleBody body) {

    /**
     * Begins a rule that the RFC demands.
     *
     * @param id the requirement's id, with a letter at its end where it has several rules
     * @param section where it is written, such as {@code RFC 7644 §3.3}
     * @param asks what is asked, as a sentence without the full stop
     * @return the rule so far
     */
    public static Draft required(String id, String section, String asks) {
        return new Draft(id, section, Level.REQUIRED, asks, Set.of(), "");
    }

    /**
     * Begins a rule on a feature that the RFC leaves open.
     *
     * @param id the requirement's id
     * @param section where it is written
     * @param asks what is asked
     * @return the rule so far
     */
    public static Draft optional(String id, String section, String asks) {
        return new Draft(id, section, Level.OPTIONAL, asks, Set.of(), "");
    }

    /**
     * Begins a rule that the RFC or good practice recommends.
     *
     * @param id the requirement's id
     * @param section where it is written
     * @param asks what is asked
     * @return the rule so far
     */
    public static Draft advisory(String id, String section, String asks) {
        return new Draft(id, section, Level.ADVISORY, asks, Set.of(), "");
    }

    /** A rule of the standard suite while it is being written. */
    public static final class Draft {

        private final String id;
        private final String section;
        private final Level level;
        private final String asks;
        private final Set<Capability> needs;
        private final String check;

        private Draft(String id, String section, Level level, String asks, Set<Capability> needs, String check) {
            this.id = id;
            this.section = section;
            this.level = level;
            this.asks = asks;
            this.needs = needs;
            this.check = check;
        }

        /**
         * Names the capabilities without which the rule is skipped.
         *
         * @param capabilities what it needs
         * @return the rule so far
         */
        public Draft needs(Capability... capabilities) {
            return new Draft(id, section, level, asks, Set.of(capabilities), check);
        }

        /**
         * Says what to look at when a server fails it.
         *
         * @param advice what follows "If this fails, check", without the full stop
         * @return the rule so far
         */
        public Draft check(String advice) {
            return new Draft(id, section, level, asks, needs, advice);
        }

        /**
         * Finishes the rule.
         *
         * @param body its test
         * @return the rule
         */
        public Definition test(RuleBody body) {
            return new Definition(new Rule(id, section, level, Suite.STANDARD, asks, needs, check), body);
        }
    }
}
