package dev.scimkit.testkit.suite.standard.http;

import static dev.scimkit.testkit.language.ServerConversation.userBody;

import dev.scimkit.testkit.endpoint.Capability;
import dev.scimkit.testkit.language.SchemaUris;
import dev.scimkit.testkit.rule.Answer;
import dev.scimkit.testkit.rule.Conversation;
import dev.scimkit.testkit.rule.Definition;
import dev.scimkit.testkit.rule.RuleSet;
import dev.scimkit.testkit.rule.Suite;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Errors: RFC 7644 section 3.12. */
public final class ErrorRules extends RuleSet {

    private static final String SECTION = "RFC 7644 §3.12";
    private static final Set<String> KEYWORDS = Set.of(
            "invalidFilter",
            "tooMany",
            "uniqueness",
            "mutability",
            "invalidSyntax",
            "invalidPath",
            "noTarget",
            "invalidValue",
            "invalidVers",
            "sensitive",
            "invalidCursor",
            "expiredCursor",
            "invalidCount");

    /** States the rules. */
    public ErrorRules() {
        super(Suite.STANDARD);
    }

    private Definition error(String id, String asks, Function<Conversation, Answer> request) {
        return required(id, SECTION, asks)
                .check("that the body has \"schemas\": [\"" + SchemaUris.ERROR
                        + "\"]; error pages of the web framework are a common cause")
                .test(scim -> {
                    Answer answer = request.apply(scim);
                    answer.expect(answer.status() >= 400, "an error", "status " + answer.status());
                    answer.has("/schemas", SchemaUris.ERROR);
                });
    }

    final Definition notFound =
            error("P-3.12-01a", "The body of a 404 is an Error", scim -> scim.get("/Users/{run}-none"));

    final Definition badRequest =
            error("P-3.12-01b", "The body of a 400 is an Error", scim -> scim.post("/Users", "{"));

    final Definition conflict = error("P-3.12-01c", "The body of a 409 is an Error", scim -> {
        scim.post("/Users", userBody("{run}-a", ""));
        return scim.post("/Users", userBody("{run}-a", ""));
    });

    final Definition unauthorized = error(
            "P-3.12-01d",
            "The body of a 401 is an Error",
            scim -> scim.call("GET", "/Users")
                    .header("Authorization", "Bearer {run}-wrong")
                    .send());

    final Definition unknownEndpoint = error(
            "P-3.12-01e",
            "The response of an unknown endpoint is an Error",
            scim -> scim.get("/NoSuchEndpoint").status(404));

    final Definition wrongMethod = error(
            "P-3.12-01f",
            "The response to an unsupported method is an Error",
            scim -> scim.put("/Users", userBody("{run}-a", "")));

    final Definition status = required("P-3.12-02", SECTION, "status of an Error is the HTTP status as a JSON string")
            .check("that status is \"404\", with quotation marks, and equals the status line (erratum 6893)")
            .test(scim -> {
                scim.get("/Users/{run}-none").status(404).is("/status", "404");
                scim.post("/Users", "{").status(400).is("/status", "400");
            });

    final Definition keywords = required("P-3.12-03", SECTION, "scimType is one of the keywords that the RFCs define")
            .check("the spelling of scimType, and that no other keywords are used")
            .test(scim -> List.of(
                            scim.get("/Users/{run}-none"),
                            scim.post("/Users", "{"),
                            scim.post("/Users", "{'schemas':['{U}']}"),
                            scim.query("/Users", "filter", "userName zz 'a'"))
                    .forEach(answer -> answer.texts("/scimType")
                            .forEach(keyword -> answer.expect(
                                    KEYWORDS.contains(keyword), "one of " + new TreeSet<>(KEYWORDS), keyword))));

    final Definition invalidFilter = required("P-3.12-16", SECTION, "A malformed filter has the scimType invalidFilter")
            .needs(Capability.FILTER)
            .check("that the Error body names invalidFilter")
            .test(scim -> scim.query("/Users", "filter", "userName eq").refusedAs(400, "invalidFilter"));

    final Definition mutability = required(
                    "P-3.12-19", SECTION, "A change of a readOnly attribute by PATCH has the scimType mutability")
            .needs(Capability.PATCH)
            .check("that the Error body names mutability")
            .test(scim -> scim.patch(scim.user().path(), "{'op':'replace','path':'id','value':'x'}")
                    .refusedAs(400, "mutability"));

    final Definition invalidSyntax = advisory(
                    "P-3.12-20", SECTION, "A body that is not JSON has the scimType invalidSyntax")
            .check("that the Error body names invalidSyntax")
            .test(scim -> scim.post("/Users", "{'userName':").refusedAs(400, "invalidSyntax"));

    final Definition invalidPath = advisory(
                    "P-3.12-21", SECTION, "A malformed path of a PATCH has the scimType invalidPath")
            .needs(Capability.PATCH)
            .check("that the Error body names invalidPath")
            .test(scim -> scim.patch(scim.user().path(), "{'op':'add','path':'name..{givenName}','value':'x'}")
                    .refusedAs(400, "invalidPath"));

    final Definition invalidValue = advisory(
                    "P-3.12-23", SECTION, "A missing required value has the scimType invalidValue")
            .check("that the Error body names invalidValue")
            .test(scim -> scim.post("/Users", "{'schemas':['{U}']}").refusedAs(400, "invalidValue"));

    final Definition noInternals = required(
                    "P-3.12-04", SECTION, "The detail of an Error reveals no internals of the server")
            .check("that exception messages do not reach the client: no class names, no stack traces, no SQL")
            .test(scim -> List.of(
                            scim.post("/Users", "{'schemas':['{U}'],'userName':{'a':1}}"),
                            scim.post("/Users", "{{"),
                            scim.get("/Users/{run}%00none"))
                    .forEach(answer -> {
                        String text = answer.response().text();
                        boolean clean =
                                !text.contains("Exception") && !text.contains("\\tat ") && !text.contains("SELECT ");
                        answer.expect(answer.status() < 500, "a status below 500", "status " + answer.status());
                        answer.expect(clean, "no internals in the body", "a class name, stack trace or statement");
                    }));

    final Definition unknownVersion = advisory(
                    "P-3.12-24", "RFC 7644 §3.13", "A protocol version that the server does not support is refused")
            .check("that /v9/Users returns 404, or 400 invalidVers")
            .test(scim -> scim.get("/v9/Users").status(404, 400));
}
