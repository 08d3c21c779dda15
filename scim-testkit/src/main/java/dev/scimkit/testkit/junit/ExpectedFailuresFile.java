package dev.scimkit.testkit.junit;

import dev.scimkit.testkit.ScimTestkit;
import dev.scimkit.testkit.report.ExpectedFailures;
import dev.scimkit.testkit.rule.Rule;
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

    static ExpectedFailures read(Class<?> test, ScimConformance conformance) {
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
            refuseUnknown(name, expected);
            return expected;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A rule that does not exist can neither fail nor pass, so its line must be a mistake. */
    private static void refuseUnknown(String name, ExpectedFailures expected) {
        Set<String> unknown = new TreeSet<>(expected.ids());
        unknown.removeAll(ScimTestkit.of().rules().stream().map(Rule::id).collect(Collectors.toSet()));
        if (!unknown.isEmpty()) {
            throw new IllegalStateException(name + " lists rules that do not exist: " + unknown);
        }
    }
}
