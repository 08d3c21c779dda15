package dev.scimkit.benchmarks.turns;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Measures rows of the report by CPU time, with the contestants taking turns in short rounds, and prints a Markdown table.
 *
 * <p>{@code java -cp benchmarks.jar dev.scimkit.benchmarks.turns.Turns [OPTION...] [ROW...]}. A row is a name such as
 * {@code create/OKTA}, or a group of rows such as {@code create/}; without one, all rows are measured. Each row runs in a process of
 * its own. Options:
 *
 * <ul>
 *   <li>{@code before=JAR}: measures scimkit from another jar of the benchmarks too
 *   <li>{@code only=LIBRARY,LIBRARY}: which libraries take part
 *   <li>{@code forks=N}: how many processes a row gets; the median counts (1)
 *   <li>{@code warmup=SECONDS}: warm-up for each contestant (1.5)
 *   <li>{@code rounds=N}: measured rounds of about 10 ms for each contestant (41)
 * </ul>
 */
public final class Turns {

    private final Map<String, String> options = new LinkedHashMap<>();
    private final List<String> rows = new ArrayList<>();

    private Turns(String[] args) {
        for (String arg : args) {
            int equals = arg.indexOf('=');
            if (equals < 0) {
                rows.add(arg);
            } else {
                options.put(arg.substring(0, equals), arg.substring(equals + 1));
            }
        }
    }

    /**
     * Prints the table.
     *
     * @param args the options and the rows
     * @throws Exception if a process cannot be started
     */
    public static void main(String[] args) throws Exception {
        new Turns(args).print();
    }

    private void print() throws Exception {
        System.out.println(Table.HEADER);
        for (Row row : Rows.all()) {
            if (rows.isEmpty() || rows.stream().anyMatch(wanted -> isMeant(wanted, row.name()))) {
                Table table = new Table(row.name());
                for (int fork = 0; fork < Integer.parseInt(option("forks", "1")); fork++) {
                    measure(row, table);
                }
                System.out.print(table);
            }
        }
    }

    private static boolean isMeant(String wanted, String row) {
        return wanted.endsWith("/") ? row.startsWith(wanted) : row.equals(wanted);
    }

    private void measure(Row row, Table table) throws IOException, InterruptedException {
        // The peers' logging goes nowhere; what fails is reported on the standard output.
        Process process = new ProcessBuilder(command(row))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            table.addFork(lines.lines().toList());
        }
        if (process.waitFor() != 0) {
            System.out.println("# " + row.name() + " failed");
        }
    }

    private List<String> command(Row row) {
        String classPath = System.getProperty("java.class.path");
        List<String> command = new ArrayList<>(List.of(
                System.getProperty("java.home") + "/bin/java",
                "-Xmx6g",
                "-XX:+UseSerialGC",
                "-Dfile.encoding=UTF-8",
                "-cp",
                classPath,
                OneRow.class.getName(),
                row.name(),
                option("warmup", "1.5"),
                option("rounds", "41")));
        if (options.containsKey("before")) {
            command.add("before=scimkit=" + options.get("before"));
        }
        List<String> only =
                List.of(option("only", String.join(",", row.contestants())).split(","));
        for (String contestant : row.contestants()) {
            if (only.contains(contestant)) {
                command.add(contestant + "=" + contestant + "=" + classPath);
            }
        }
        return command;
    }

    private String option(String name, String otherwise) {
        return options.getOrDefault(name, otherwise);
    }
}
