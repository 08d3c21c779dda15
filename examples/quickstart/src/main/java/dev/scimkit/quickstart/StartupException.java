package dev.scimkit.quickstart;

/** The server cannot start; the message says why in one line. */
final class StartupException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StartupException(String message) {
        super(message, null, false, false);
    }
}
