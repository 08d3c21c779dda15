package dev.scimkit.server.repository;

/**
 * Thrown by a repository if a resource does not have the version that the {@link VersionCondition} requires.
 *
 * <p>The engine answers 412 if the client named the version; otherwise it tries again.
 */
public class VersionConflictException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Makes the exception. */
    public VersionConflictException() {
        super("The resource has another version", null, false, false);
    }
}
