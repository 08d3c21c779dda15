package dev.scimkit.testkit.mutants;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The rules that each mutant fails, with their messages, from {@code mutants.txt}. The name of a mutant has a line of
 * its own; below it, indented, are the ids of rules, a colon and their message.
 */
final class ExpectedKills {

    private static final String FILE = "mutants.txt";

    private ExpectedKills() {}

    /** The messages by rule, by mutant. */
    static Map<String, Map<String, String>> read() {
        Map<String, Map<String, String>> expected = new TreeMap<>();
        Map<String, String> messages = Map.of();
        for (String line : lines()) {
            if (line.startsWith(" ")) {
                String[] parts = line.strip().split(": ", 2);
                for (String id : parts[0].split(" ")) {
                    messages.put(id, parts[1]);
                }
            } else {
                messages = new TreeMap<>();
                if (expected.put(line, messages) != null) {
                    throw new IllegalStateException(FILE + " has " + line + " twice");
                }
            }
        }
        return expected;
    }

    /** Rewrites the file, except the comment at its beginning. */
    static void rewrite(Map<String, Map<String, String>> failures) {
        Path file = Path.of(System.getProperty("scimkit.home", "."))
                .resolve("scim-testkit/src/test/resources/dev/scimkit/testkit/mutants/" + FILE);
        try {
            String comment = Files.readString(file, StandardCharsets.UTF_8)
                    .lines()
                    .takeWhile(line -> line.isBlank() || line.startsWith("#"))
                    .map(line -> line + "\n")
                    .collect(Collectors.joining());
            Files.writeString(file, comment + write(failures), StandardCharsets.UTF_8);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Writes the format that {@link #read} reads. */
    private static String write(Map<String, Map<String, String>> failures) {
        StringBuilder text = new StringBuilder();
        failures.forEach((mutant, messages) -> {
            text.append(mutant).append('\n');
            Map<String, String> idsOfMessage = new TreeMap<>();
            messages.forEach((id, message) -> idsOfMessage.merge(message, id, (some, one) -> some + " " + one));
            idsOfMessage.forEach((message, ids) ->
                    text.append("    ").append(ids).append(": ").append(message).append('\n'));
        });
        return text.toString();
    }

    private static List<String> lines() {
        try (InputStream file = ExpectedKills.class.getResourceAsStream(FILE)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
