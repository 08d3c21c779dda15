package dev.scimkit.filter.internal.syntax;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a few {@link FilterSyntax} for reuse, since making one costs more than parsing a filter. A pool of fixed size is
 * used instead of thread-locals, which would pile up with virtual threads.
 */
final class SyntaxPool {

    private static final int SIZE = 32;

    private static final AtomicReferenceArray<@Nullable FilterSyntax> IDLE = new AtomicReferenceArray<>(SIZE);

    private SyntaxPool() {}

    static FilterSyntax take() {
        FilterSyntax idle = IDLE.getAndSet(slot(), null);
        return idle == null ? new FilterSyntax() : idle;
    }

    static void give(FilterSyntax syntax) {
        syntax.forget();
        IDLE.setRelease(slot(), syntax);
    }

    private static int slot() {
        return (int) (Thread.currentThread().getId() % SIZE);
    }
}
