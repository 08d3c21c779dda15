package dev.scimkit.jdbc.testing;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;

/** Connections that note which statements are prepared on them, with the values of their parameters. */
public final class NotedStatements {

    /**
     * A statement.
     *
     * @param sql its text
     * @param parameters its parameters by their number, from 1
     */
    public record Noted(String sql, Map<Integer, Object> parameters) {}

    private final List<Noted> statements = new ArrayList<>();
    private final DataSource watched;

    /**
     * Watches connections.
     *
     * @param dataSource the connections
     */
    public NotedStatements(DataSource dataSource) {
        this.watched = proxy(DataSource.class, (proxy, method, arguments) -> {
            Object result = call(() -> method.invoke(dataSource, arguments));
            return result instanceof Connection connection ? noting(connection) : result;
        });
    }

    /** {@return the connections to use} */
    public DataSource dataSource() {
        return watched;
    }

    private Connection noting(Connection connection) {
        return proxy(Connection.class, (proxy, method, arguments) -> {
            Object result = call(() -> method.invoke(connection, arguments));
            return result instanceof PreparedStatement statement
                            && method.getName().equals("prepareStatement")
                    ? noting(statement, (String) arguments[0])
                    : result;
        });
    }

    private PreparedStatement noting(PreparedStatement statement, String sql) {
        Noted noted = new Noted(sql, new TreeMap<>());
        synchronized (statements) {
            statements.add(noted);
        }
        return proxy(PreparedStatement.class, (proxy, method, arguments) -> {
            if (method.getName().startsWith("set") && arguments.length == 2) {
                noted.parameters().put((Integer) arguments[0], arguments[1]);
            }
            return call(() -> method.invoke(statement, arguments));
        });
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(NotedStatements.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private interface Call {
        Object run() throws ReflectiveOperationException;
    }

    private static Object call(Call call) throws Throwable {
        try {
            return call.run();
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }

    /** {@return the texts of the statements since the last call} */
    public List<String> take() {
        return takeNoted().stream().map(Noted::sql).toList();
    }

    /** {@return the statements since the last call} */
    public List<Noted> takeNoted() {
        synchronized (statements) {
            List<Noted> taken = List.copyOf(statements);
            statements.clear();
            return taken;
        }
    }
}
