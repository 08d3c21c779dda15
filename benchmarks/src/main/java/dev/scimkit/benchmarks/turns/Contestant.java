package dev.scimkit.benchmarks.turns;

import com.sun.management.ThreadMXBean;
import java.io.File;
import java.lang.management.ManagementFactory;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/**
 * A library on a row. It has a class loader of its own, so that two versions of one library can meet, and so that what the
 * just-in-time compiler learns from one contestant does not disturb another.
 */
final class Contestant {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final double ROUND_NANOS = 10_000_000;

    private final ClassLoader loader;
    private final IntFunction<Callable<?>> rounds;
    private final int most;
    private final double[] nanos;
    private double best = Double.MAX_VALUE;
    private int times = 1;
    private int measured;
    private long bytes;
    private long operations;

    @SuppressWarnings("unchecked")
    Contestant(Row row, String name, String classPath, int roundsToMeasure) throws Exception {
        this.loader = new URLClassLoader(urls(classPath), ClassLoader.getPlatformClassLoader());
        this.most = row.most();
        this.nanos = new double[roundsToMeasure];
        Thread.currentThread().setContextClassLoader(loader);
        this.rounds = (IntFunction<Callable<?>>) loader.loadClass(Rows.class.getName())
                .getMethod("prepare", String.class, String.class)
                .invoke(null, row.name(), name);
    }

    private static URL[] urls(String classPath) {
        return Stream.of(classPath.split(File.pathSeparator))
                .map(Contestant::url)
                .toArray(URL[]::new);
    }

    private static URL url(String path) {
        try {
            return new File(path).toURI().toURL();
        } catch (MalformedURLException impossible) {
            throw new IllegalArgumentException(path, impossible);
        }
    }

    /** Runs a round, and adapts the number of operations to the time that they take. */
    void warmUp() throws Exception {
        double perOperation = run() / times;
        best = Math.min(best, perOperation);
        times = (int) Math.max(1, Math.min(most, ROUND_NANOS / perOperation));
    }

    /** {@return the CPU time of an operation in the fastest round of the warm-up, in nanoseconds} */
    double bestNanos() {
        return best;
    }

    void measure() throws Exception {
        nanos[measured++] = run() / times;
    }

    private double run() throws Exception {
        Thread.currentThread().setContextClassLoader(loader);
        Callable<?> round = rounds.apply(times);
        long bytesBefore = THREADS.getCurrentThreadAllocatedBytes();
        long start = THREADS.getCurrentThreadCpuTime();
        round.call();
        long taken = THREADS.getCurrentThreadCpuTime() - start;
        if (measured > 0) {
            bytes += THREADS.getCurrentThreadAllocatedBytes() - bytesBefore;
            operations += times;
        }
        return Math.max(1, taken);
    }

    /** {@return the CPU time of an operation in the median round, in nanoseconds} */
    double medianNanos() {
        double[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /** {@return the octets that an operation allocates} */
    double bytes() {
        return (double) bytes / operations;
    }
}
