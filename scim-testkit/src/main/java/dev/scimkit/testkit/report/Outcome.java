package dev.scimkit.testkit.report;

/** What came of a rule, in the light of the failures that are known. */
public enum Outcome {
    /** The server does what the rule asks. */
    PASSED("passed"),
    /** The server does not do what the rule asks. */
    FAILED("failed"),
    /** The server does not do what the rule asks, and is known for it. */
    EXPECTED_FAILURE("known failure"),
    /** The rule is listed as a known failure and passes: its line has to go. */
    UNEXPECTED_PASS("passes unexpectedly"),
    /** The rule was not applied. */
    SKIPPED("skipped");

    private final String label;

    Outcome(String label) {
        this.label = label;
    }

    /** {@return what it is called in a report} */
    public String label() {
        return label;
    }

    /** {@return whether a run with this outcome is a failure of the build} */
    public boolean isBad() {
        return this == FAILED || this == UNEXPECTED_PASS;
    }
}
