package dev.scimkit.server.repository;

import dev.scimkit.core.error.ScimException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Thrown by a repository if a change conflicts with another one: the resource does not have the version that the
 * {@link VersionCondition} requires, or the store refuses for a reason that may pass, such as a foreign key or a deadlock.
 *
 * <p>If it is the version, and the client named it, the engine answers 412. Otherwise it tries again, and answers 409, or the
 * refusal, if that does not help.
 */
public class VersionConflictException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient @Nullable ScimException refusal;
    private final int retries;

    /** Makes the exception for a resource that has another version. */
    public VersionConflictException() {
        super("The resource has another version", null, false, false);
        this.refusal = null;
        this.retries = Integer.MAX_VALUE;
    }

    /**
     * Makes the exception for a conflict that is not about versions.
     *
     * @param message what the conflict is, for the log; not shown to clients
     * @param refusal the answer if trying again does not help
     * @param retries how often trying again may help; the service's own limit applies too
     */
    public VersionConflictException(String message, ScimException refusal, int retries) {
        super(message, null, false, false);
        this.refusal = refusal;
        this.retries = retries;
    }

    /** {@return the answer if trying again does not help; empty if the resource has another version} */
    public Optional<ScimException> refusal() {
        return Optional.ofNullable(refusal);
    }

    /** {@return how often trying again may help} */
    public int retries() {
        return retries;
    }
}
