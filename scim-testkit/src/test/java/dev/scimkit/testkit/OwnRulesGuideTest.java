package dev.scimkit.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.scimkit.testkit.endpoint.Capability;
import dev.scimkit.testkit.endpoint.ScimEndpoint;
import dev.scimkit.testkit.junit.ScimConformance;
import dev.scimkit.testkit.junit.ScimTarget;
import dev.scimkit.testkit.report.ConformanceReport;
import dev.scimkit.testkit.report.ReportFormat;
import dev.scimkit.testkit.report.RuleResult;
import dev.scimkit.testkit.rule.Answer;
import dev.scimkit.testkit.rule.Definition;
import dev.scimkit.testkit.rule.RuleSet;
import dev.scimkit.testkit.rule.Suite;
import dev.scimkit.testkit.session.SessionFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Java snippets of docs/testkit-own-rules.md, and what becomes of the rules in them. */
class OwnRulesGuideTest {

    /** What payroll needs of a user. */
    static final class PayrollRules extends RuleSet {

        private static final String HANDBOOK = "Payroll handbook §2";

        final Definition numberKept = required("PAY-1", HANDBOOK, "A new user keeps the employee number from HR")
                .needs(Capability.ENTERPRISE_USER)
                .check("that the import does not issue numbers of its own")
                .test(scim -> {
                    Answer user = scim.user("'{E}':{'employeeNumber':'4711'}");
                    scim.get(user.path()).status(200).is("/{E}/employeeNumber", "4711");
                });

        final Definition leaverListed = required("PAY-2", HANDBOOK, "A user who leaves is still listed, as inactive")
                .needs(Capability.PATCH, Capability.FILTER)
                .check("that deactivation does not delete the user")
                .test(scim -> {
                    Answer user = scim.user("'active':true");
                    scim.patch(user.path(), "{'op':'replace','path':'active','value':false}")
                            .success();
                    scim.query("/Users", "filter", "userName eq '" + user.text("/userName") + "'")
                            .counts("/Resources", 1)
                            .is("/Resources/0/active", false);
                });

        final Definition costCenterKnown = advisory("PAY-3", HANDBOOK, "An unknown cost center is refused")
                .needs(Capability.ENTERPRISE_USER)
                .check("that the list of cost centers has been imported")
                .test(scim -> {
                    String host = scim.endpoint().baseUrl().getHost();
                    scim.skipUnless(host.startsWith("staging."), "Only staging has the list of cost centers");
                    scim.post("/Users", "{'schemas':['{U}'],'userName':'{run}-a','{E}':{'costCenter':'none'}}")
                            .refused(400, "invalidValue");
                });

        PayrollRules() {
            super(Suite.OWN);
            untested("PAY-4", HANDBOOK, "Salaries are not logged", "logs are not visible through SCIM");
        }
    }

    private final ScimEndpoint endpoint = ReferenceServer.inProcess();

    @TempDir
    private Path folder;

    @Test
    void ownRules_besideTheSuites_areInEveryReport() throws IOException {
        SessionFile session = SessionFile.read(OwnRulesGuideTest.class, "hr.session", Suite.OWN, "HR system");

        ConformanceReport report = ScimTestkit.of(Suite.STANDARD)
                .only(rule -> rule.id().equals("P-3.3-05"))
                .with(new PayrollRules(), session)
                .run(endpoint);

        assertThat(report.results().stream().map(OwnRulesGuideTest::inBrief))
                .containsExactly(
                        "P-3.3-05 Passed",
                        "PAY-1 Passed",
                        "PAY-2 Passed",
                        "PAY-3 Skipped: Only staging has the list of cost centers",
                        "PAY-4 Skipped: A client cannot see this: logs are not visible through SCIM",
                        "HR-1 Passed");
        String html = written(report, ReportFormat.HTML);
        assertThat(html)
                .contains("id=\"PAY-1\"", "A new user keeps the employee number from HR", "PAY-1, suite own")
                .contains("id=\"HR-1\"", "HR system");
        assertThat(html.indexOf(">RFC 7644</h3>")).isPositive().isLessThan(html.indexOf(">Payroll handbook</h3>"));
        assertThat(written(report, ReportFormat.JSON)).contains("PAY-1", "PAY-3", "HR-1");
        assertThat(written(report, ReportFormat.JUNIT_XML)).contains("PAY-1 A new user keeps", "HR-1 Our HR system");
        assertThat(written(report, ReportFormat.MARKDOWN)).contains("4 passed");
    }

