package dev.scimkit.testkit.report;

import dev.scimkit.testkit.internal.BundledFile;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;

/**
 * A report as one page for people. It contains its own style and script and loads nothing: its content security policy
 * blocks every other script, whatever a server put into its responses.
 */
final class HtmlReport {

    private static final String STYLE = BundledFile.read(HtmlReport.class, "report.css");
    private static final String SCRIPT = BundledFile.read(HtmlReport.class, "report.js");
    private final ConformanceReport report;
    private final Markup html = new Markup();

    private HtmlReport(ConformanceReport report) {
        this.report = report;
    }

    static String write(ConformanceReport report) {
        HtmlReport page = new HtmlReport(report);
        page.html.open("html", "lang", "en");
        page.head();
        page.body();
        page.html.close();
        return page.html.toString();
    }

    private void head() {
        html.open("head")
                .empty("meta", "charset", "utf-8")
                .empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .empty("meta", "http-equiv", "Content-Security-Policy", "content", policy())
                .empty("meta", "name", "referrer", "content", "no-referrer")
                .element("title", "SCIM conformance: " + report.server())
                .script("style", STYLE)
                .close();
    }

    private static String policy() {
        return "default-src 'none'; base-uri 'none'; form-action 'none'; style-src '" + hash(STYLE) + "'; script-src '"
                + hash(SCRIPT) + "'";
    }

    private static String hash(String code) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(code.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    private void body() {
        html.open("body");
        header();
        html.open("main");
        if (report.conforms()) {
            new HtmlScores(html).write(report.sections());
            new HtmlRules(html, report).write();
        } else { // what failed comes first
            new HtmlRules(html, report).write();
            new HtmlScores(html).write(report.sections());
        }
        html.close();
        html.script("script", SCRIPT).close();
    }

    private void header() {
        html.open("header")
                .element("p", "SCIM conformance", "class", "kicker")
                .element("h1", report.server().toString())
                .element("p", Verdict.of(report), "class", report.conforms() ? "verdict good" : "verdict bad");
        bar();
        html.open("ul", "class", "counts");
        for (Outcome outcome : Outcome.values()) {
            if (report.count(outcome) > 0) {
                html.open("li", "class", look(outcome))
                        .open("a", "href", "#rules", "data-show", HtmlRules.show(outcome))
                        .element("b", Integer.toString(report.count(outcome)))
                        .text(" " + outcome.label())
                        .close()
                        .close();
            }
        }
        String facts =
                Verdict.suitesWithDrafts(report) + " · " + Verdict.time(report) + " · took " + seconds(report.took());
        html.close().element("p", facts, "class", "facts").close();
    }

    /** Drawn as SVG, because the page's policy allows no inline styles. */
    private void bar() {
        String all = "0 0 " + Math.max(1, report.results().size()) + " 1";
        html.open("svg", "class", "bar", "viewBox", all, "preserveAspectRatio", "none", "aria-hidden", "true");
        int x = 0;
        for (Outcome outcome : Outcome.values()) {
            int width = report.count(outcome);
            html.open(
                            "rect",
                            "class",
                            look(outcome),
                            "x",
                            Integer.toString(x),
                            "width",
                            Integer.toString(width),
                            "height",
                            "1")
                    .close();
            x += width;
        }
        html.close();
    }

    static String look(Outcome outcome) {
        return switch (outcome) {
            case PASSED -> "passed";
            case FAILED -> "failed";
            case EXPECTED_FAILURE -> "known";
            case UNEXPECTED_PASS -> "failed unexpected";
            case SKIPPED -> "skipped";
        };
    }

    private static String seconds(Duration took) {
        long tenths = took.plusMillis(50).toMillis() / 100;
        return tenths / 10 + "." + tenths % 10 + " seconds";
    }
}
