package dev.scimkit.testkit.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.scimkit.testkit.Scripted;
import dev.scimkit.testkit.endpoint.ScimEndpoint;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TagFilter;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

class ScimTargetTest {

    private static final String NOT_FOUND = "O-13 Okta reads a missing user and gets an error it can show";
    private static final String SEARCH = "O-2 Okta looks for a user before it creates one, and finds none";

    /** A server without users that does not filter. */
    abstract static class Nobody implements ScimTarget {

        @Override
        public ScimEndpoint endpoint() {
            return new Scripted()
                    .on("GET", "/ServiceProviderConfig", 200, "{'schemas':[]}")
                    .on("GET", "/ResourceTypes", 200, "{}")
                    .on(
                            "GET",
                            "/Users/010101001010101011001010101011",
                            404,
                            "{'schemas':['urn:ietf:params:scim:api:messages:2.0:Error'],'status':'404','detail':'No"
                                    + " such user'}")
                    .endpoint();
        }
    }

    @ScimConformance(
            profile = "okta",
            include = {"O-13", "O-2", "O-3c"})
    static class Chosen extends Nobody {}

    @ScimConformance(
            profile = "okta",
            include = {"O-3c", "O-13"},
            expectedFailures = "expected-failures.txt")
    static class WithExpectedFailures extends Nobody {}

    @ScimConformance(profile = "okta", expectedFailures = "unknown-rule.txt")
    static class WithUnknownRule extends Nobody {}

    @ScimConformance(
            profile = {"standard", "okta"},
            include = {"P-3.4-04", "O-13"})
    static class TwoSuites extends Nobody {}

    private static Map<String, TestExecutionResult> run(Class<?> test, String... tags) {
        Map<String, TestExecutionResult> results = new LinkedHashMap<>();
        LauncherDiscoveryRequestBuilder request =
                LauncherDiscoveryRequestBuilder.request().selectors(selectClass(test));
        if (tags.length > 0) {
            request.filters(TagFilter.includeTags(tags));
        }
        LauncherDiscoveryRequest built = request.build();
        LauncherFactory.create().execute(built, new TestExecutionListener() {
            @Override
            public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                if (test.isTest() || result.getStatus() == TestExecutionResult.Status.FAILED) {
                    results.put(test.getDisplayName(), result);
                }
            }
        });
        return results;
    }

    private static String stackTrace(TestExecutionResult result) {
        StringWriter text = new StringWriter();
        result.getThrowable().orElseThrow().printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    @Test
    void rules_chosen_areOneDynamicTestEach() {
        Map<String, TestExecutionResult> results = run(Chosen.class);

        assertThat(results).hasSize(3);
        assertThat(results.get(NOT_FOUND).getStatus()).isEqualTo(TestExecutionResult.Status.SUCCESSFUL);
        assertThat(results.get(SEARCH).getStatus()).isEqualTo(TestExecutionResult.Status.ABORTED);
        assertThat(stackTrace(results.get(SEARCH))).contains("The server does not declare filters");
        TestExecutionResult failed = results.get("O-3c Okta's tests send Content-Type application/json and get 201");
        assertThat(failed.getStatus()).isEqualTo(TestExecutionResult.Status.FAILED);
        assertThat(stackTrace(failed))
                .contains("Expected: status 201", "Got:      status 404", "If this fails, check", "Bearer ***");
    }

    @Test
    void expectedFailures_whenRulesFailOrPass_areAbortedOrFail() {
        Map<String, TestExecutionResult> results = run(WithExpectedFailures.class);

        TestExecutionResult failing = results.get("O-3c Okta's tests send Content-Type application/json and get 201");
        assertThat(failing.getStatus()).isEqualTo(TestExecutionResult.Status.ABORTED);
        assertThat(stackTrace(failing)).contains("Expected failure: the server is empty");
        assertThat(results.get(NOT_FOUND).getStatus()).isEqualTo(TestExecutionResult.Status.FAILED);
        assertThat(stackTrace(results.get(NOT_FOUND)))
                .contains("O-13 is listed as an expected failure (once it did) but passes: remove its line from the"
                        + " file");
    }

    @Test
    void expectedFailures_unknownRule_isRefused() {
        assertThat(run(WithUnknownRule.class).values())
                .anySatisfy(result -> assertThat(stackTrace(result))
                        .contains("unknown-rule.txt lists rules that do not exist: [P-0-00]"));
    }

    /** A server that refuses every request. */
    @ScimConformance(profile = {"standard", "okta"})
    static class TurnedAway implements ScimTarget {

        @Override
        public ScimEndpoint endpoint() {
            return new Scripted().on("GET", "/Users", 401, "").endpoint();
        }
    }

    @Test
    void server_refusingTheCredentials_isOneFailureWithOneSentence() {
        Map<String, TestExecutionResult> results = run(TurnedAway.class);

        assertThat(results).hasSize(1);
        assertThat(results.values())
                .first()
                .satisfies(result -> assertThat(result.getThrowable().orElseThrow())
                        .hasMessage(
                                "https://scripted.example.com/scim/v2/1 refuses the credentials (status 401): check the"
                                        + " token and its permissions"));
    }

    @Test
    void tags_ofSuiteAndLevel_selectTheirRules() {
        assertThat(run(TwoSuites.class)).hasSize(2);
        assertThat(run(TwoSuites.class, "scim-okta")).containsOnlyKeys(NOT_FOUND);
        assertThat(run(TwoSuites.class, "scim-required"))
                .containsOnlyKeys("P-3.4-04 GET of an unknown id returns 404 with an Error");
        assertThat(run(TwoSuites.class, "scim-advisory")).isEmpty();
    }
}