    private String written(ConformanceReport report, ReportFormat format) throws IOException {
        Path file = folder.resolve(format.name());
        format.write(report, file);
        return Files.readString(file, StandardCharsets.UTF_8);
    }

    private static String inBrief(RuleResult result) {
        String brief = result.rule().id() + " " + result.getClass().getSimpleName();
        return result instanceof RuleResult.Skipped skipped ? brief + ": " + skipped.reason() : brief;
    }

    @Test
    void ownRules_inJUnit_areNamedByTheTarget() {
        @ScimConformance(profile = {"standard", "okta"})
        class MyScimIT implements ScimTarget {

            @Override
            public ScimEndpoint endpoint() {
                return ScimEndpoint.at("http://127.0.0.1:8080/scim/v2/3223").bearer("secret");
            }

            @Override
            public List<RuleSet> ownRules() {
                return List.of(
                        new PayrollRules(), SessionFile.read(MyScimIT.class, "hr.session", Suite.OWN, "HR system"));
            }
        }

        assertThat(new MyScimIT().own().map(test -> test.getDisplayName()))
                .contains("PAY-1 A new user keeps the employee number from HR")
                .hasSize(5);
    }

    @Test
    void ownRules_withoutJUnit_areAddedToTheTestkit() {
        ThrowingRun guide = () -> {
            ConformanceReport report =
                    ScimTestkit.of(Suite.STANDARD).with(new PayrollRules()).run(endpoint);
            ReportFormat.HTML.write(report, Path.of("target/scim.html"));
        };

        assertThat(guide).isNotNull(); // the run is in another test
    }

    private interface ThrowingRun {
        void run() throws IOException;
    }

    @Test
    void ownRules_brokenServer_failWithWhatToCheck() {
        Scripted server = new Scripted()
                .on("POST", "/Users", 201, "{'id':'7'}")
                .on("GET", "/Users/7", 200, "{'id':'7'}")
                .on("DELETE", "/Users/7", 204, "");

        ConformanceReport report = ScimTestkit.of(Suite.OWN)
                .with(new PayrollRules())
                .only(rule -> rule.id().equals("PAY-1"))
                .run(server.endpoint().with(Capability.ENTERPRISE_USER));

        assertThat(report.describe())
                .contains(
                        "PAY-1 (Payroll handbook §2, required): A new user keeps the employee number from HR.",
                        "Got:      nothing",
                        "If this fails, check that the import does not issue numbers of its own.");
        assertThat(server.log()).endsWith("DELETE /Users/7");
    }

    @Test
    void ownRules_assertionOfALibrary_failsTheRuleOnly() {
        class Asserting extends RuleSet {
            Asserting() {
                super(Suite.OWN);
                required("PAY-9", "§1", "Nobody is listed")
                        .check("the list")
                        .test(scim -> assertThat(scim.get("/Users").status()).isEqualTo(418));
            }
        }

        ConformanceReport report =
                ScimTestkit.of(Suite.OWN).with(new Asserting()).run(endpoint);

        assertThat(report.describe()).contains("the rule's assertion to hold", "418");
    }

    @Test
    void with_sameIdTwice_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ScimTestkit.of(Suite.OWN).with(new PayrollRules(), new PayrollRules()))
                .withMessage("Two rules have the id PAY-1: give yours a prefix that no suite uses");
    }

    @Test
    void definitions_ruleWithoutTest_isRefused() {
        class Unfinished extends RuleSet {
            Unfinished() {
                super(Suite.OWN);
                required("PAY-5", "§1", "Something is asked");
            }
        }

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> new Unfinished().definitions())
                .withMessage("The rule PAY-5 has no test: end it with .test(scim -> …)");
    }
}
