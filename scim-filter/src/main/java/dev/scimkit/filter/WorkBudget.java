package dev.scimkit.filter;

import dev.scimkit.core.error.ScimError;
import dev.scimkit.core.error.ScimException;
import dev.scimkit.filter.internal.match.Forms;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How much work one request may cause. Its filters and PATCH operations spend steps of it; when none are left, the request
 * is refused, however small it is.
 *
 * <p>A step takes about a nanosecond: it compares one character, or does a small part of what an element of a list needs.
 * Thread-safe, except for {@link #remembering()}.
 */
public final class WorkBudget {

    private static final WorkBudget UNLIMITED =
            new WorkBudget(new AtomicLong(Long.MAX_VALUE), () -> ScimError.of(413, "Too much work"), null);

    private final AtomicLong left;
    private final Supplier<ScimError> refusal;
    private final @Nullable Forms forms;

    private WorkBudget(AtomicLong left, Supplier<ScimError> refusal, @Nullable Forms forms) {
        this.left = left;
        this.refusal = refusal;
        this.forms = forms;
    }

    /**
     * Makes a budget for one request.
     *
     * @param steps how many steps it may take
     * @param refusal makes the error when it needs more
     * @return the budget
     */
    public static WorkBudget of(long steps, Supplier<ScimError> refusal) {
        Objects.requireNonNull(refusal, "refusal");
        if (steps < 1) {
            throw new IllegalArgumentException("steps must be at least 1: " + steps);
        }
        return new WorkBudget(new AtomicLong(steps), refusal, null);
    }

    /** {@return a budget that never runs out} */
    public static WorkBudget unlimited() {
        return UNLIMITED;
    }

    /**
     * Changes the error.
     *
     * @param other makes the error when the steps are used up
     * @return a budget that shares the steps of this one
     */
    public WorkBudget refusingWith(Supplier<ScimError> other) {
        Objects.requireNonNull(other, "other");
        return new WorkBudget(left, other, forms);
    }

    /**
     * Remembers the comparison forms of values from one evaluation to the next, for filters that look at the same values
     * again and again.
     *
     * @return a budget for one thread that shares the steps of this one
     */
    public WorkBudget remembering() {
        return new WorkBudget(left, refusal, new Forms());
    }

    /**
     * Spends steps.
     *
     * @param steps how many
     * @throws ScimException when fewer are left
     */
    public void spend(long steps) {
        if (left.get() != Long.MAX_VALUE && left.addAndGet(-steps) < 0) {
            throw exhausted();
        }
    }

    /** {@return how many steps are left, below 0 when the request was refused} */
    public long left() {
        return left.get();
    }

    /**
     * Refuses the request: no steps are left from now on, unless the budget never runs out.
     *
     * @return the exception for a request that needs more steps than are left
     */
    public ScimException exhausted() {
        left.updateAndGet(steps -> steps == Long.MAX_VALUE ? steps : Math.min(steps, -1));
        return new ScimException(refusal.get());
    }

    /** The forms that are remembered, or null. */
    @Nullable
    Forms forms() {
        return forms;
    }
}
