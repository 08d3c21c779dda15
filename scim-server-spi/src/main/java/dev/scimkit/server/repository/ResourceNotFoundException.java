package dev.scimkit.server.repository;

/** Thrown by a repository if the resource to change does not exist; the engine answers 404. */
public class ResourceNotFoundException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Makes the exception. */
    public ResourceNotFoundException() {
        super("The resource does not exist", null, false, false);
    }
}
