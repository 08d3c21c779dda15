package dev.scimkit.benchmarks.server;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;

/**
 * Prints what {@link LoopbackBenchmark} measures, but calls the two servers in turns, so that disturbances affect both: {@code
 * java -Dsun.net.httpserver.nodelay=true -cp benchmarks.jar dev.scimkit.benchmarks.server.LoopbackTurns}.
 */
public final class LoopbackTurns {

    private static final int ROUNDS = 8;
    private static final int REQUESTS = 3_000;

    private LoopbackTurns() {}

    /**
     * Prints the medians of each round; the first rounds are warm-up.
     *
     * @param args none
     * @throws IOException if no port is free
     */
    public static void main(String[] args) throws IOException {
        LoopbackBenchmark servers = new LoopbackBenchmark();
        servers.start();
        for (int round = 0; round < ROUNDS; round++) {
            measure(servers);
        }
        servers.stop();
    }

    private static void measure(LoopbackBenchmark servers) throws IOException {
        long[] scimkit = new long[REQUESTS];
        long[] fixed = new long[REQUESTS];
        for (int i = 0; i < REQUESTS; i++) {
            long begin = System.nanoTime();
            servers.scimkit();
            long between = System.nanoTime();
            servers.fixedBytes();
            scimkit[i] = between - begin;
            fixed[i] = System.nanoTime() - between;
        }
        double ours = median(scimkit);
        double others = median(fixed);
        System.out.printf(Locale.ROOT, "scimkit %.1f us, fixed bytes %.1f us: %.2f%n", ours, others, ours / others);
    }

    private static double median(long[] nanos) {
        Arrays.sort(nanos);
        return nanos[nanos.length / 2] / 1_000.0;
    }
}
