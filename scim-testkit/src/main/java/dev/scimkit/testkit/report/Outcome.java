package dev.scimkit.testkit.report;

/** The result of a rule, taking expected failures into account. */
public enum Outcome {
    /** The server does what the rule asks. */
    PASSED("passed"),
    /** The server does not do what the rule asks. */
    FAILED("failed"),
    /** The server does not do what the rule asks, and this is an expected failure. */
    EXPECTED_FAILURE("expected failure"),
    /** The rule is listed as an expected failure but passes: its line must be removed. */
    UNEXPECTED_PASS("passes unexpectedly"),
    /** The rule was not applied. */
    SKIPPED("skipped");

    private final String label;

    Outcome(String label) {
        this.label = label;
    }

    /** {@return its name in a report} */
    public String label() {
        return label;
    }

    /** {@return whether this outcome fails the build} */
    public boolean isBad() {
        return this == FAILED || this == UNEXPECTED_PASS;
    }
}
