package dev.scimkit.benchmarks.turns;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The lines of one row: the median of all processes, and the extremes of the ratio if there are several. */
final class Table {

    static final String HEADER =
            "| row | library | CPU time, µs | allocation, B | its time / that of scimkit |\n|---|---|---|---|---|";

    private static final String OURS = "scimkit";

    private final String row;
    private final Map<String, List<Double>> nanos = new LinkedHashMap<>();
    private final Map<String, List<Double>> bytes = new LinkedHashMap<>();
    private final Map<String, List<Double>> ratios = new LinkedHashMap<>();
    private final List<String> remarks = new ArrayList<>();

    Table(String row) {
        this.row = row;
    }

    void addFork(List<String> lines) {
        Map<String, Double> fork = new LinkedHashMap<>();
        for (String line : lines) {
            String[] parts = line.split(" ");
            if (line.startsWith("#") || parts.length != 3) {
                remarks.add(line);
            } else {
                fork.put(parts[0], Double.valueOf(parts[1]));
                bytes.computeIfAbsent(parts[0], label -> new ArrayList<>()).add(Double.valueOf(parts[2]));
            }
        }
        fork.forEach((label, time) -> {
            nanos.computeIfAbsent(label, any -> new ArrayList<>()).add(time);
            if (fork.containsKey(OURS)) {
                ratios.computeIfAbsent(label, any -> new ArrayList<>()).add(time / fork.get(OURS));
            }
        });
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        nanos.forEach((label, times) -> text.append(String.format(
                Locale.ROOT,
                "| %s | %s | %s | %,.0f | %s |%n",
                row,
                label,
                micros(median(times)),
                median(bytes.get(label)),
                ratio(ratios.getOrDefault(label, List.of())))));
        remarks.stream()
                .distinct()
                .forEach(remark -> text.append(remark.length() > 200 ? remark.substring(0, 200) : remark)
                        .append('\n'));
        return text.toString();
    }

    private static String micros(double nanos) {
        return String.format(Locale.ROOT, nanos < 10_000 ? "%.3f" : "%,.1f", nanos / 1_000);
    }

    private static String ratio(List<Double> ratios) {
        if (ratios.isEmpty()) {
            return "";
        }
        String median = String.format(Locale.ROOT, "%.2f", median(ratios));
        return ratios.size() == 1
                ? median
                : String.format(
                        Locale.ROOT, "%s (%.2f to %.2f)", median, Collections.min(ratios), Collections.max(ratios));
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
