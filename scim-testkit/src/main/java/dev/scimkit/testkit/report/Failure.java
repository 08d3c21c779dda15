package dev.scimkit.testkit.report;

import dev.scimkit.testkit.rule.Rule;
import java.util.stream.Collectors;

/**
 * How a server failed a rule. Secrets are hidden and long bodies cut in every component.
 *
 * @param expectation what was expected, such as {@code status 201}
 * @param got what was found instead, such as {@code status 200}
 * @param request the request that led to it, or a note that there was none
 * @param response its response, or a note that there was none
 */
public record Failure(String expectation, String got, String request, String response) {

    /**
     * Describes the failure for people.
     *
     * @param rule the rule that failed
     * @return several lines
     */
    public String describe(Rule rule) {
        return String.join(
                "\n",
                rule.id() + " (" + rule.section() + ", " + rule.level().label() + "): " + rule.asks() + ".",
                "Expected: " + expectation,
                "Got:      " + got,
                "Request:",
                indented(request),
                "Response:",
                indented(response),
                "If this fails, check " + rule.check() + ".");
    }

    private static String indented(String text) {
        return text.lines().map(line -> line.isBlank() ? "" : "  " + line).collect(Collectors.joining("\n"));
    }
}
