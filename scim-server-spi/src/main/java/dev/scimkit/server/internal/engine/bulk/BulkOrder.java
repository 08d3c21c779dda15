package dev.scimkit.server.internal.engine.bulk;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/** The order in which bulk operations run: each after those that it needs, unless they need one another. */
final class BulkOrder {

    private record Visit(int operation, Iterator<Integer> needs) {}

    private BulkOrder() {}

    /**
     * Finds the order: the given one, except for operations that have to be moved forward.
     *
     * @param needs for each operation the ones that it needs
     * @return the operations in the order in which to run them
     */
    static List<Integer> of(List<List<Integer>> needs) {
        List<Integer> order = new ArrayList<>(needs.size());
        boolean[] seen = new boolean[needs.size()];
        Deque<Visit> visits = new ArrayDeque<>();
        for (int start = 0; start < needs.size(); start++) {
            enter(start, needs, seen, visits);
            while (!visits.isEmpty()) {
                Visit visit = visits.peek();
                if (visit.needs().hasNext()) {
                    enter(visit.needs().next(), needs, seen, visits);
                } else {
                    order.add(visits.pop().operation());
                }
            }
        }
        return order;
    }

    private static void enter(int operation, List<List<Integer>> needs, boolean[] seen, Deque<Visit> visits) {
        if (!seen[operation]) {
            seen[operation] = true;
            visits.push(new Visit(operation, needs.get(operation).iterator()));
        }
    }
}
