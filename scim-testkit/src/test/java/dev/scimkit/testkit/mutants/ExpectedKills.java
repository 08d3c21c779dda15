package dev.scimkit.testkit.mutants;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Reads which rules each mutant fails. */
final class ExpectedKills {

    private ExpectedKills() {}

    static Map<String, Set<String>> read() {
        Map<String, Set<String>> expected = new LinkedHashMap<>();
        for (String line : lines("mutants.txt")) {
            String[] parts = line.split(":\\s*", 2);
            expected.put(parts[0], new TreeSet<>(List.of(parts[1].split("\\s+"))));
        }
        return expected;
    }

    private static List<String> lines(String name) {
        try (InputStream file = ExpectedKills.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
