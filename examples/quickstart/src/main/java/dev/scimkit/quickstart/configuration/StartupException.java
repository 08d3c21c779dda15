package dev.scimkit.quickstart.configuration;

/** The server cannot start; the message says why in one line. */
public final class StartupException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StartupException(String message) {
        super(message, null, false, false);
    }
}
