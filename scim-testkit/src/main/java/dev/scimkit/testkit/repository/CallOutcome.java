package dev.scimkit.testkit.repository;

import dev.scimkit.core.resource.Resource;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a call of the repository came to.
 *
 * @param value what it returned
 * @param failure what it threw, or null
 */
record CallOutcome<T extends @Nullable Object>(
        @Nullable T value, @Nullable RuntimeException failure) {

    static <T extends @Nullable Object> CallOutcome<T> of(Supplier<T> call) {
        try {
            return new CallOutcome<>(call.get(), null);
        } catch (RuntimeException thrown) {
            return new CallOutcome<>(null, thrown);
        }
    }

    boolean isFailure(Class<? extends RuntimeException> type) {
        return type.isInstance(failure);
    }

    @Override
    public String toString() {
        if (failure != null) {
            return failure.getClass().getName() + ": " + failure.getMessage();
        }
        return value instanceof Resource resource ? "the resource " + resource.toJson() : String.valueOf(value);
    }
}
