package dev.scimkit.testkit.cli;

/** Thrown when no rule can be applied; its message is a sentence for the person at the terminal. */
final class CannotRunException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CannotRunException(String sentence) {
        super(sentence, null, false, false);
    }
}
