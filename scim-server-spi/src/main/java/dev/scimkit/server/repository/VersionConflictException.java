package dev.scimkit.server.repository;

/**
 * Thrown by a repository if a change conflicts with another one: the resource does not have the version that the
 * {@link VersionCondition} requires, or the store refuses for a reason that may pass.
 *
 * <p>If it is the version, and the client named it, the engine answers 412. Otherwise it tries again, and answers 409 if
 * that does not help.
 */
public class VersionConflictException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean ofVersion;

    /** Makes the exception of a resource that has another version. */
    public VersionConflictException() {
        super("The resource has another version", null, false, false);
        this.ofVersion = true;
    }

    /**
     * Makes the exception of a conflict that is not one of versions: a foreign key, a deadlock.
     *
     * @param detail what the answer says if trying again does not help; clients see it
     */
    public VersionConflictException(String detail) {
        super(detail, null, false, false);
        this.ofVersion = false;
    }

    /** {@return whether the resource has another version; otherwise the message says what the conflict is} */
    public boolean isOfVersion() {
        return ofVersion;
    }
}
