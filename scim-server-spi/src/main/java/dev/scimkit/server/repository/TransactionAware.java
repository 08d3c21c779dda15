package dev.scimkit.server.repository;

import dev.scimkit.server.context.RequestContext;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An optional interface of a repository: units of work.
 *
 * <p>The engine runs each create, each delete, and each read with the change that follows from it as one unit; so is
 * each operation of a bulk request. A resource leaves its groups in the unit of its delete, before it is deleted. The engine
 * finds this interface when the service is built.
 *
 * <p><b>What the engine guarantees.</b> Listeners receive a change after its unit was committed. The engine takes no
 * lock within a unit. If a unit ends with {@link VersionConflictException}, the engine runs the work again in a new
 * unit, unless the client named the version.
 *
 * <p><b>What only the implementor can guarantee.</b> An exception undoes what the work did. A unit that cannot be
 * committed because of another one ends with {@link VersionConflictException}, or with {@link UniquenessException} if a
 * unique value was taken meanwhile. A delete that a foreign key refuses, because its resource joined a group meanwhile,
 * ends with {@link VersionConflictException}, too: in the next unit the resource leaves that group. A unit that begins on
 * the thread of a running one, such as that of another repository on the same store, joins it.
 */
public interface TransactionAware {

    /**
     * Runs work as one unit: commits it, or undoes it if it throws.
     *
     * @param <T> the result of the work
     * @param context the organization and the caller
     * @param work the work, which calls this and other repositories; run it on this thread, and again if everything that
     *     it did was undone, as after a serialization failure or a deadlock
     * @return the result of the work
     * @throws VersionConflictException if another unit came first; the engine tries again
     * @throws UniquenessException if a value that must be unique is in use
     * @throws UnavailableException if the database cannot be reached
     */
    <T extends @Nullable Object> T inTransaction(RequestContext context, Supplier<T> work);
}
