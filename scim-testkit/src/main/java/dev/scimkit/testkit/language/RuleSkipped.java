package dev.scimkit.testkit.language;

/** Thrown by a rule when it turns out that the server has nothing to test it with. */
public final class RuleSkipped extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Skips the rule.
     *
     * @param reason what is missing, as a sentence without a full stop
     */
    public RuleSkipped(String reason) {
        super(reason, null, false, false);
    }

    /** {@return what is missing} */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
