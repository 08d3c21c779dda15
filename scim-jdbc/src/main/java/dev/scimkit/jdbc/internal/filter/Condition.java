package dev.scimkit.jdbc.internal.filter;

import dev.scimkit.jdbc.internal.dialect.Sql;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A filter in SQL.
 *
 * @param test true or false, never null, for each row {@code r} of the table of resources
 * @param ids a SELECT that finds by an index the ids of all rows for which the test is true, and possibly of others; null if
 *     there is no index for it
 * @param rest what is to be tested on the rows with these ids; null for nothing. Without ids it is the test
 */
record Condition(Sql test, @Nullable Sql ids, @Nullable Sql rest) {

    private static final int MOST_SELECTS = 100;
    private static final int MOST_TESTS = 20;

    static Condition tested(Sql test) {
        return new Condition(test, null, test);
    }

    static Condition found(Sql test, Sql ids) {
        return new Condition(test, ids, null);
    }

    static Condition constant(boolean value) {
        return tested(Sql.of(value ? "TRUE" : "FALSE"));
    }

    /** The condition for the WHERE clause. */
    Sql where() {
        Sql remaining = rest;
        Sql found = ids;
        if (found == null) {
            return test;
        }
        Sql in = Sql.join("r.id IN (", found, ")");
        return remaining == null ? in : Sql.join(in, " AND ", remaining);
    }

    static Condition and(List<Condition> operands) {
        Sql test = joined(" AND ", tests(operands));
        for (int i = 0; i < operands.size(); i++) {
            Condition operand = operands.get(i);
            if (operand.ids() != null) {
                List<Sql> rest = tests(operands);
                Sql own = operand.rest();
                if (own == null) {
                    rest.remove(i);
                } else {
                    rest.set(i, own);
                }
                return new Condition(test, operand.ids(), joined(" AND ", rest));
            }
        }
        return tested(test);
    }

    static Condition or(List<Condition> operands) {
        Sql test = joined(" OR ", tests(operands));
        List<Sql> ids = new ArrayList<>();
        boolean exact = true;
        for (Condition operand : operands) {
            Sql found = operand.ids();
            if (found == null) {
                return tested(test);
            }
            ids.add(found);
            exact &= operand.rest() == null;
        }
        return new Condition(test, union(ids), exact ? null : test);
    }

    static Condition not(Condition operand) {
        return tested(Sql.join("(NOT ", operand.test(), ")"));
    }

    /** A condition on an element becomes one on the resource. */
    Condition within(Sql some) {
        return ids == null ? tested(some) : new Condition(some, ids, rest == null ? null : some);
    }

    private static List<Sql> tests(List<Condition> conditions) {
        List<Sql> tests = new ArrayList<>(conditions.size());
        conditions.forEach(condition -> tests.add(condition.test()));
        return tests;
    }

    /** SQLite joins 500 SELECTs at most. */
    private static Sql union(List<Sql> selects) {
        List<Sql> left = selects;
        while (left.size() > MOST_SELECTS) {
            List<Sql> joined = new ArrayList<>();
            for (int from = 0; from < left.size(); from += MOST_SELECTS) {
                List<Sql> some = left.subList(from, Math.min(from + MOST_SELECTS, left.size()));
                joined.add(Sql.join("SELECT * FROM (", Sql.joined(" UNION ALL ", some), ") AS u"));
            }
            left = joined;
        }
        return Sql.joined(" UNION ALL ", left);
    }

    /** As a balanced tree, since databases limit the depth of expressions. */
    private static Sql joined(String word, List<Sql> tests) {
        if (tests.size() <= MOST_TESTS) {
            return tests.size() == 1 ? tests.get(0) : Sql.join("(", Sql.joined(word, tests), ")");
        }
        int middle = tests.size() / 2;
        return Sql.join(
                "(",
                joined(word, tests.subList(0, middle)),
                word,
                joined(word, tests.subList(middle, tests.size())),
                ")");
    }
}
