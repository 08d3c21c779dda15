package dev.scimkit.filter.internal.syntax;

import org.antlr.v4.runtime.DefaultErrorStrategy;
import org.antlr.v4.runtime.InputMismatchException;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;

/**
 * Stops at the first error. Normally it only reports that there is one; when it explains, it checks at every decision which
 * tokens could follow, which is slower but finds all tokens that were possible at the error.
 */
final class FirstError extends DefaultErrorStrategy {

    private boolean explaining;

    void explain(boolean on) {
        explaining = on;
    }

    @Override
    public void sync(Parser parser) {
        if (explaining
                && !parser.getExpectedTokens().contains(parser.getInputStream().LA(1))) {
            throw new Found(new InputMismatchException(parser));
        }
    }

    @Override
    public Token recoverInline(Parser parser) {
        throw explaining ? new Found(new InputMismatchException(parser)) : Unexplained.INSTANCE;
    }

    @Override
    public void recover(Parser parser, RecognitionException error) {
        throw explaining ? new Found(error) : Unexplained.INSTANCE;
    }

    @Override
    public void reportError(Parser parser, RecognitionException error) {
        // the caller reports
    }

    @Override
    public void reportMatch(Parser parser) {
        // there is no recovery to end
    }

    /** There is an error; where, is not known. */
    static final class Unexplained extends RuntimeException {

        private static final long serialVersionUID = 1L;

        // It has no state and no stack trace, and is thrown for every invalid filter.
        @SuppressWarnings("StaticAssignmentOfThrowable")
        static final Unexplained INSTANCE = new Unexplained();

        private Unexplained() {
            super(null, null, false, false);
        }
    }

    /** There is an error, and this is where. */
    static final class Found extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient RecognitionException error;

        Found(RecognitionException error) {
            super(null, null, false, false);
            this.error = error;
        }

        RecognitionException error() {
            return error;
        }
    }
}
