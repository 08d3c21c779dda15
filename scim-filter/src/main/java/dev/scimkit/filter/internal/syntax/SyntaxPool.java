package dev.scimkit.filter.internal.syntax;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a few {@link FilterSyntax} for the next text. Making one costs more than reading a filter; a pool of fixed size
 * needs no thread-locals, which would pile up with virtual threads.
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
