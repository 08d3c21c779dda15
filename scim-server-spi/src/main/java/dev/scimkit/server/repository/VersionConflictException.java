package dev.scimkit.server.repository;

/**
 * Thrown by a repository when a resource does not have a version that the {@link VersionCondition} asks for.
 *
 * <p>The engine answers 412 when the client named the version, and tries again when it did not.
 */
public class VersionConflictException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Makes the exception. */
    public VersionConflictException() {
        super("The resource has another version", null, false, false);
    }
}
