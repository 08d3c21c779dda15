package dev.scimkit.jpa.internal.failure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The causes of an exception, and the names of their classes: frameworks are known by name, not by dependency. */
final class Causes {

    private static final int MOST = 20;

    private Causes() {}

    static List<Throwable> of(Throwable failure) {
        List<Throwable> causes = new ArrayList<>();
        for (Throwable cause = failure; cause != null && causes.size() < MOST; cause = cause.getCause()) {
            causes.add(cause);
        }
        return causes;
    }

    static boolean isA(Throwable failure, Set<String> names) {
        for (Class<?> type = failure.getClass(); type != null; type = type.getSuperclass()) {
            if (names.contains(type.getName())) {
                return true;
            }
        }
        return false;
    }
}
