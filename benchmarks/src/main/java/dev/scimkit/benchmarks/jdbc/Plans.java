package dev.scimkit.benchmarks.jdbc;

import dev.scimkit.jdbc.testing.NotedStatements;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** Asks the database how it executes the statements of scimkit's answers. */
final class Plans {

    private final DataSource source;
    private final NotedStatements noted;
    private final boolean postgresql;

    Plans(DataSource source, NotedStatements noted, boolean postgresql) {
        this.source = source;
        this.noted = noted;
        this.postgresql = postgresql;
    }

    /**
     * Describes the plans of all jobs in text.
     *
     * @param jobs jobs of a scimkit whose statements are noted
     */
    String of(List<Job> jobs) throws SQLException {
        StringBuilder text = new StringBuilder();
        for (Job job : jobs) {
            noted.takeNoted();
            job.service().apply(12_345);
            text.append("== ").append(job.name()).append("\n\n");
            for (Map.Entry<String, NotedStatements.Noted> statement :
                    different(noted.takeNoted()).entrySet()) {
                text.append(statement.getKey()).append('\n');
                for (String line : plan(statement.getValue())) {
                    text.append("    ").append(line).append('\n');
                }
                text.append('\n');
            }
            job.afterRound().run();
        }
        return text.toString();
    }

    private static Map<String, NotedStatements.Noted> different(List<NotedStatements.Noted> statements) {
        Map<String, NotedStatements.Noted> different = new LinkedHashMap<>();
        statements.forEach(statement -> different.put(shortened(statement.sql()), statement));
        return different;
    }

    private static String shortened(String sql) {
        return sql.replaceAll("(\\?, ){20,}", "?, …, ");
    }

    private List<String> plan(NotedStatements.Noted statement) throws SQLException {
        if (!postgresql) {
            return withValues("EXPLAIN QUERY PLAN ", statement, 4);
        }
        List<String> plan = new ArrayList<>(withValues("EXPLAIN (COSTS OFF) ", statement, 1));
        List<String> generic = generic(statement);
        if (!statement.sql().startsWith("INSERT") && !generic.equals(plan)) {
            plan.add("For any values:");
            plan.addAll(generic);
        }
        return plan;
    }

    private List<String> withValues(String explain, NotedStatements.Noted statement, int column) throws SQLException {
        try (Connection connection = source.getConnection();
                PreparedStatement prepared = connection.prepareStatement(explain + statement.sql())) {
            for (Map.Entry<Integer, Object> parameter : statement.parameters().entrySet()) {
                prepared.setObject(parameter.getKey(), parameter.getValue());
            }
            return lines(prepared.executeQuery(), column).stream()
                    .map(Plans::shape)
                    .toList();
        }
    }

    /** Without the values, which are long lists of ids for some statements. */
    private static String shape(String line) {
        return line.replaceAll("\\('[^']*'\\)::text|\\(\\$[0-9]+\\)::text|\\$[0-9]+", "?")
                .replaceAll("'[^']*'(::text|::bigint|::character varying)*( COLLATE \"C\")?", "?");
    }

    /** The plan that PostgreSQL may choose when a statement was prepared for the sixth time. */
    private List<String> generic(NotedStatements.Noted statement) throws SQLException {
        StringBuilder numbered = new StringBuilder();
        List<String> types = new ArrayList<>();
        for (char c : statement.sql().toCharArray()) {
            if (c == '?') {
                Object value = statement.parameters().get(types.size() + 1);
                types.add(value instanceof Long ? "bigint" : value instanceof Integer ? "integer" : "varchar");
                numbered.append('$').append(types.size());
            } else {
                numbered.append(c);
            }
        }
        String nulls = String.join(", ", Collections.nCopies(types.size(), "NULL"));
        try (Connection connection = source.getConnection();
                Statement explain = connection.createStatement()) {
            explain.execute("SET plan_cache_mode = force_generic_plan");
            explain.execute("PREPARE generic(" + String.join(", ", types) + ") AS " + numbered);
            List<String> plan = lines(explain.executeQuery("EXPLAIN (COSTS OFF) EXECUTE generic(" + nulls + ")"), 1);
            explain.execute("DEALLOCATE generic");
            explain.execute("RESET plan_cache_mode");
            return plan.stream().map(Plans::shape).toList();
        }
    }

    private static List<String> lines(ResultSet rows, int column) throws SQLException {
        try (rows) {
            List<String> lines = new ArrayList<>();
            while (rows.next()) {
                lines.add(rows.getString(column));
            }
            return lines;
        }
    }
}
