package dev.scimkit.benchmarks.core;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;

/**
 * Measures CPU time and allocation of the same operations as the benchmarks here, for machines that are too busy for
 * JMH's wall clock: {@code java -cp benchmarks.jar dev.scimkit.benchmarks.core.CpuTime 60}.
 *
 * <p>The operations take turns in short rounds, so that whatever disturbs disturbs all of them; the median round counts.
 */
public final class CpuTime {

    private static final int ROUNDS = 40;

    /** Keeps results alive, so that nothing is optimised away. */
    private static Object sink = "";

    private CpuTime() {}

    /**
     * Prints a line for each operation.
     *
     * @param args how many seconds to warm up
     * @throws Exception if a library fails
     */
    public static void main(String[] args) throws Exception {
        RoundTripBenchmark trip = new RoundTripBenchmark();
        Map<String, Callable<?>> trips = new LinkedHashMap<>();
        trips.put("jackson", trip::jackson);
        trips.put("scimkit", trip::scimkit);
        trips.put("scimkitUnchecked", trip::scimkitUnchecked);
        trips.put("unboundId", trip::unboundId);
        trips.put("scimSdk", trip::scimSdk);
        trips.put("scimple", trip::scimple);
        measure(trips, Integer.parseInt(args[0]), 500);

        GroupChangeBenchmark change = new GroupChangeBenchmark();
        change.members = 10_000;
        change.build();
        Map<String, Callable<?>> changes = new LinkedHashMap<>();
        changes.put("addToTenThousand", change::add);
        changes.put("addAndCheck", change::addAndCheck);
        measure(changes, Integer.parseInt(args[0]) / 4, 50);
        if (sink == null) {
            throw new IllegalStateException("nothing was measured");
        }
    }

    private static void measure(Map<String, Callable<?>> operations, int warmUpSeconds, int times) throws Exception {
        long end = System.nanoTime() + warmUpSeconds * 1_000_000_000L;
        while (System.nanoTime() < end) {
            for (Callable<?> operation : operations.values()) {
                run(operation, times);
            }
        }
        Map<String, List<Double>> micros = new LinkedHashMap<>();
        Map<String, Double> bytes = new LinkedHashMap<>();
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        for (int round = 0; round < ROUNDS; round++) {
            for (Map.Entry<String, Callable<?>> operation : operations.entrySet()) {
                long allocated = threads.getCurrentThreadAllocatedBytes();
                long start = threads.getCurrentThreadCpuTime();
                run(operation.getValue(), times);
                double micro = (threads.getCurrentThreadCpuTime() - start) / 1_000.0 / times;
                micros.computeIfAbsent(operation.getKey(), name -> new ArrayList<>())
                        .add(micro);
                bytes.put(operation.getKey(), (threads.getCurrentThreadAllocatedBytes() - allocated) / (double) times);
            }
        }
        print(micros, bytes);
    }

    private static void print(Map<String, List<Double>> micros, Map<String, Double> bytes) {
        String first = micros.keySet().iterator().next();
        micros.values().forEach(Collections::sort);
        micros.forEach((name, rounds) -> System.out.printf(
                Locale.ROOT,
                "%-18s %8.2f us %9.0f B   of %s: time %.2f, allocation %.2f%n",
                name,
                median(rounds),
                bytes.get(name),
                first,
                median(rounds) / median(micros.get(first)),
                bytes.get(name) / bytes.get(first)));
    }

    private static double median(List<Double> sorted) {
        return sorted.get(sorted.size() / 2);
    }

    private static void run(Callable<?> operation, int times) throws Exception {
        for (int i = 0; i < times; i++) {
            sink = operation.call();
        }
    }
}
