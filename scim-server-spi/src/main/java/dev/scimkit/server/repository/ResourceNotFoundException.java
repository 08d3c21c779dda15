package dev.scimkit.server.repository;

/** Thrown by a repository when the resource to be changed does not exist any more; the engine answers 404. */
public class ResourceNotFoundException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Makes the exception. */
    public ResourceNotFoundException() {
        super("The resource does not exist", null, false, false);
    }
}
