package dev.scimkit.quickstart;

import com.zaxxer.hikari.HikariDataSource;
import dev.scimkit.jdbc.JdbcOutbox;
import dev.scimkit.jdbc.testing.EachDatabase;
import dev.scimkit.jdbc.testing.TestDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

/**
 * The server is killed with SIGKILL while clients write, and started again, twenty times: what was acknowledged is stored,
 * nothing is stored twice or in part, and the outbox agrees.
 */
@Tag("once")
class CrashTest {

    private static final int CRASHES = 20;
    private static final int CLIENTS = 3;
    private static final int MOST_ACKNOWLEDGED = 30;

    @TempDir
    private Path folder;

    @EachDatabase
    void server_killedWhileClientsWrite_losesNothingAcknowledged(TestDatabase database) throws InterruptedException {
        Random random = new Random(20_261_130);
        List<CrashClient> clients = new ArrayList<>();
        try (QuickstartProcess first = start(database)) {
            String group = CrashClient.createGroup(client(first));
            for (int i = 0; i < CLIENTS; i++) {
                clients.add(new CrashClient("client" + i, group));
            }
            first.kill();
        }
        for (int crash = 0; crash < CRASHES; crash++) {
            try (QuickstartProcess quickstart = start(database)) {
                ScimClient server = client(quickstart);
                for (CrashClient client : clients) {
                    client.settle(server);
                }
                CountDownLatch acknowledged = new CountDownLatch(1 + random.nextInt(MOST_ACKNOWLEDGED));
                List<Thread> writing = clients.stream()
                        .map(client -> client.write(server, acknowledged))
                        .toList();
                acknowledged.await();
                quickstart.kill();
                for (Thread thread : writing) {
                    thread.join();
                }
            }
        }
        try (QuickstartProcess last = start(database)) {
            ScimClient server = client(last);
            for (CrashClient client : clients) {
                client.settle(server);
            }
            CrashReport.check(server, clients);
            try (HikariDataSource pool = database.newPool(1)) {
                CrashReport.checkOutbox(JdbcOutbox.of(pool), server);
            }
        }
    }

    private QuickstartProcess start(TestDatabase database) {
        String config = TestOrganization.configurationIn(folder);
        Map<String, String> environment =
                Map.of("SCIMKIT_JDBC_USER", database.user(), "SCIMKIT_JDBC_PASSWORD", database.password());
        String[] options = Stream.concat(
                        Stream.of("--port", "0", "--config", config), Arrays.stream(TestStorage.options(database)))
                .toArray(String[]::new);
        return QuickstartProcess.fromClassesIn(folder, environment, options);
    }

    private static ScimClient client(QuickstartProcess quickstart) {
        return new ScimClient(quickstart.baseUrl(), TestOrganization.TOKEN);
    }
}
