package dev.scimkit.testkit.suite.standard.http;

import static dev.scimkit.testkit.language.Conversation.userBody;
import static dev.scimkit.testkit.language.Definition.advisory;
import static dev.scimkit.testkit.language.Definition.required;

import dev.scimkit.testkit.language.Answer;
import dev.scimkit.testkit.language.Call;
import dev.scimkit.testkit.language.Conversation;
import dev.scimkit.testkit.language.Definition;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Formats and media types: RFC 7644 sections 3.1 and 3.8. */
public final class MediaTypeRules {

    private static final String SECTION = "RFC 7644 §3.8";

    private MediaTypeRules() {}

    /** {@return the rules} */
    public static List<Definition> all() {
        return List.of(
                objectsOnly(),
                utf8(),
                invalidUtf8(),
                charsetParameter(),
                acceptsScim(),
                acceptsJson(),
                byDefault(),
                jsonBody(),
                otherBody(),
                errorsToo(),
                unacceptable());
    }

    private static Call post(Conversation scim, String mediaType) {
        return scim.call("POST", "/Users")
                .header("Content-Type", mediaType)
                .body(userBody(scim.unique("user"), "").replace('\'', '"'));
    }

    private static boolean isScim(Answer answer) {
        String mediaType = answer.response().header("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        return mediaType.startsWith(Conversation.SCIM_JSON);
    }

    private static void scimJson(Answer answer) {
        answer.expect(
                isScim(answer),
                "Content-Type: application/scim+json",
                answer.response().header("Content-Type").orElse("none"));
    }

    private static Definition objectsOnly() {
        return required("P-3.1-01", "RFC 7644 §3.1", "A body that is JSON but no object is answered 400")
                .check("that arrays and texts are refused, not read as empty objects")
                .test(scim -> {
                    scim.post("/Users", "[]").refused(400, "invalidSyntax", "invalidValue");
                    scim.post("/Users", "'x'").refused(400, "invalidSyntax", "invalidValue");
                });
    }

    private static Definition utf8() {
        return required("P-3.8-01a", SECTION, "Bodies are JSON in UTF-8, both ways")
                .check("the charset in which bodies are decoded and encoded: none but UTF-8")
                .test(scim -> {
                    Answer user = scim.user("'displayName':'Zoë Žižek 日本'");
                    Answer read = scim.get(user.path()).success().is("/displayName", "Zoë Žižek 日本");
                    String text = read.response().text();
                    read.expect(!text.contains("\uFFFD"), "UTF-8", "octets that are not");
                });
    }

    private static Definition invalidUtf8() {
        return required("P-3.8-01b", SECTION, "A body that is not UTF-8 is answered 400")
                .check("that malformed octets are not silently replaced")
                .test(scim -> {
                    String body = scim.fill(userBody("{run}-a", ",'displayName':'\u00e9'"))
                            .replace('\'', '"');
                    scim.call("POST", "/Users")
                            .octets(body.getBytes(StandardCharsets.ISO_8859_1))
                            .send()
                            .refused(400, "invalidSyntax", "invalidValue");
                });
    }

    private static Definition charsetParameter() {
        return required("P-3.8-02", SECTION, "A media type with charset=utf-8 is accepted")
                .check("that parameters of Content-Type are parsed off before it is compared")
                .test(scim -> {
                    post(scim, "application/scim+json; charset=utf-8").send().success();
                    post(scim, "application/scim+json;charset=\"UTF-8\"").send().success();
                });
    }

    private static Definition acceptsScim() {
        return required("P-3.8-06", SECTION, "Accept: application/scim+json is answered with that media type")
                .check("the Content-Type of answers")
                .test(scim -> scimJson(scim.get("/Users?count=1").status(200)));
    }

    private static Definition acceptsJson() {
        return advisory("P-3.8-07", SECTION, "Accept: application/json is answered with JSON")
                .check("that the older media type is no 406")
                .test(scim -> {
                    Answer answer = scim.call("GET", "/Users?count=1")
                            .header("Accept", "application/json")
                            .send()
                            .status(200);
                    String mediaType = answer.header("Content-Type");
                    answer.expect(mediaType.contains("json"), "JSON", mediaType);
                });
    }

    private static Definition byDefault() {
        return required("P-3.8-08", SECTION, "Without Accept, or with */*, the answer is application/scim+json")
                .check("the media type that is chosen when the client has no wish")
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
    }

    private static Definition jsonBody() {
        return required("P-3.8-09a", SECTION, "A body with Content-Type application/json is accepted")
                .check("that both media types are accepted: many clients know the older one only")
                .test(scim -> post(scim, "application/json").send().success());
    }

    private static Definition otherBody() {
        return advisory("P-3.8-09b", SECTION, "A body of another media type is answered 415")
                .check("that text/plain is refused; lenient servers read it as JSON, knowingly")
                .test(scim -> post(scim, "text/plain").send().status(415, 400));
    }

    private static Definition errorsToo() {
        return required("P-3.8-08b", SECTION, "Errors are application/scim+json like all else")
                .check("that error pages of the framework do not get through")
                .test(scim -> scimJson(scim.get("/Users/{run}-none")));
    }

    private static Definition unacceptable() {
        return advisory("P-3.8-10", SECTION, "Accept: text/html is answered 406, or with JSON all the same")
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
}
