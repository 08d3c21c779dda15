package dev.scimkit.benchmarks.turns;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.lang.reflect.InvocationTargetException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** Measures one row in a process of its own; {@link Turns} starts it. */
public final class OneRow {

    /** Warm-up ends when no contestant's best round needs less than this share of its best round before. */
    private static final double STEADY = 0.97;

    private static final int MOST_WARM_UPS = 10;

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
        warmUp(contestants.values(), Double.parseDouble(args[1]));
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

    /**
     * Goes on until the just-in-time compiler has nothing more to gain: a whole request of ours gets faster for five to ten
     * seconds, and a half-compiled one says nothing about its speed.
     */
    private static void warmUp(Collection<Contestant> contestants, double seconds) throws Exception {
        double share = 0;
        for (int i = 0; i < MOST_WARM_UPS && share < STEADY; i++) {
            double[] before =
                    contestants.stream().mapToDouble(Contestant::bestNanos).toArray();
            runFor(seconds * contestants.size(), contestants);
            double[] now =
                    contestants.stream().mapToDouble(Contestant::bestNanos).toArray();
            share = IntStream.range(0, now.length)
                    .mapToDouble(one -> now[one] / before[one])
                    .min()
                    .orElse(1);
        }
    }

    /** By CPU time, since a busy machine warms up late. */
    private static void runFor(double seconds, Collection<Contestant> contestants) throws Exception {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long end = threads.getCurrentThreadCpuTime() + (long) (seconds * 1e9);
        while (threads.getCurrentThreadCpuTime() < end) {
            for (Contestant contestant : contestants) {
                contestant.warmUp();
            }
        }
    }
}
