package dev.scimkit.testkit.cli;

import dev.scimkit.testkit.report.ExpectedFailures;
import dev.scimkit.testkit.report.Outcome;
import dev.scimkit.testkit.report.RuleResult;
import java.io.PrintWriter;

/**
 * Shows the progress of a run: on a terminal in one line that is overwritten, elsewhere in a plain line now and then.
 */
final class Progress {

    private static final int EVERY = 100;
    private static final int WIDTH = 24;

    private final PrintWriter out;
    private final boolean inOneLine;
    private final int rules;
    private final ExpectedFailures known;
    private int applied;
    private int failed;

    Progress(PrintWriter out, boolean inOneLine, int rules, ExpectedFailures known) {
        this.out = out;
        this.inOneLine = inOneLine;
        this.rules = rules;
        this.known = known;
    }

    /** Counts a result. */
    void note(RuleResult result) {
        applied++;
        failed += known.judge(result) == Outcome.FAILED ? 1 : 0;
        if (inOneLine) {
            out.print("\r\u001B[2K" + bar() + " " + sentence() + "  "
                    + result.rule().section());
            out.flush();
        } else if (applied % EVERY == 0 && applied < rules) {
            out.println(sentence());
            out.flush();
        }
    }

    /** Clears the line for further output. */
    void end() {
        if (inOneLine) {
            out.print("\r\u001B[2K");
            out.flush();
        }
    }

    private String bar() {
        int full = WIDTH * applied / Math.max(1, rules);
        return "━".repeat(full) + "╌".repeat(WIDTH - full);
    }

    private String sentence() {
        return applied + " of " + rules + " rules, " + failed + " failed";
    }
}
