package dev.scimkit.jdbc;

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

/** Notes which statements are prepared, with the values of their parameters. */
final class CountingDataSource {

    /**
     * A statement.
     *
     * @param sql its text
     * @param parameters its parameters by their number, from 1
     */
    record Noted(String sql, Map<Integer, Object> parameters) {}

    private final List<Noted> statements = new ArrayList<>();
    private final DataSource counted;

    CountingDataSource(DataSource dataSource) {
        this.counted = proxy(DataSource.class, (proxy, method, arguments) -> {
            Object result = call(() -> method.invoke(dataSource, arguments));
            return result instanceof Connection connection ? counting(connection) : result;
        });
    }

    DataSource dataSource() {
        return counted;
    }

    private Connection counting(Connection connection) {
        return proxy(Connection.class, (proxy, method, arguments) -> {
            Object result = call(() -> method.invoke(connection, arguments));
            return result instanceof PreparedStatement statement
                            && method.getName().equals("prepareStatement")
                    ? counting(statement, (String) arguments[0])
                    : result;
        });
    }

    private PreparedStatement counting(PreparedStatement statement, String sql) {
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
                Proxy.newProxyInstance(CountingDataSource.class.getClassLoader(), new Class<?>[] {type}, handler));
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

    /** The texts of the statements since the last call. */
    List<String> take() {
        return takeNoted().stream().map(Noted::sql).toList();
    }

    /** The statements since the last call. */
    List<Noted> takeNoted() {
        synchronized (statements) {
            List<Noted> taken = List.copyOf(statements);
            statements.clear();
            return taken;
        }
    }
}
