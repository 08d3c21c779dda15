package dev.scimkit.testkit.language;

import dev.scimkit.testkit.internal.BundledFile;
import dev.scimkit.testkit.rule.RuleSet;
import dev.scimkit.testkit.rule.Suite;

/**
 * Requirements that no client can test, from a file: one per line, as {@code id | section | what is asked | why no client
 * can see it}.
 */
public final class UntestedRules extends RuleSet {

    private static final String FILE = "untested.txt";

    /**
     * Reads {@code untested.txt}.
     *
     * @param owner a class in the folder of the file
     * @param suite the suite the rules belong to
     */
    public UntestedRules(Class<?> owner, Suite suite) {
        super(suite);
        BundledFile.read(owner, FILE)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .forEach(this::add);
    }

    private void add(String line) {
        String[] parts = line.split("\\s*\\|\\s*", 4);
        untested(parts[0], parts[1], parts[2], parts[3]);
    }
}
