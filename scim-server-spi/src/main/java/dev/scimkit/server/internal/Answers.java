package dev.scimkit.server.internal;

import org.jspecify.annotations.Nullable;

/**
 * Checks what the application's code returns to the engine. The application's compiler does not, and a null that was passed
 * on would fail somewhere in the engine, far from the method that returned it.
 */
public final class Answers {

    private Answers() {}

    /**
     * Refuses null.
     *
     * @param <T> what is returned
     * @param answer what the method returned
     * @param implementor the object of the application
     * @param method the name of the method
     * @param expected what it must return, as in "it must return …"
     * @return the answer
     * @throws IllegalStateException if the answer is null
     */
    public static <T> T required(@Nullable T answer, Object implementor, String method, String expected) {
        if (answer == null) {
            throw wrong(implementor, method, "returned null", expected);
        }
        return answer;
    }

    /**
     * Makes the exception for an answer that breaks the contract of its interface.
     *
     * @param implementor the object of the application
     * @param method the name of the method
     * @param did what it did, as in "returned null"
     * @param expected what it must return, as in "it must return …"
     * @return the exception
     */
    public static IllegalStateException wrong(Object implementor, String method, String did, String expected) {
        return new IllegalStateException(
                implementor.getClass().getName() + "." + method + " " + did + "; it must return " + expected);
    }
}
