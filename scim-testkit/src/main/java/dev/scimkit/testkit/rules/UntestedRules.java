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

/** What is demanded of servers and no client can see: one a line in a file for each suite, with the reason. */
final class UntestedRules {

    private UntestedRules() {}

    static List<Definition> standard() {
        return in("untested.txt", Suite.STANDARD);
    }

    static List<Definition> zitadel() {
        return in("zitadel-untested.txt", Suite.ZITADEL);
    }

    private static List<Definition> in(String file, Suite suite) {
        return read(file)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> parse(line, suite))
                .toList();
    }

    private static Definition parse(String line, Suite suite) {
        String[] parts = line.split("\\s*\\|\\s*", 4);
        Rule rule = new Rule(parts[0], parts[1], Level.UNTESTED, suite, parts[2], Set.of(), parts[3]);
        return new Definition(rule, scim -> {
            throw new IllegalStateException(rule.id() + " cannot be tested");
        });
    }

    private static String read(String name) {
        try (InputStream file = UntestedRules.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("The testkit lacks its own file " + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
