package dev.scimkit.testkit.suite.zitadel;

import static dev.scimkit.testkit.suite.zitadel.Accounts.quoted;

import dev.scimkit.testkit.rule.Answer;
import dev.scimkit.testkit.rule.Call;
import dev.scimkit.testkit.rule.Conversation;
import dev.scimkit.testkit.rule.Definition;
import java.util.List;

/** Rules about the media types ZITADEL accepts and returns. */
final class ZitadelMessageRules extends ZitadelRuleSet {

    private static final String TOPIC = "media types";
    private static final String SEARCH = quoted("{'schemas':['{SearchRequest}'],'count':1}");
    private static final List<String> KNOWN = List.of(
            "application/scim+json",
            "APPLICATION/SCIM+JSON",
            "application/json",
            "application/*",
            "*/*",
            "application/json; charset=UTF-8");
    private static final String CHECK_400 = "that the response is 400 invalidValue, not 406 or 415";

    final Definition answers = zitadel(
                    "Z-MT-1a", TOPIC, "Resources, lists and discovery have the Content-Type application/scim+json")
            .check("that no endpoint falls back to application/json")
            .test(scim -> {
                Answer user = Accounts.create(scim);
                isScim(user);
                isScim(scim.get(user.path()));
                isScim(scim.get("/Users?count=1"));
                isScim(scim.get("/ServiceProviderConfig"));
            });

    final Definition errors = zitadel("Z-MT-1b", TOPIC, "Errors have the Content-Type application/scim+json")
            .check("that errors from before and inside the handlers are written the same way: 401, 404, 400")
            .test(scim -> {
                isScim(scim.get("/Users/{run}-none").status(404));
                isScim(scim.post("/Users", "{'schemas':['{U}']}").status(400));
                isScim(scim.call("GET", "/Users").without("Authorization").send());
            });

    final Definition emptyAnswers = zitadel(
                    "Z-MT-1c", TOPIC, "Responses without a body have the Content-Type application/scim+json too")
            .check("that the header field is always set, even for 204")
            .test(scim -> isScim(scim.delete(Accounts.create(scim).path()).status(204)));

    private static void isScim(Answer answer) {
        String type = answer.header("Content-Type");
        answer.expect(
                type.equals("application/scim+json") || type.startsWith("application/scim+json;"),
                "Content-Type application/scim+json",
                type);
    }

    private static Call search(Conversation scim) {
        return scim.call("POST", "/Users/.search");
    }

    final Definition contentType = zitadel(
                    "Z-MT-2a", TOPIC, "Bodies may have any JSON media type, in any case, or none")
            .check("that application/scim+json, application/json, application/*, */* and no type are all accepted")
            .test(scim -> {
                KNOWN.forEach(type -> search(scim)
                        .header("Content-Type", type)
                        .body(SEARCH)
                        .send()
                        .status(200));
                search(scim).body(SEARCH).without("Content-Type").send().status(200);
            });

    final Definition accept = zitadel("Z-MT-2b", TOPIC, "Accept may name any JSON media type or be absent")
            .check("that Accept may name application/scim+json, application/json, application/*, */* or be absent")
            .test(scim -> {
                KNOWN.forEach(type -> scim.call("GET", "/Users?count=1")
                        .header("Accept", type)
                        .send()
                        .status(200));
                scim.call("GET", "/Users?count=1").without("Accept").send().status(200);
            });

    final Definition otherContentType = zitadel(
                    "Z-MT-2c", TOPIC, "A body of another media type returns 400 invalidValue")
            .check(CHECK_400)
            .test(scim -> List.of("text/plain", "application/xml")
                    .forEach(type -> search(scim)
                            .header("Content-Type", type)
                            .body(SEARCH)
                            .send()
                            .refusedAs(400, "invalidValue")));

    final Definition charset = zitadel("Z-MT-2d", TOPIC, "A charset other than utf-8 returns 400 invalidValue")
            .check("that the charset of Content-Type and of Accept is checked")
            .test(scim -> {
                String latin = "application/json; charset=iso-8859-1";
                search(scim).header("Content-Type", latin).body(SEARCH).send().refusedAs(400, "invalidValue");
                scim.call("GET", "/Users?count=1")
                        .header("Accept", latin)
                        .send()
                        .refusedAs(400, "invalidValue");
            });

    final Definition otherAccept = zitadel("Z-MT-2e", TOPIC, "Requesting another media type returns 400 invalidValue")
            .check(CHECK_400)
            .test(scim -> List.of("text/html", "application/xml")
                    .forEach(type -> scim.call("GET", "/Users?count=1")
                            .header("Accept", type)
                            .send()
                            .refusedAs(400, "invalidValue")));

    final Definition beforeToken = zitadel(
                    "Z-MT-2f",
                    TOPIC,
                    "Media types are checked before the token: another one returns 400 without a token")
            .check("that Content-Type and Accept are looked at before Authorization")
            .test(scim -> {
                search(scim)
                        .without("Authorization")
                        .header("Content-Type", "text/plain")
                        .body(SEARCH)
                        .send()
                        .refusedAs(400, "invalidValue");
                scim.call("GET", "/Users?count=1")
                        .without("Authorization")
                        .header("Accept", "text/html")
                        .send()
                        .refusedAs(400, "invalidValue");
            });
}
