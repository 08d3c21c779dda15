package dev.scimkit.benchmarks.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.scimkit.jdbc.JdbcSchema;
import dev.scimkit.jdbc.testing.NotedStatements;
import dev.scimkit.jdbc.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import javax.sql.DataSource;

/**
 * Prints what requests cost with scim-jdbc and with hand-written SQL, in a small and in a large database. The contestants take
 * turns; each figure is the median of many rounds, by the clock. Without URLs the program starts PostgreSQL, or makes files
 * of SQLite, and fills them.
 *
 * <pre>
 * java -Xmx256m -Dscimkit.postgresql="-c shared_buffers=3GB" -cp benchmarks.jar dev.scimkit.benchmarks.jdbc.Databases \
 *     large=1000000 [database=sqlite] [jobs=get,create] [plans=FILE] [largeUrl=JDBC_URL smallUrl=JDBC_URL] [only=load]
 * </pre>
 */
public final class Databases {

    private static final int SMALL = 10_000;
    private static final int ROUNDS = 31;
    private static final long WARM_UP_NANOS = 11_000_000_000L;

    /** Scimkit runs through more code than what is written by hand, and needs longer until all of it is compiled. */
    private static final int LONGER = 3;

    private static final double ROUND_NANOS = 20_000_000;
    private static final int CONTESTANTS = 8;

    private final Map<String, String> arguments;
    private int next;

    private Databases(Map<String, String> arguments) {
        this.arguments = arguments;
    }

    /**
     * Fills the databases if they are empty, and measures.
     *
     * @param args see above; {@code plans} is a file to write the plans of the large database to, and {@code only=load}
     *     waits for a key instead of measuring, so that another process can use the databases
     */
    public static void main(String[] args) throws SQLException, IOException {
        Map<String, String> arguments = new HashMap<>();
        for (String arg : args) {
            arguments.put(arg.substring(0, arg.indexOf('=')), arg.substring(arg.indexOf('=') + 1));
        }
        new Databases(arguments).run();
    }

    private void run() throws SQLException, IOException {
        String largeUrl = arguments.get("largeUrl");
        String smallUrl = arguments.get("smallUrl");
        if (largeUrl != null && smallUrl != null) {
            run(largeUrl, smallUrl);
            return;
        }
        boolean sqlite = "sqlite".equals(arguments.get("database"));
        try (TestDatabase large = sqlite ? TestDatabase.sqlite() : TestDatabase.postgresql();
                TestDatabase small = sqlite ? TestDatabase.sqlite() : TestDatabase.postgresql()) {
            run(url(large), url(small));
        }
    }

    private static String url(TestDatabase database) {
        return database.user().isEmpty()
                ? database.url()
                : database.url() + "&user=" + database.user() + "&password=" + database.password();
    }

    private void run(String largeUrl, String smallUrl) throws SQLException, IOException {
        Population population = new Population(Integer.parseInt(arguments.getOrDefault("large", "1000000")));
        try (HikariDataSource large = pool(largeUrl);
                HikariDataSource small = pool(smallUrl)) {
            List<Job> ofLarge = jobs(population, large);
            List<Job> ofSmall = jobs(new Population(SMALL), small);
            if ("load".equals(arguments.get("only"))) {
                System.out.println("largeUrl=" + largeUrl + " smallUrl=" + smallUrl);
                System.in.read();
            } else {
                table(ofLarge, ofSmall);
            }
        }
    }

