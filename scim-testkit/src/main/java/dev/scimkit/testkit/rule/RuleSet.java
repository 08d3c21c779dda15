package dev.scimkit.testkit.rule;

import dev.scimkit.testkit.endpoint.Capability;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Rules that belong together. A subclass states each rule once, as a field; the order of the fields is the order of the
 * rules.
 *
 * <pre>{@code
 * final class PayrollRules extends RuleSet {
 *
 *     final Definition number = required("PAY-1", "Payroll handbook §2", "A new user keeps its employee number")
 *             .needs(Capability.ENTERPRISE_USER)
 *             .check("that the import job runs before the response is sent")
 *             .test(scim -> scim.user("'{E}':{'employeeNumber':'4711'}").success().is("/{E}/employeeNumber", "4711"));
 *
 *     PayrollRules() {
 *         super(Suite.OWN);
 *     }
 * }
 * }</pre>
 */
public abstract class RuleSet {

    private final Suite suite;
    private final List<Draft> drafts = new ArrayList<>();

    /**
     * Begins an empty set.
     *
     * @param suite the suite of the rules; {@link Suite#OWN} for those of an application
     */
    protected RuleSet(Suite suite) {
        this.suite = suite;
    }

    /**
     * Lists the rules.
     *
     * @return the rules with their tests, in the order in which they were stated
     * @throws IllegalStateException if a rule has no test
     */
    public final List<Definition> definitions() {
        return drafts.stream().map(Draft::definition).collect(Collectors.toUnmodifiableList());
    }

    /**
     * Begins a rule that every server must follow, or every server with the capabilities that it needs: MUST, SHALL and
     * REQUIRED in an RFC (RFC 2119 section 1).
     *
     * @param id the requirement's id, such as {@code PAY-1}; a lower-case letter at its end tells rules of one requirement
     *     apart
     * @param section the source of the requirement, such as {@code RFC 7644 §3.3}
     * @param asks what is asked, as a sentence without a full stop
     * @return the rule so far
     */
    protected final Draft required(String id, String section, String asks) {
        return draft(id, section, Level.REQUIRED, asks);
    }

    /**
     * Begins a rule on a feature that servers may leave out: MAY and OPTIONAL in an RFC (RFC 2119 section 5).
     *
     * @param id the requirement's id
     * @param section the source of the requirement
     * @param asks what is asked, as a sentence without a full stop
     * @return the rule so far
     */
    protected final Draft optional(String id, String section, String asks) {
        return draft(id, section, Level.OPTIONAL, asks);
    }

    /**
     * Begins a rule that is recommended: SHOULD in an RFC (RFC 2119 section 3), or good practice.
     *
     * @param id the requirement's id
     * @param section the source of the requirement
     * @param asks what is asked, as a sentence without a full stop
     * @return the rule so far
     */
    protected final Draft advisory(String id, String section, String asks) {
        return draft(id, section, Level.ADVISORY, asks);
    }

    /**
     * Lists a requirement that no client can test. Reports show it as skipped.
     *
     * @param id the requirement's id
     * @param section the source of the requirement
     * @param asks what is asked, as a sentence without a full stop
     * @param reason why no client can see it, without a full stop
     */
    protected final void untested(String id, String section, String asks, String reason) {
        draft(id, section, Level.UNTESTED, asks).check(reason).test(scim -> {
            throw new IllegalStateException(id + " cannot be tested");
        });
    }

    private Draft draft(String id, String section, Level level, String asks) {
        Draft draft = new Draft(id, section, level, asks);
        drafts.add(draft);
        return draft;
    }

    /** A rule of the set that is being stated. Its test completes it. */
    public final class Draft {

        private final String id;
        private final String section;
        private final Level level;
        private final String asks;
        private Set<Capability> needs = Set.of();
        private String check = "";
        private @Nullable Definition definition;

        private Draft(String id, String section, Level level, String asks) {
            this.id = id;
            this.section = section;
            this.level = level;
            this.asks = asks;
        }

        /**
         * Names the capabilities without which the rule is skipped.
         *
         * @param capabilities what it needs
         * @return this
         */
        public Draft needs(Capability... capabilities) {
            needs = Set.of(capabilities);
            return this;
        }

        /**
         * Says what to look at when a server fails the rule.
         *
         * @param advice what follows "If this fails, check", without a full stop
         * @return this
         */
        public Draft check(String advice) {
            check = advice;
            return this;
        }

        /**
         * Completes the rule.
         *
         * @param test sends requests and states what is expected of the answers
         * @return the rule with its test
         */
        public Definition test(Consumer<Conversation> test) {
            Definition complete = new Definition(new Rule(id, section, level, suite, asks, needs, check), test);
            definition = complete;
            return complete;
        }

        private Definition definition() {
            if (definition == null) {
                throw new IllegalStateException("The rule " + id + " has no test: end it with .test(scim -> …)");
            }
            return definition;
        }
    }
}
