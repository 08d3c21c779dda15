package dev.scimkit.jdbc.internal.transaction;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An open unit of work: its connection, and what is still to be done at its end. */
public final class Unit {

    private final Connection connection;
    private @Nullable String id;
    private final List<Last> last = new ArrayList<>();
    private final List<Runnable> afterwards = new ArrayList<>();
    private final Map<Object, Object> read = new HashMap<>();

    Unit(Connection connection) {
        this.connection = connection;
    }

    /** Work that is done last, since it holds back other units of work. */
    public interface Last {

        /**
         * Does the work.
         *
         * @param unit the unit
         * @throws SQLException if the database fails
         */
        void in(Unit unit) throws SQLException;
    }

    /** {@return the connection} */
    public Connection connection() {
        return connection;
    }

    /** {@return a random id of the transaction} */
    public String id() {
        String known = id;
        if (known == null) {
            known = UUID.randomUUID().toString();
            id = known;
        }
        return known;
    }

    /**
     * Does something just before the commit.
     *
     * @param <W> the kind of work
     * @param kind the kind of work, of which a unit has one
     * @param factory makes it, if the unit does not have it yet
     * @return the work of that kind, to which more can be added
     */
    public <W extends Last> W last(Class<W> kind, Supplier<W> factory) {
        for (Last work : last) {
            if (kind.isInstance(work)) {
                return kind.cast(work);
            }
        }
        W work = factory.get();
        last.add(work);
        return work;
    }

    /**
     * Keeps what was read in this unit for a change that may follow.
     *
     * @param key what was read
     * @param value its state
     */
    public void keep(Object key, Object value) {
        read.put(key, value);
    }

    /**
     * Returns what was read in this unit, and forgets it. Others may have changed it since.
     *
     * @param key what was read
     * @return its state, or null if it was not read
     */
    public @Nullable Object take(Object key) {
        return read.remove(key);
    }

    /**
     * Does something after the commit; a failure is only logged.
     *
     * @param work what to do, in a unit of its own
     */
    public void afterCommit(Runnable work) {
        afterwards.add(work);
    }

    void runLast() throws SQLException {
        for (Last work : last) {
            work.in(this);
        }
    }

    List<Runnable> afterwards() {
        return afterwards;
    }
}
