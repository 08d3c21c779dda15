package dev.scimkit.benchmarks.filter;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Locale;
import java.util.concurrent.Callable;

/**
 * Measures the CPU time of one operation of one library, for machines that are too busy for JMH's wall clock: {@code java
 * -Xbatch -cp benchmarks.jar dev.scimkit.benchmarks.filter.CpuTime parse scimkit}. The best of many rounds counts.
 */
public final class CpuTime {

    private static final int ROUNDS = 15;
    private static final int ROUND = 20_000;
    private static final int WARM_UP = 60_000;

    /** Keeps results alive, so that nothing is optimised away. */
    private static Object sink = "";

    private CpuTime() {}

    /**
     * Prints nanoseconds for each filter.
     *
     * @param args {@code parse} or {@code match}, and the name of a benchmark method
     * @throws Exception if a library refuses a filter
     */
    public static void main(String[] args) throws Exception {
        for (FilterCase filter : FilterCase.values()) {
            String nanos;
            try {
                nanos = String.format(Locale.ROOT, "%.1f ns", nanos(operation(args[0], args[1], filter)));
            } catch (IllegalStateException wrongAnswer) {
                nanos = wrongAnswer.getMessage();
            }
            System.out.println(args[0] + " " + args[1] + " " + filter + ": " + nanos);
        }
        if (sink == null) {
            throw new IllegalStateException("nothing was measured");
        }
    }

    private static double nanos(Callable<?> operation) throws Exception {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        run(operation, WARM_UP);
        double best = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            long start = threads.getCurrentThreadCpuTime();
            run(operation, ROUND);
            best = Math.min(best, (threads.getCurrentThreadCpuTime() - start) / (double) ROUND);
        }
        return best;
    }

    private static void run(Callable<?> operation, int times) throws Exception {
        for (int i = 0; i < times; i++) {
            sink = operation.call();
        }
    }

    private static Callable<?> operation(String what, String library, FilterCase filter) throws Exception {
        return what.equals("parse") ? parsing(library, filter) : matching(library, filter);
    }

    private static Callable<?> parsing(String library, FilterCase filter) {
        ParseBenchmark benchmark = new ParseBenchmark();
        benchmark.filter = filter;
        benchmark.prepare();
        return switch (library) {
            case "scimkit" -> benchmark::scimkit;
            case "unboundId" -> benchmark::unboundId;
            case "scimSdk" -> benchmark::scimSdk;
            case "scimple" -> benchmark::scimple;
            default -> benchmark::tokensOnly;
        };
    }

    private static Callable<?> matching(String library, FilterCase filter) throws Exception {
        MatchBenchmark benchmark = new MatchBenchmark();
        MatchBenchmark.Case of = new MatchBenchmark.Case();
        of.filter = filter;
        switch (library) {
            case "scimkit", "byHand" -> {
                MatchBenchmark.Ours ours = new MatchBenchmark.Ours();
                ours.prepare(of);
                return library.equals("scimkit") ? () -> benchmark.scimkit(ours) : () -> benchmark.byHand(ours);
            }
            case "unboundId" -> {
                MatchBenchmark.UnboundId theirs = new MatchBenchmark.UnboundId();
                theirs.prepare(of);
                return () -> benchmark.unboundId(theirs);
            }
            case "scimSdk" -> {
                MatchBenchmark.Sdk theirs = new MatchBenchmark.Sdk();
                theirs.prepare(of);
                return () -> benchmark.scimSdk(theirs);
            }
            default -> {
                MatchBenchmark.Scimple theirs = new MatchBenchmark.Scimple();
                theirs.prepare(of);
                return () -> benchmark.scimple(theirs);
            }
        }
    }
}
