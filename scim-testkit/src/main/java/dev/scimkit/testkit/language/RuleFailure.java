package dev.scimkit.testkit.language;

import org.jspecify.annotations.Nullable;

/** Thrown by a rule when the server does not do what the rule asks. */
public final class RuleFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String expectation;
    private final String got;
    private final transient @Nullable Exchange exchange;

    /**
     * Creates a failure.
     *
     * @param expectation what was expected
     * @param got what was found instead
     * @param exchange the request and response it is about, if any
     */
    public RuleFailure(String expectation, String got, @Nullable Exchange exchange) {
        super("expected " + expectation + " but got " + got, null, false, false);
        this.expectation = expectation;
        this.got = got;
        this.exchange = exchange;
    }

    /** {@return what was expected} */
    public String expectation() {
        return expectation;
    }

    /** {@return what was found instead} */
    public String got() {
        return got;
    }

    /** {@return the request and response it is about, or null if there is none} */
    public @Nullable Exchange exchange() {
        return exchange;
    }
}
