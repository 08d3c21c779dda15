package dev.scimkit.server.repository;

import dev.scimkit.server.context.RequestContext;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a repository may implement besides {@link ResourceRepository}: units of work.
 *
 * <p>The engine runs every create, every delete, and every reading of a resource with the change that follows from it, as
 * one unit, and each operation of a bulk request as one of its own. Whoever is deleted leaves its groups in the unit of the
 * delete. Found once, when the service is built.
 *
 * <p><b>What the engine guarantees.</b> It tells listeners of a change after the unit that made it was committed. It holds
 * no lock that it took within a unit. When the unit ends with {@link VersionConflictException}, it runs the work anew in a
 * new unit, unless the client named the version.
 *
 * <p><b>What only the implementor can guarantee.</b> What the work did before an exception is undone, and a unit that could
 * not be committed because of another one ends with {@link VersionConflictException}, or with {@link UniquenessException}
 * when a value that must be unique was taken meanwhile. A unit that is begun on the thread of a running one, such as that
 * of another repository on the same store, joins it.
 */
public interface Transactional {

    /**
     * Runs work as one unit: commits what it did, or undoes it when it throws.
     *
     * @param <T> what the work gives
     * @param context on whose behalf
     * @param work calls this repository, and others; to be run once, on this thread
     * @return what the work gave
     * @throws VersionConflictException when another unit came between; the engine tries again
     * @throws UniquenessException when a value that must be unique is in use
     */
    <T extends @Nullable Object> T inTransaction(RequestContext context, Supplier<T> work);
}
