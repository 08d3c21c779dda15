package dev.scimkit.spring;

/** The application cannot start because a property or a bean is missing or wrong. Spring Boot shows both parts at the start. */
public final class ScimConfigurationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String action;

    ScimConfigurationException(String description, String action) {
        super(description);
        this.action = action;
    }

    ScimConfigurationException(String description, String action, RuntimeException cause) {
        super(description, cause);
        this.action = action;
    }

    /** {@return what to do about it} */
    public String action() {
        return action;
    }
}
