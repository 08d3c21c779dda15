package dev.scimkit.testkit.cli;

import dev.scimkit.testkit.ScimTestkit;
import dev.scimkit.testkit.report.ExpectedFailures;
import dev.scimkit.testkit.rule.Rule;
import dev.scimkit.testkit.rule.RuleSet;
import dev.scimkit.testkit.rule.Suite;
import dev.scimkit.testkit.session.SessionFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which rules to apply, and which are known to fail. */
final class RuleOptions {

    @Option(
            names = "--suite",
            split = ",",
            paramLabel = "<suite>",
            description =
                    "Suites to run: standard (the default), okta, entra, zitadel, interop, ipsie-al1, ipsie-al2; own runs"
                            + " only the files of --sessions.")
    private String[] suites = {"standard"};

    @Option(
            names = "--sessions",
            split = ",",
            paramLabel = "<file>",
            description = "Run your own sessions too: text files, as the command record writes them.")
    private Path[] sessions = {};

    @Option(
            names = "--include",
            split = ",",
            paramLabel = "<rules>",
            description = "Run only these rules: ids, beginnings of ids with a star (P-3.7*), or levels (required).")
    private String[] include = {};

    @Option(
            names = "--exclude",
            split = ",",
            paramLabel = "<rules>",
            description = "Do not run these rules, named in the same way.")
    private String[] exclude = {};

    @Option(
            names = "--baseline",
            paramLabel = "<file>",
            description =
                    "File of expected failures: an id and a reason on each line. The run fails if one of them passes.")
    private @Nullable Path baseline;

    /**
     * Chooses the rules.
     *
     * @throws CannotRunException if a suite or a rule does not exist, or no rule is left
     */
    ScimTestkit testkit() {
        ScimTestkit all = withSessions(ScimTestkit.of(chosenSuites()));
        List<RuleName> wanted = names("--include", include, all);
        List<RuleName> unwanted = names("--exclude", exclude, all);
        ScimTestkit chosen = all.only(rule -> (wanted.isEmpty() || isAmong(rule, wanted)) && !isAmong(rule, unwanted));
        if (chosen.rules().isEmpty()) {
            throw new CannotRunException("No rule is left to apply; check --include and --exclude");
        }
        return chosen;
    }

    private ScimTestkit withSessions(ScimTestkit testkit) {
        RuleSet[] files = Arrays.stream(sessions).map(RuleOptions::read).toArray(RuleSet[]::new);
        try {
            return testkit.with(files);
        } catch (IllegalArgumentException twice) {
            throw new CannotRunException("--sessions: " + twice.getMessage());
        }
    }

    private static RuleSet read(Path file) {
        String name = file.toString();
        try {
            return SessionFile.parse(name, Files.readString(file, StandardCharsets.UTF_8), Suite.OWN, name);
        } catch (IOException unreadable) {
            throw new CannotRunException("Cannot read " + file + ": " + unreadable);
        } catch (IllegalArgumentException malformed) {
            throw new CannotRunException("--sessions: " + malformed.getMessage());
        }
    }

    private Suite[] chosenSuites() {
        try {
            return Arrays.stream(suites).map(String::strip).map(Suite::ofLabel).toArray(Suite[]::new);
        } catch (IllegalArgumentException unknown) {
            throw new CannotRunException("--suite: " + unknown.getMessage());
        }
    }

    private static List<RuleName> names(String option, String[] written, ScimTestkit testkit) {
        List<RuleName> names =
                Arrays.stream(written).map(String::strip).map(RuleName::new).toList();
        for (RuleName name : names) {
            if (testkit.rules().stream().noneMatch(name::fits)) {
                throw new CannotRunException(option + ": no rule of these suites matches " + name.written());
            }
        }
        return names;
    }

    private static boolean isAmong(Rule rule, List<RuleName> names) {
        return names.stream().anyMatch(name -> name.fits(rule));
    }

    /**
     * Reads the expected failures.
     *
     * @throws CannotRunException if the file cannot be read, is malformed or names a rule that does not exist
     */
    ExpectedFailures known() {
        if (baseline == null) {
            return ExpectedFailures.none();
        }
        try {
            ExpectedFailures known = ExpectedFailures.parse(Files.readString(baseline, StandardCharsets.UTF_8));
            Set<String> unknown = new TreeSet<>(known.ids());
            unknown.removeAll(withSessions(ScimTestkit.of()).rules().stream()
                    .map(Rule::id)
                    .collect(Collectors.toSet()));
            if (!unknown.isEmpty()) {
                throw new CannotRunException(baseline + " lists rules that do not exist: " + unknown);
            }
            return known;
        } catch (IOException unreadable) {
            throw new CannotRunException("Cannot read " + baseline + ": " + unreadable);
        } catch (IllegalArgumentException wrong) {
            throw new CannotRunException(baseline + ": " + wrong.getMessage());
        }
    }
}
