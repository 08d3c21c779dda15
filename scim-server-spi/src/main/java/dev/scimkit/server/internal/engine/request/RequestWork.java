package dev.scimkit.server.internal.engine.request;

import dev.scimkit.core.error.ScimError;
import dev.scimkit.core.error.ScimException;
import dev.scimkit.core.error.ScimType;
import dev.scimkit.filter.WorkBudget;
import dev.scimkit.server.profile.ScimLimits;
import java.util.concurrent.atomic.AtomicInteger;

/** What one request may cost, with all operations of a bulk request together; see {@link ScimLimits.Work}. */
public final class RequestWork {

    private final ScimLimits.Work limits;
    private final boolean hashesPasswords;
    private final WorkBudget changes;
    private final WorkBudget searches;
    private final AtomicInteger passwords = new AtomicInteger();

    /**
     * Makes what a request may cost.
     *
     * @param hashesPasswords whether the service hashes passwords, and not the repository
     */
    public RequestWork(ScimLimits.Work limits, boolean hashesPasswords) {
        this.limits = limits;
        this.hashesPasswords = hashesPasswords;
        this.changes = WorkBudget.of(
                limits.maxSteps(),
                () -> ScimError.of(
                        413,
                        "The request needs more than " + limits.maxSteps() + " steps of work (maxSteps): send fewer"
                                + " operations at once, or name elements by shorter filters"));
        this.searches = changes.refusingWith(() -> ScimError.of(
                ScimType.TOO_MANY,
                "The search needs more than " + limits.maxSteps() + " steps of work (maxSteps): use fewer terms, or"
                        + " add one that compares 'id', 'userName' or 'externalId' by 'eq'"));
    }

    /** The steps that changes may take; 413 when they are used up. */
    public WorkBudget ofChanges() {
        return changes;
    }

    /** The steps that a search may take; 400 {@code tooMany} when they are used up. */
    public WorkBudget ofSearches() {
        return searches;
    }

    /** The size in bytes at which a page of a list ends. */
    public int maxPageSize() {
        return limits.maxPageSize();
    }

    /** Counts a password that is about to be hashed; 413 when there were too many. */
    public void hashPassword() {
        checkPasswords(passwords.incrementAndGet());
    }

    /** Refuses a request with too many passwords before anything is done; 413. */
    public void checkPasswords(int number) {
        if (hashesPasswords && number > limits.maxPasswords()) {
            throw ScimException.of(
                    413,
                    "A request may set at most " + limits.maxPasswords() + " passwords (maxPasswords): send the others"
                            + " in requests of their own");
        }
    }
}
