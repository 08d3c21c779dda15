package dev.scimkit.testkit.suite.standard.http;

import static dev.scimkit.testkit.language.ServerConversation.userBody;

import dev.scimkit.testkit.language.ServerConversation;
import dev.scimkit.testkit.rule.Answer;
import dev.scimkit.testkit.rule.Call;
import dev.scimkit.testkit.rule.Conversation;
import dev.scimkit.testkit.rule.Definition;
import dev.scimkit.testkit.rule.RuleSet;
import dev.scimkit.testkit.rule.Suite;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Formats and media types: RFC 7644 sections 3.1 and 3.8. */
public final class MediaTypeRules extends RuleSet {

    private static final String SECTION = "RFC 7644 §3.8";

    /** States the rules. */
    public MediaTypeRules() {
        super(Suite.STANDARD);
    }

    private static Call post(Conversation scim, String mediaType) {
        return scim.call("POST", "/Users")
                .header("Content-Type", mediaType)
                .body(userBody(scim.unique("user"), "").replace('\'', '"'));
    }

    private static boolean isScim(Answer answer) {
        String mediaType = answer.response().header("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        return mediaType.startsWith(ServerConversation.SCIM_JSON);
    }

    private static void scimJson(Answer answer) {
        answer.expect(
                isScim(answer),
                "Content-Type: application/scim+json",
                answer.response().header("Content-Type").orElse("none"));
    }

    final Definition objectsOnly = required(
                    "P-3.1-01", "RFC 7644 §3.1", "A JSON body that is not an object returns 400")
            .check("that arrays and strings are refused, not read as empty objects")
            .test(scim -> {
                scim.post("/Users", "[]").refused(400, "invalidSyntax", "invalidValue");
                scim.post("/Users", "'x'").refused(400, "invalidSyntax", "invalidValue");
            });

    final Definition utf8 = required("P-3.8-01a", SECTION, "Requests and responses are JSON in UTF-8")
            .check("that bodies are decoded and encoded as UTF-8")
            .test(scim -> {
                Answer user = scim.user("'{displayName}':'Zoë Žižek 日本'");
                Answer read = scim.get(user.path()).success().is("/{displayName}", "Zoë Žižek 日本");
                String text = read.response().text();
                read.expect(!text.contains("\uFFFD"), "UTF-8", "octets that are not");
            });

    final Definition invalidUtf8 = required("P-3.8-01b", SECTION, "A body that is not UTF-8 returns 400")
            .check("that malformed octets are not silently replaced")
            .test(scim -> {
                String body = scim.fill(userBody("{run}-\u00e9", "")).replace('\'', '"');
                scim.call("POST", "/Users")
                        .octets(body.getBytes(StandardCharsets.ISO_8859_1))
                        .send()
                        .refused(400, "invalidSyntax", "invalidValue");
            });

    final Definition charsetParameter = required("P-3.8-02", SECTION, "A media type with charset=utf-8 is accepted")
            .check("that the parameters of Content-Type are removed before it is compared")
            .test(scim -> {
                post(scim, "application/scim+json; charset=utf-8").send().success();
                post(scim, "application/scim+json;charset=\"UTF-8\"").send().success();
            });

    final Definition acceptsScim = required(
                    "P-3.8-06", SECTION, "Accept: application/scim+json returns that media type")
            .check("the Content-Type of responses")
            .test(scim -> scimJson(scim.get("/Users?count=1").status(200)));

    final Definition acceptsJson = advisory("P-3.8-07", SECTION, "Accept: application/json returns JSON")
            .check("that the older media type does not lead to 406")
            .test(scim -> {
                Answer answer = scim.call("GET", "/Users?count=1")
                        .header("Accept", "application/json")
                        .send()
                        .status(200);
                String mediaType = answer.header("Content-Type");
                answer.expect(mediaType.contains("json"), "JSON", mediaType);
            });

    final Definition byDefault = required(
                    "P-3.8-08", SECTION, "Without Accept, or with */*, the response is application/scim+json")
            .check("the default media type")
            .test(scim -> {
                scimJson(scim.call("GET", "/Users?count=1")
                        .without("Accept")
                        .send()
                        .status(200));
                scimJson(scim.call("GET", "/Users?count=1")
                        .header("Accept", "*/*")
                        .send()
                        .status(200));
            });

    final Definition jsonBody = required("P-3.8-09a", SECTION, "A body with Content-Type application/json is accepted")
            .check("that both media types are accepted: many clients only know the older one")
            .test(scim -> post(scim, "application/json").send().success());

    final Definition otherBody = advisory("P-3.8-09b", SECTION, "A body of another media type returns 415")
            .check("that text/plain is refused; a server that deliberately reads it as JSON excludes this rule")
            .test(scim -> post(scim, "text/plain").send().status(415, 400));

    final Definition errorsToo = required(
                    "P-3.8-08b", SECTION, "Errors are application/scim+json like every other response")
            .check("that error pages of the web framework do not reach the client")
            .test(scim -> scimJson(scim.get("/Users/{run}-none")));

    final Definition unacceptable = advisory("P-3.8-10", SECTION, "Accept: text/html returns 406, or JSON anyway")
            .check("that no HTML is ever returned")
            .test(scim -> {
                Answer answer = scim.call("GET", "/Users?count=1")
                        .header("Accept", "text/html")
                        .send()
                        .status(406, 200);
                String mediaType = answer.response().header("Content-Type").orElse("application/scim+json");
                answer.expect(mediaType.contains("json"), "JSON", mediaType);
            });
}