    private static HikariDataSource pool(String url) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(3);
        return new HikariDataSource(config);
    }

    /** Fills a database if it is empty, and gives the jobs to do in it. */
    private List<Job> jobs(Population population, DataSource source) throws SQLException, IOException {
        boolean postgresql = isPostgresql(source);
        JdbcSchema.EMBEDDED.prepare(source, JdbcSchema.PREFIX);
        Scimkit scimkit = new Scimkit(source, population.organizations());
        if (isEmpty(source)) {
            long begin = System.nanoTime();
            Loading.fill(population, source);
            System.out.printf(
                    Locale.ROOT,
                    "%,d users loaded in %,d s%n",
                    population.users(),
                    (System.nanoTime() - begin) / 1_000_000_000);
            new SameRows(population, scimkit, source).check();
        }
        ByHand byHand = new ByHand(source, postgresql);
        String plans = arguments.get("plans");
        if (plans != null && population.users() > SMALL) {
            NotedStatements noted = new NotedStatements(source);
            Scimkit watched = new Scimkit(noted.dataSource(), population.organizations());
            List<Job> jobs = new Jobs(population, source, watched, byHand).all();
            Files.writeString(Path.of(plans), new Plans(source, noted, postgresql).of(jobs));
        }
        return new Jobs(population, source, scimkit, byHand).all();
    }

    private static boolean isPostgresql(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection()) {
            return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
        }
    }

    private static boolean isEmpty(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement select = connection.createStatement();
                ResultSet row = select.executeQuery("SELECT 1 FROM scim_resource LIMIT 1")) {
            return !row.next();
        }
    }

    private void table(List<Job> large, List<Job> small) {
        System.out.println("| Job | answer, µs | by hand | grows | rows, µs | SQL alone | grows |");
        System.out.println("|---|---|---|---|---|---|---|");
        String wanted = arguments.get("jobs");
        for (int i = 0; i < large.size(); i++) {
            Job job = large.get(i);
            if (wanted == null || Arrays.stream(wanted.split(",")).anyMatch(job.name()::startsWith)) {
                double[] micros = medians(job, small.get(i));
                System.out.printf(
                        Locale.ROOT,
                        "| %s | %,.0f | %.2f | %.2f, by hand %.2f | %,.0f | %.2f | %.2f, SQL alone %.2f |%n",
                        job.name(),
                        micros[0],
                        micros[0] / micros[1],
                        micros[0] / micros[4],
                        micros[1] / micros[5],
                        micros[2],
                        micros[2] / micros[3],
                        micros[2] / micros[6],
                        micros[3] / micros[7]);
            }
        }
        System.out.printf(Locale.ROOT, "Heap after a collection: %,d MB%n", heap() >> 20);
    }

    /** Warms up in turns, then measures in turns. */
    private double[] medians(Job large, Job small) {
        int times = 1;
        long begin = System.nanoTime();
        while (System.nanoTime() - begin < WARM_UP_NANOS) {
            double fastest =
                    Arrays.stream(round(large, small, times, LONGER)).min().orElseThrow();
            times = (int) Math.max(1, Math.min(100, ROUND_NANOS / (fastest * 1_000)));
        }
        double[][] rounds = new double[CONTESTANTS][ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            double[] micros = round(large, small, times, 1);
            for (int j = 0; j < CONTESTANTS; j++) {
                rounds[j][i] = micros[j];
            }
        }
        double[] medians = new double[CONTESTANTS];
        for (int j = 0; j < CONTESTANTS; j++) {
            Arrays.sort(rounds[j]);
            medians[j] = rounds[j][ROUNDS / 2];
        }
        return medians;
    }

    /** The microseconds of one operation of each contestant: first those of the large database, then of the small one. */
    private double[] round(Job large, Job small, int times, int longer) {
        double[] micros = new double[CONTESTANTS];
        for (int j = 0; j < CONTESTANTS; j++) {
            Job job = j < CONTESTANTS / 2 ? large : small;
            IntFunction<?> contestant = job.contestants()[j % (CONTESTANTS / 2)];
            int own = j % 2 == 0 ? longer * times : times;
            long begin = System.nanoTime();
            for (int i = 0; i < own; i++) {
                contestant.apply(next++);
            }
            micros[j] = (System.nanoTime() - begin) / (1_000.0 * own);
        }
        large.afterRound().run();
        small.afterRound().run();
        return micros;
    }

    private static long heap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
