package dev.scimkit.benchmarks.server;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Locale;

/**
 * Prints what a request costs in a store of more and more users: {@code java -Xmx10g -XX:+UseSerialGC
 * -cp benchmarks.jar dev.scimkit.benchmarks.server.Scaling}. CPU time in microseconds, the median of many rounds.
 */
public final class Scaling {

    private static final int[] SIZES = {1_000, 10_000, 100_000, 1_000_000};
    private static final int ROUNDS = 41;
    private static final int ROUND = 1_000;
    private static final byte[] NOTHING = {};

    private final ScimkitServer server = new ScimkitServer();
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final String[] ids = new String[SIZES[SIZES.length - 1]];
    private int size;
    private int next;

    private Scaling() {}

    private interface Request {
        byte[] ask(int user);
    }

    /**
     * Prints the table.
     *
     * @param args none
     */
    public static void main(String[] args) {
        Scaling scaling = new Scaling();
        System.out.println("| users | get | lookUp | patch | create |\n|---|---|---|---|---|");
        scaling.fillUpTo(SIZES[0]);
        for (int warmUp = 0; warmUp < 3; warmUp++) {
            scaling.row();
        }
        for (int size : SIZES) {
            scaling.fillUpTo(size);
            System.out.println(scaling.row());
        }
    }

    private void fillUpTo(int users) {
        for (; size < users; size++) {
            ids[size] = server.store(UserRequests.smallUser(size));
        }
    }

    private String row() {
        double get = micros(user -> server.answer("GET", "/Users/" + ids[user], "", NOTHING));
        double lookUp = micros(user -> server.answer("GET", "/Users", UserRequests.lookUp(user), NOTHING));
        double patch = micros(user -> server.answer("PATCH", "/Users/" + ids[user], "", UserRequests.change(next)));
        double create = micros(user -> createAndDelete());
        return String.format(Locale.ROOT, "| %,d | %.1f | %.1f | %.1f | %.1f |", size, get, lookUp, patch, create);
    }

    /** Deletes what it creates, so that the store keeps its size. */
    private byte[] createAndDelete() {
        String id = server.store(UserRequests.smallUser(SIZES[SIZES.length - 1] + next));
        return server.answer("DELETE", "/Users/" + id, "", NOTHING);
    }

    private double micros(Request request) {
        double[] rounds = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long start = threads.getCurrentThreadCpuTime();
            for (int j = 0; j < ROUND; j++) {
                request.ask((int) (next++ * 7919L % size));
            }
            rounds[i] = (threads.getCurrentThreadCpuTime() - start) / (1_000.0 * ROUND);
        }
        Arrays.sort(rounds);
        return rounds[ROUNDS / 2];
    }
}
