package dev.scimkit.quickstart;

/** Says in one line why the server does not start. */
final class StartupException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StartupException(String message) {
        super(message, null, false, false);
    }
}
