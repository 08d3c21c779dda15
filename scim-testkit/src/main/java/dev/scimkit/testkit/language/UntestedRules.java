package dev.scimkit.testkit.language;

import dev.scimkit.testkit.internal.BundledFile;
import dev.scimkit.testkit.rule.Level;
import dev.scimkit.testkit.rule.Rule;
import dev.scimkit.testkit.rule.Suite;
import java.util.List;
import java.util.Set;

/**
 * Requirements that no client can test, from a file: one per line, as {@code id | section | what is asked | why no client
 * can see it}.
 */
public final class UntestedRules {

    private static final String FILE = "untested.txt";

    private UntestedRules() {}

    /**
     * Reads {@code untested.txt}.
     *
     * @param owner a class in the folder of the file
     * @param suite the suite the rules belong to
     * @return the rules, in the order of the file
     */
    public static List<Definition> read(Class<?> owner, Suite suite) {
        return BundledFile.read(owner, FILE)
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
}
