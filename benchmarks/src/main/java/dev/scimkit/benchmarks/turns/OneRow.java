package dev.scimkit.benchmarks.turns;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.lang.reflect.InvocationTargetException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Measures one row in a process of its own; {@link Turns} starts it. */
public final class OneRow {

    private OneRow() {}

    /**
     * Prints a line for each contestant: label, nanoseconds and octets of one operation.
     *
     * @param args the name of the row, seconds of warm-up for each contestant, rounds to measure, and then the contestants as
     *     {@code label=library=class path}
     * @throws Exception if a contestant fails while it is measured
     */
    public static void main(String[] args) throws Exception {
        Row row = Rows.all().stream()
                .filter(one -> one.name().equals(args[0]))
                .findFirst()
                .orElseThrow();
        int rounds = Integer.parseInt(args[2]);
        Map<String, Contestant> contestants = new LinkedHashMap<>();
        for (int i = 3; i < args.length; i++) {
            String[] parts = args[i].split("=", 3);
            try {
                Contestant contestant = new Contestant(row, parts[1], parts[2], rounds);
                contestant.warmUp();
                contestants.put(parts[0], contestant);
            } catch (InvocationTargetException refused) {
                System.out.println("# " + parts[0] + ": " + refused.getCause());
            } catch (IllegalStateException failed) {
                System.out.println("# " + parts[0] + ": " + failed);
            }
        }
        warmUp(contestants, Double.parseDouble(args[1]));
        for (int i = 0; i < rounds; i++) {
            for (Contestant contestant : contestants.values()) {
                contestant.measure();
            }
        }
        contestants.forEach((label, contestant) ->
                System.out.printf(Locale.ROOT, "%s %.2f %.0f%n", label, contestant.medianNanos(), contestant.bytes()));
        // Some peers leave threads behind.
        System.exit(0);
    }

    /** By CPU time, since a busy machine warms up late. */
    private static void warmUp(Map<String, Contestant> contestants, double seconds) throws Exception {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long end = threads.getCurrentThreadCpuTime() + (long) (seconds * 1e9 * contestants.size());
        while (threads.getCurrentThreadCpuTime() < end) {
            for (Contestant contestant : contestants.values()) {
                contestant.warmUp();
            }
        }
    }
}
