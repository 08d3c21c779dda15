package dev.scimkit.benchmarks.server;

import java.lang.management.ManagementFactory;
import java.util.Locale;

/**
 * Prints the heap that 100,000 users with many attributes take in the in-memory repository, with its indexes: {@code java
 * -Xmx6g -cp benchmarks.jar dev.scimkit.benchmarks.server.HeapOfUsers}.
 */
public final class HeapOfUsers {

    private static final int USERS = 100_000;

    private HeapOfUsers() {}

    /**
     * Prints the figures.
     *
     * @param args none
     */
    public static void main(String[] args) {
        long before = used();
        ScimkitServer server = new ScimkitServer();
        for (int i = 0; i < USERS; i++) {
            server.store(UserRequests.user(i));
        }
        long after = used();
        System.out.printf(
                Locale.ROOT,
                "%,d users of %,d bytes of JSON: %,d MB, %,d bytes each%n",
                USERS,
                UserRequests.user(0).length(),
                (after - before) / 1_000_000,
                (after - before) / USERS);
        server.answer("GET", "/Users", "count=1", new byte[0]);
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
