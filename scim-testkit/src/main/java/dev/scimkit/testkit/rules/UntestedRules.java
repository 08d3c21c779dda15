package dev.scimkit.testkit.rules;

import dev.scimkit.testkit.Level;
import dev.scimkit.testkit.Rule;
import dev.scimkit.testkit.Suite;
import dev.scimkit.testkit.internal.Definition;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/** What the RFCs demand of servers and no client can see: one a line in {@code untested.txt}, with the reason. */
final class UntestedRules {

    private static final String FILE = "untested.txt";

    private UntestedRules() {}

    static List<Definition> all() {
        return read().lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(UntestedRules::parse)
                .toList();
    }

    private static Definition parse(String line) {
        String[] parts = line.split("\\s*\\|\\s*", 4);
        Rule rule = new Rule(parts[0], parts[1], Level.UNTESTED, Suite.STANDARD, parts[2], Set.of(), parts[3]);
        return new Definition(rule, scim -> {
            throw new IllegalStateException(rule.id() + " cannot be tested");
        });
    }

    private static String read() {
        try (InputStream file = UntestedRules.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException("The testkit lacks its own file " + FILE);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
