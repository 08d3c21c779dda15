package dev.scimkit.testkit.cli;

/** Thrown if the rules cannot be applied; its message is for the person at the terminal. */
final class CannotRunException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CannotRunException(String sentence) {
        super(sentence, null, false, false);
    }
}
