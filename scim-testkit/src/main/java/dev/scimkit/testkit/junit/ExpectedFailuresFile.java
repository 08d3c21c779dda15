package dev.scimkit.testkit.junit;

import dev.scimkit.testkit.ScimTestkit;
import dev.scimkit.testkit.report.ExpectedFailures;
import dev.scimkit.testkit.rule.Rule;
import dev.scimkit.testkit.rule.RuleSet;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Reads the file that {@link ScimConformance#expectedFailures} names. */
final class ExpectedFailuresFile {

    private ExpectedFailuresFile() {}

    static ExpectedFailures read(ScimTarget target, ScimConformance conformance) {
        Class<?> test = target.getClass();
        String name = conformance.expectedFailures();
        if (name.isEmpty()) {
            return ExpectedFailures.none();
        }
        try (InputStream file = test.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("No class path resource " + name + " for " + test.getName()
                        + "; the name is relative to the package of the test class");
            }
            ExpectedFailures expected = ExpectedFailures.parse(new String(file.readAllBytes(), StandardCharsets.UTF_8));
            refuseUnknown(name, expected, target);
            return expected;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A rule that does not exist can neither fail nor pass, so its line must be a mistake. */
    private static void refuseUnknown(String name, ExpectedFailures expected, ScimTarget target) {
        Set<String> unknown = new TreeSet<>(expected.ids());
        unknown.removeAll(ScimTestkit.of().with(target.ownRules().toArray(RuleSet[]::new)).rules().stream()
                .map(Rule::id)
                .collect(Collectors.toSet()));
        if (!unknown.isEmpty()) {
            throw new IllegalStateException(name + " lists rules that do not exist: " + unknown);
        }
    }
}
