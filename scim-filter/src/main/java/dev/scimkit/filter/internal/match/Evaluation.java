package dev.scimkit.filter.internal.match;

import dev.scimkit.filter.WorkBudget;
import org.jspecify.annotations.Nullable;

/** One evaluation of a filter on one node: counts its steps, and makes the form of each text at most once. */
public final class Evaluation {

    /** What it takes to find a value and begin to compare it, in steps. */
    static final int VALUE = 8;

    /** What it takes to parse and compare a date or a number. */
    static final int PARSED = 40;

    /** Normalizing a character takes as long as comparing this many. */
    private static final int NORMALIZED = 40;

    private final WorkBudget budget;
    private final long available;
    private @Nullable Forms forms;
    private long steps;

    /**
     * Begins an evaluation.
     *
     * @param budget the steps that it may take
     * @param forms the forms that were made before, or null
     */
    public Evaluation(WorkBudget budget, @Nullable Forms forms) {
        this.budget = budget;
        this.available = budget.left();
        this.forms = forms;
    }

    /** Counts the steps that were taken. */
    public void end() {
        budget.spend(steps);
    }

    /** Takes steps; an error if the budget has fewer. */
    void take(int more) {
        steps += more;
        if (steps > available) {
            throw budget.exhausted();
        }
    }

    /** The form of a text. */
    String form(CaseTable table, String text) {
        Forms known = forms;
        if (known == null) {
            known = new Forms();
            forms = known;
        }
        String form = known.find(table, text);
        if (form == null) {
            take(Math.multiplyExact(NORMALIZED, Math.min(text.length(), Integer.MAX_VALUE / NORMALIZED)));
            form = known.make(table, text);
        }
        return form;
    }
}
